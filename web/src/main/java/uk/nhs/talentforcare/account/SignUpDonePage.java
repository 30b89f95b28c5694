package uk.nhs.talentforcare.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import uk.nhs.talentforcare.shared.Form;

/** Says what comes after a sign-up. */
@Named
@RequestScoped
public class SignUpDonePage {

    @Inject
    private Form form;

    public boolean applicant() {
        return form.text("as").equals("applicant");
    }

    /** Whether the person waits to be let in by a school or college. */
    public boolean school() {
        return form.text("as").equals("school");
    }

    /** Whether an application to be an ambassador comes next. */
    public boolean ambassador() {
        return form.text("as").equals("ambassador");
    }
}
