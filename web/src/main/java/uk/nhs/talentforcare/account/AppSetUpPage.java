package uk.nhs.talentforcare.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import uk.nhs.talentforcare.shared.ClientAddress;
import uk.nhs.talentforcare.shared.Conflict;
import uk.nhs.talentforcare.shared.CurrentUser;
import uk.nhs.talentforcare.shared.Form;
import uk.nhs.talentforcare.shared.Next;
import uk.nhs.talentforcare.shared.Pages;

/** Shows an app what it needs and asks for its first code. */
@Named
@RequestScoped
public class AppSetUpPage {

    @Inject
    private CurrentUser user;

    @Inject
    private Form form;

    @Inject
    private Pages pages;

    @Inject
    private Next next;

    @Inject
    private ShownCodes shown;

    @Inject
    private SecondFactors factors;

    @Inject
    private ClientAddress clientAddress;

    @Inject
    private HttpServletRequest request;

    private AppSetUp setUp;

    public void load() {
        if (!user.signedIn()) {
            pages.signInFirst();
            return;
        }
        Optional<AppSetUp> prepared = factors.setUp(user.actor());
        if (prepared.isEmpty()) {
            pages.redirect(next.by("/account/second-factor"));
            return;
        }
        setUp = prepared.get();
        if (form.posted()) {
            turnOn(form.text("code"));
        }
    }

    private void turnOn(String code) {
        if (code.isEmpty()) {
            form.reject("code", "Enter the code that the app shows");
            return;
        }
        try {
            Optional<List<String>> codes =
                    factors.turnOn(user.actor(), user.sessionKey(), code, clientAddress.of(request));
            if (codes.isPresent()) {
                shown.show(codes.get());
                pages.redirect(next.by("/account/second-factor/codes"));
            } else {
                form.reject(
                        "code",
                        "That code is not right. Check that your phone sets its time by itself, then type the next code");
            }
        } catch (Conflict tooMany) {
            form.reject("code", tooMany.getMessage());
        }
    }

    public AppSetUp setUp() {
        return setUp;
    }
}
