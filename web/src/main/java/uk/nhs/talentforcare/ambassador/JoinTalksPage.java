package uk.nhs.talentforcare.ambassador;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import uk.nhs.talentforcare.shared.CurrentUser;
import uk.nhs.talentforcare.shared.Form;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.Option;

/** Asks what somebody would speak about, to whom, and in which languages. */
@Named
@RequestScoped
public class JoinTalksPage {

    private static final List<String> OFFERED = List.of("English", "British Sign Language");

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
        form.fill("languages", languages.stream().filter(OFFERED::contains).toArray(String[]::new));
        form.fill(
                "otherLanguages",
                languages.stream()
                        .filter(language -> !OFFERED.contains(language))
                        .collect(Collectors.joining(", ")));
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
                            form.texts("languages").stream()
                                    .filter(OFFERED::contains)
                                    .toList(),
                            form.text("otherLanguages"),
                            form.prose("routeIn"),
                            form.prose("story")));
            steps.next();
        } catch (Invalid e) {
            form.reject(e);
        }
    }

    public List<Option> topics() {
        return Arrays.stream(Topic.values())
                .map(topic -> new Option(topic.name(), topic.label()))
                .toList();
    }

    public List<Option> keyStages() {
        return Arrays.stream(KeyStage.values())
                .map(stage -> new Option(stage.name(), stage.label()))
                .toList();
    }

    public List<Option> formats() {
        return Arrays.stream(TalkFormat.values())
                .map(format -> new Option(format.name(), format.label()))
                .toList();
    }

    public List<Option> languages() {
        return OFFERED.stream().map(name -> new Option(name, name)).toList();
    }
}
