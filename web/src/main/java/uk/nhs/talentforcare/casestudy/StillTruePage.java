package uk.nhs.talentforcare.casestudy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import uk.nhs.talentforcare.shared.Form;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.NotFound;
import uk.nhs.talentforcare.shared.Pages;
import uk.nhs.talentforcare.shared.Path;

/** Asks an author once a year whether a case study is still true: one press. Opening it changes nothing. */
@Named
@RequestScoped
public class StillTruePage {

    @Inject
    private Form form;

    @Inject
    private Path path;

    @Inject
    private Pages pages;

    @Inject
    private StudyTruth truth;

    private StudyTruth.Question question;
    private String done = "";

    public void load() {
        ask();
        if (question == null) {
            pages.explainDeadLink();
        }
    }

    private void ask() {
        String secret = path.text("token");
        question = truth.look(secret).orElse(null);
        if (question == null || !form.posted()) {
            return;
        }
        try {
            switch (form.action()) {
                case "yes" -> truth.confirm(secret);
                case "left" -> truth.left(secret);
                case "no" -> truth.deny(secret, form.prose("words"));
                default -> throw new Invalid("words", "Press one of the buttons");
            }
            done = form.action();
        } catch (Invalid e) {
            form.reject(e);
        } catch (NotFound e) {
            question = null;
        }
    }

    /** Whether the link works. */
    public boolean works() {
        return question != null;
    }

    public StudyTruth.Question question() {
        return question;
    }

    /** What was answered just now, empty before. */
    public String done() {
        return done;
    }
}
