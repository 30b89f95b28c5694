package uk.nhs.talentforcare.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import uk.nhs.talentforcare.identity.Newcomer;
import uk.nhs.talentforcare.shared.Form;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.Option;

/** Asks a person who signs up for name and e-mail address. */
@Named
@RequestScoped
public class SignUpPersonPage {

    private static final List<Option> ADULT = List.of(new Option("yes", "I am 18 or over"));

    @Inject
    private Form form;

    @Inject
    private SignUpCookie cookie;

    @Inject
    private Newcomer newcomer;

    @Inject
    private SignUpService service;

    @Inject
    private SignUpSteps steps;

    private SignUpAnswers answers;

    public void load() {
        answers = steps.answers().orElse(null);
        if (answers == null || steps.turnedAway(answers, SignUpPart.PERSON)) {
            return;
        }
        form.fill("firstName", answered(answers.firstName(), newcomer.firstName()));
        form.fill("lastName", answered(answers.lastName(), newcomer.lastName()));
        form.fill("email", answered(answers.email(), newcomer.email()));
        form.fill("telephone", answers.telephone());
        form.fill("adult", answers.adult() ? "yes" : null);
        if (form.posted()) {
            take();
        }
    }

    private void take() {
        try {
            if (answers.known()) {
                service.complete(
                        cookie.key(), form.text("telephone"), form.text("adult").equals("yes"));
                steps.next();
                return;
            }
            service.introduce(
                    cookie.key(),
                    new AboutYou(
                            form.text("firstName"),
                            form.text("lastName"),
                            form.text("email"),
                            form.text("telephone"),
                            form.text("adult").equals("yes")));
            steps.next();
        } catch (Invalid e) {
            form.reject(e);
        }
    }

    public boolean applicant() {
        return is(Role.APPLICANT);
    }

    /** Whether the person has an account, which tells name and address. */
    public boolean known() {
        return answers != null && answers.known();
    }

    public boolean ambassador() {
        return is(Role.AMBASSADOR);
    }

    public boolean lead() {
        return is(Role.LOCAL_LEAD);
    }

    public List<Option> adult() {
        return ADULT;
    }

    /** What the person has answered before, else what another organisation has told us of them. */
    private static String answered(String before, String told) {
        return before.isEmpty() ? told : before;
    }

    private boolean is(Role role) {
        return answers != null && answers.role() == role;
    }
}
