package uk.nhs.talentforcare.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.OptionalLong;
import uk.nhs.talentforcare.shared.ClientAddress;
import uk.nhs.talentforcare.shared.CurrentUser;
import uk.nhs.talentforcare.shared.Form;
import uk.nhs.talentforcare.shared.Next;
import uk.nhs.talentforcare.shared.Pages;
import uk.nhs.talentforcare.shared.Path;

/** The second page of signing in: a code from the app, or a recovery code. */
@Named
@RequestScoped
public class SecondStepPage {

    @Inject
    private CurrentUser user;

    @Inject
    private Form form;

    @Inject
    private Pages pages;

    @Inject
    private Path path;

    @Inject
    private Next next;

    @Inject
    private SecondFactors factors;

    @Inject
    private ClientAddress clientAddress;

    @Inject
    private HttpServletRequest request;

    private boolean locked;

    public void load() {
        OptionalLong account = user.halfWay();
        if (account.isEmpty()) {
            pages.redirect(user.signedIn() ? next.path() : next.by("/sign-in"));
        } else if (form.posted()) {
            check(account.getAsLong());
        }
    }

    private void check(long account) {
        String code = form.text("code");
        if (code.isEmpty()) {
            form.reject("code", recovery() ? "Enter one of your recovery codes" : "Enter the code from your app");
            return;
        }
        String address = clientAddress.of(request);
        SignIn.Outcome outcome =
                recovery() ? factors.checkRecovery(account, code, address) : factors.check(account, code, address);
        switch (outcome) {
            case SIGNED_IN -> {
                user.passSecondFactor();
                pages.redirect(next.path());
            }
            case WAIT -> {
                locked = true;
                form.reject("code", "There have been too many wrong codes. Wait 5 minutes, then try again");
            }
            default ->
                form.reject(
                        "code",
                        recovery()
                                ? "That is not one of your recovery codes, or it was used before. Try another one"
                                : "That code is not right, or it was used before. Wait for the next one and type it in");
        }
    }

    /** Whether a recovery code is asked for, in place of the app's. */
    public boolean recovery() {
        return path.value().equals("/sign-in/recovery-code");
    }

    /** Whether there were too many wrong codes. */
    public boolean locked() {
        return locked;
    }
}
