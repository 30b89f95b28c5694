package uk.nhs.talentforcare.ambassador;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import uk.nhs.talentforcare.shared.CurrentUser;
import uk.nhs.talentforcare.shared.Form;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.Pages;

/** An ambassador's own photograph: put up, described, taken down. */
@Named
@RequestScoped
public class PhotographPage {

    private static final String PROFILE = "/account/ambassador/profile";

    /** One byte more than is taken is enough to say that it is too much. */
    private static final int MOST_READ = (10 << 20) + 1;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Form form;

    @Inject
    private Pages pages;

    @Inject
    private CurrentUser user;

    @Inject
    private OwnAmbassador own;

    @Inject
    private ProfileDesk profiles;

    @Inject
    private PhotographDesk desk;

    private OwnProfile profile;
    private Portrait portrait;

    public void load() {
        if (!user.signedIn()) {
            pages.signInFirst();
        } else if (own.standing(user.actor()) != OwnAmbassador.Standing.AMBASSADOR) {
            pages.redirect(JoinSteps.OWN);
        } else if (!form.posted() || !act()) {
            profile = profiles.view(user.actor());
            portrait = desk.own(user.actor()).orElse(null);
            form.fill("alternative", portrait == null ? "" : portrait.alternative());
        }
    }

    private boolean act() {
        if (form.action().equals("remove")) {
            desk.remove(user.actor());
            pages.redirect(PROFILE, "Your photograph is gone.");
            return true;
        }
        try {
            desk.put(user.actor(), file(), form.text("alternative"));
            pages.redirect(PROFILE, "Your photograph is saved. Choose below who sees it.");
            return true;
        } catch (Invalid e) {
            form.reject(e);
        } catch (IOException e) {
            form.reject("photograph", "The photograph did not arrive whole. Choose it again");
        }
        return false;
    }

    private byte[] file() throws IOException {
        try {
            Part part = request.getPart("photograph");
            if (part == null) {
                return new byte[0];
            }
            String name = part.getSubmittedFileName();
            if (part.getSize() == 0 && name != null && !name.isEmpty()) {
                throw new Invalid("photograph", "The file is empty. Choose another one");
            }
            try (InputStream content = part.getInputStream()) {
                return content.readNBytes(MOST_READ);
            }
        } catch (ServletException notAForm) {
            return new byte[0];
        }
    }

    public OwnProfile profile() {
        return profile;
    }

    /** The photograph that is there; {@code null} if there is none. */
    public Portrait portrait() {
        return portrait;
    }
}
