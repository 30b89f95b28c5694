package uk.nhs.talentforcare.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import uk.nhs.talentforcare.identity.Newcomer;
import uk.nhs.talentforcare.shared.ClientAddress;
import uk.nhs.talentforcare.shared.CurrentUser;
import uk.nhs.talentforcare.shared.Form;
import uk.nhs.talentforcare.shared.Next;
import uk.nhs.talentforcare.shared.Pages;

/** Lets somebody in and takes them where they wanted to go. */
@Named
@RequestScoped
public class SignInPage {

    @Inject
    private Form form;

    @Inject
    private Pages pages;

    @Inject
    private Next next;

    @Inject
    private CurrentUser user;

    @Inject
    private Newcomer newcomer;

    @Inject
    private AccountService accounts;

    @Inject
    private ClientAddress clientAddress;

    @Inject
    private HttpServletRequest request;

    private boolean locked;

    public void load() {
        if (form.posted()) {
            signIn();
        } else if (user.signedIn()) {
            pages.redirect(next());
        } else {
            form.fill("email", newcomer.email());
        }
    }

    private void signIn() {
        String email = form.text("email");
        String password = request.getParameter("password");
        if (email.isEmpty()) {
            form.reject("email", "Enter your email address");
        }
        if (password == null || password.isEmpty()) {
            form.reject("password", "Enter your password");
        }
        if (form.invalid()) {
            return;
        }
        SignIn attempt = accounts.signIn(email, password, clientAddress.of(request));
        switch (attempt.outcome()) {
            case SIGNED_IN -> {
                pages.redirect(user.signIn(attempt.accountId(), next()));
            }
            case WAIT -> {
                locked = true;
                form.reject("email", "There have been too many attempts. Wait 5 minutes, then try again");
            }
            default -> form.reject("email", "The email address or the password is not right. Check both and try again");
        }
    }

    /** Where to go afterwards: a path of ours. */
    public String next() {
        return next.path();
    }

    /** Whether there were too many wrong guesses: even a right password waits. */
    public boolean locked() {
        return locked;
    }

    /** Whether a session has just ended because nothing was done in it. */
    public boolean idle() {
        return !form.posted() && form.text("ended").equals("idle");
    }
}
