package uk.nhs.talentforcare.casestudy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import uk.nhs.talentforcare.shared.Form;
import uk.nhs.talentforcare.shared.NotFound;
import uk.nhs.talentforcare.shared.Option;
import uk.nhs.talentforcare.shared.Pages;
import uk.nhs.talentforcare.shared.Path;

/** Asks whoever may say so for an organisation whether a case study can be published. Opening it changes nothing. */
@Named
@RequestScoped
public class AuthorityPage {

    private static final List<Option> ANSWERS = List.of(
            new Option("yes", "Yes, it may be published", "I may say so for the organisation"),
            new Option("no", "No, not as it is", "We tell whoever wrote it. You can change your answer here later"));

    @Inject
    private Form form;

    @Inject
    private Path path;

    @Inject
    private Pages pages;

    @Inject
    private AuthorityDesk desk;

    private AuthorityDesk.Question question;
    private String done = "";

    public void load() {
        ask();
        if (question == null) {
            pages.explainDeadLink();
        }
    }

    private void ask() {
        question = desk.look(path.text("token")).orElse(null);
        if (question == null || !form.posted()) {
            return;
        }
        String answer = form.text("answer");
        if (!answer.equals("yes") && !answer.equals("no")) {
            form.reject("answer", "Choose your answer");
            return;
        }
        try {
            desk.answer(path.text("token"), answer.equals("yes"));
            done = answer;
        } catch (NotFound e) {
            question = null;
        }
    }

    /** Whether the link works. */
    public boolean works() {
        return question != null;
    }

    public AuthorityDesk.Question question() {
        return question;
    }

    /** What was answered just now, empty before. */
    public String done() {
        return done;
    }

    /** Where the page is that the files' addresses are below. */
    public String base() {
        return "/case-studies/confirm/" + path.text("token");
    }

    public List<Option> answers() {
        return ANSWERS;
    }
}
