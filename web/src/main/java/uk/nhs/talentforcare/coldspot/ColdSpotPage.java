package uk.nhs.talentforcare.coldspot;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.OptionalLong;
import uk.nhs.talentforcare.shared.Conflict;
import uk.nhs.talentforcare.shared.CurrentUser;
import uk.nhs.talentforcare.shared.Form;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.Pages;
import uk.nhs.talentforcare.shared.Path;

/** One school without an encounter, and the letter that can be sent to it. */
@Named
@RequestScoped
public class ColdSpotPage {

    @Inject
    private Form form;

    @Inject
    private Pages pages;

    @Inject
    private Path path;

    @Inject
    private CurrentUser user;

    @Inject
    private ColdSpotDesk desk;

    private ColdSpotView school;
    private String notice = "";

    public void load() {
        if (!user.signedIn()) {
            pages.signInFirst();
            return;
        }
        OptionalLong id = path.number("id");
        if (id.isEmpty()) {
            pages.notFound();
            return;
        }
        if (form.posted() && form.action().equals("write") && written(id.getAsLong())) {
            return;
        }
        school = desk.view(user.actor(), id.getAsLong());
    }

    private boolean written(long id) {
        try {
            desk.write(user.actor(), id, form.prose("words"));
            pages.redirect("/workspace/cold-spots/" + id, "We have written to the school.");
            return true;
        } catch (Invalid e) {
            form.reject(e);
        } catch (Conflict e) {
            notice = e.getMessage();
        }
        return false;
    }

    public ColdSpotView school() {
        return school;
    }

    public String notice() {
        return notice;
    }
}
