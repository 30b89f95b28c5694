package uk.nhs.talentforcare.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import uk.nhs.talentforcare.shared.ClientAddress;
import uk.nhs.talentforcare.shared.CurrentUser;
import uk.nhs.talentforcare.shared.Form;
import uk.nhs.talentforcare.shared.Pages;
import uk.nhs.talentforcare.shared.Path;

/** Asks for the password once more before recovery codes are renewed or the factor is turned off. */
@Named
@RequestScoped
public class ConfirmFactorPage {

    private static final String FACTOR = "/account/second-factor";

    @Inject
    private CurrentUser user;

    @Inject
    private Form form;

    @Inject
    private Pages pages;

    @Inject
    private Path path;

    @Inject
    private ShownCodes shown;

    @Inject
    private SecondFactors factors;

    @Inject
    private AccountService accounts;

    @Inject
    private ClientAddress clientAddress;

    @Inject
    private HttpServletRequest request;

    private SecondFactorState state;

    public void load() {
        if (!user.signedIn()) {
            pages.signInFirst();
            return;
        }
        state = factors.state(user.actor());
        if (!state.on() || turnsOff() && state.required()) {
            pages.redirect(FACTOR);
        } else if (form.posted()) {
            confirm();
        }
    }

    private void confirm() {
        String typed = request.getParameter(field());
        if (typed == null || typed.isEmpty()) {
            form.reject(field(), state.password() ? "Enter your password" : "Enter the code from your app");
            return;
        }
        switch (look(typed)) {
            case SIGNED_IN -> act();
            case WAIT -> form.reject(field(), "There have been too many attempts. Wait 5 minutes, then try again");
            default ->
                form.reject(
                        field(),
                        state.password() ? "That is not your password" : "That code is not right, or was used");
        }
    }

    private SignIn.Outcome look(String typed) {
        String address = clientAddress.of(request);
        return state.password()
                ? accounts.confirm(user.actor(), typed, address)
                : factors.check(user.actor().accountId(), typed, address);
    }

    private void act() {
        if (turnsOff()) {
            factors.turnOff(user.actor());
            pages.redirect(FACTOR, "Your second factor is off");
        } else {
            shown.show(factors.renewCodes(user.actor()));
            pages.redirect(FACTOR + "/codes");
        }
    }

    /** Whether this page turns the factor off; else it renews the recovery codes. */
    public boolean turnsOff() {
        return path.value().equals(FACTOR + "/off");
    }

    /** What is asked: the password, or the app's code of somebody who has none. */
    public String field() {
        return state.password() ? "password" : "code";
    }

    public SecondFactorState state() {
        return state;
    }
}
