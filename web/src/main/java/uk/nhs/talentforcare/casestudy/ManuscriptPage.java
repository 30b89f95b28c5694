package uk.nhs.talentforcare.casestudy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import uk.nhs.talentforcare.shared.Form;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.NotFound;
import uk.nhs.talentforcare.shared.Pages;

/** Where a manuscript stands, to whoever sends it: what is left to write, or who has it and by when they hear. */
@Named
@RequestScoped
public class ManuscriptPage {

    @Inject
    private Form form;

    @Inject
    private Pages pages;

    @Inject
    private ManuscriptSteps steps;

    @Inject
    private SubmissionService service;

    private SubmissionView manuscript;

    public void load() {
        if (form.posted()) {
            withdraw();
        }
        manuscript = steps.manuscript().orElse(null);
        if (manuscript == null) {
            pages.explainDeadLink();
        }
    }

    private void withdraw() {
        try {
            if (!form.action().equals("withdraw") || form.text("sure").isEmpty()) {
                throw new Invalid("sure", "Tick that you want to take it back");
            }
            service.withdraw(steps.secret());
            pages.redirect(steps.to(""));
        } catch (Invalid e) {
            form.reject(e);
        } catch (NotFound e) {
            // the page says that the link does not work
            manuscript = null;
        }
    }

    /** Whether the link works. */
    public boolean works() {
        return manuscript != null;
    }

    public SubmissionView manuscript() {
        return manuscript;
    }

    public List<StudyPart> parts() {
        return List.of(StudyPart.values());
    }

    /** Where pictures are withdrawn once it is published. */
    public String pictures() {
        return "/case-studies/pictures/" + steps.secret();
    }

    /** Where a page of it is. */
    public String to(String step) {
        return steps.to(step);
    }
}
