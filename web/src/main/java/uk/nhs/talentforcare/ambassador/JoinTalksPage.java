package uk.nhs.talentforcare.ambassador;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import uk.nhs.talentforcare.shared.CurrentUser;
import uk.nhs.talentforcare.shared.Form;
import uk.nhs.talentforcare.shared.Invalid;

/** Asks what somebody would speak about, to whom, and in which languages. */
@Named
@RequestScoped
public class JoinTalksPage {

    @Inject
    private Form form;

    @Inject
    private CurrentUser user;

    @Inject
    private JoinService service;

    @Inject
    private JoinSteps steps;

    public void load() {
        JoinAnswers answers = steps.answers(JoinPart.TALKS).orElse(null);
        if (answers == null) {
            return;
        }
        List<String> languages = answers.languages().isEmpty() ? List.of("English") : answers.languages();
        form.fill("topics", answers.topics().stream().map(Enum::name).toArray(String[]::new));
        form.fill("keyStages", answers.keyStages().stream().map(Enum::name).toArray(String[]::new));
        form.fill("format", answers.format().map(Enum::name).orElse(null));
        form.fill("languages", TalkOptions.ticked(languages));
        form.fill("otherLanguages", TalkOptions.typed(languages));
        form.fill("routeIn", answers.routeIn());
        form.fill("story", answers.story());
        if (form.posted()) {
            take();
        }
    }

    private void take() {
        try {
            service.talks(
                    user.actor(),
                    new JoinService.Talks(
                            form.text("format"),
                            form.texts("topics"),
                            form.texts("keyStages"),
                            TalkOptions.boxes(form.texts("languages")),
                            form.text("otherLanguages"),
                            form.prose("routeIn"),
                            form.prose("story")));
            steps.next();
        } catch (Invalid e) {
            form.reject(e);
        }
    }
}
