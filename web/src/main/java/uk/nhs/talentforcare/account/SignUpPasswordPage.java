package uk.nhs.talentforcare.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import uk.nhs.talentforcare.shared.Form;
import uk.nhs.talentforcare.shared.Invalid;

/** Asks a person who signs up for a password. */
@Named
@RequestScoped
public class SignUpPasswordPage {

    @Inject
    private Form form;

    @Inject
    private SignUpCookie cookie;

    @Inject
    private SignUpService service;

    @Inject
    private SignUpSteps steps;

    private SignUpAnswers answers;

    public void load() {
        answers = steps.answers().orElse(null);
        if (answers == null || steps.turnedAway(answers, SignUpPart.PASSWORD)) {
            return;
        }
        if (form.posted()) {
            take();
        }
    }

    private void take() {
        try {
            service.protect(cookie.key(), form.secret("password"));
            steps.next();
        } catch (Invalid e) {
            form.reject(e);
        }
    }

    /** The address, for password managers to keep beside the password. */
    public String email() {
        return answers == null ? "" : answers.email();
    }
}
