package uk.nhs.talentforcare.casestudy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import uk.nhs.talentforcare.shared.CurrentUser;
import uk.nhs.talentforcare.shared.Form;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.Pages;

/** The editors' list of what organisations say of studies that they adopted. */
@Named
@RequestScoped
public class AdoptionsPage {

    private static final String HERE = "/workspace/adoptions";

    @Inject
    private Form form;

    @Inject
    private Pages pages;

    @Inject
    private CurrentUser user;

    @Inject
    private AdoptionDesk desk;

    private List<AdoptionLine> lines = List.of();
    private long asked;

    public void load() {
        if (!user.signedIn()) {
            pages.signInFirst();
            return;
        }
        if (form.posted() && act()) {
            return;
        }
        lines = desk.latest(user.actor());
    }

    private boolean act() {
        String typed = form.text("adoption");
        asked = typed.matches("[1-9][0-9]{0,17}") ? Long.parseLong(typed) : 0;
        try {
            if (form.action().equals("show")) {
                desk.show(user.actor(), asked);
                pages.redirect(HERE, "Readers see it again.");
            } else {
                desk.hide(user.actor(), asked, form.text("because"));
                pages.redirect(HERE, "It is hidden. Whoever said so is told why.");
            }
            return true;
        } catch (Invalid e) {
            form.reject(e);
            return false;
        }
    }

    public List<AdoptionLine> lines() {
        return lines;
    }

    /** The one whose form was sent, and is open again. */
    public long asked() {
        return asked;
    }
}
