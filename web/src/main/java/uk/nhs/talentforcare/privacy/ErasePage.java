package uk.nhs.talentforcare.privacy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import uk.nhs.talentforcare.shared.ClientAddress;
import uk.nhs.talentforcare.shared.Conflict;
import uk.nhs.talentforcare.shared.CurrentUser;
import uk.nhs.talentforcare.shared.Form;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.Pages;

/** Where a person erases themselves, after reading what goes and what stays. */
@Named
@RequestScoped
public class ErasePage {

    @Inject
    private CurrentUser user;

    @Inject
    private Form form;

    @Inject
    private Pages pages;

    @Inject
    private ErasureService erasure;

    @Inject
    private ClientAddress clientAddress;

    @Inject
    private HttpServletRequest request;

    private boolean byPassword;

    public void load() {
        if (!user.signedIn()) {
            pages.signInFirst();
            return;
        }
        byPassword = erasure.asksPassword(user.actor());
        if (form.posted()) {
            erase();
        }
    }

    private void erase() {
        String proof = request.getParameter("proof");
        try {
            if (proof == null || proof.isBlank()) {
                throw new Invalid("proof", byPassword ? "Enter your password" : "Enter your email address");
            }
            erasure.erase(user.actor(), proof, clientAddress.of(request));
            user.signOut();
            pages.redirect("/account/erased");
        } catch (Invalid e) {
            form.reject(e);
        } catch (Conflict e) {
            form.reject("proof", e.getMessage());
        }
    }

    /** Whether the person shows who they are by their password; otherwise by their e-mail address. */
    public boolean byPassword() {
        return byPassword;
    }
}
