package uk.nhs.talentforcare.casestudy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import uk.nhs.talentforcare.shared.Form;
import uk.nhs.talentforcare.shared.Pages;
import uk.nhs.talentforcare.shared.Path;

/** The way through a manuscript: whose link it is, and which page comes next. */
@RequestScoped
public class ManuscriptSteps {

    static final String TOO_LATE =
            "It had been sent already, perhaps in another tab: what you have just typed was not kept.";

    @Inject
    private Form form;

    @Inject
    private Path path;

    @Inject
    private Pages pages;

    @Inject
    private SubmissionService service;

    /** The secret in the address. */
    String secret() {
        return path.text("token");
    }

    /** The manuscript of the address; empty if the link does not work. */
    Optional<SubmissionView> manuscript() {
        return service.look(secret());
    }

    /** The same where it can be written; where it cannot, its own page says why. */
    Optional<SubmissionView> writable() {
        Optional<SubmissionView> found = manuscript();
        if (found.isEmpty()) {
            pages.notFound();
        } else if (!found.get().state().writable()) {
            if (form.posted()) {
                pages.redirect(to(""), TOO_LATE);
            } else {
                pages.redirect(to(""));
            }
        }
        return found.filter(manuscript -> manuscript.state().writable());
    }

    /** The path of a page of this manuscript. @param step empty for the page that shows where it stands */
    String to(String step) {
        return SubmitStartPage.SUBMIT + "/" + secret() + (step.isEmpty() ? "" : "/" + step);
    }

    /** The page after a part. */
    String after(StudyPart part) {
        return to(part.next().map(StudyPart::step).orElse("check"));
    }
}
