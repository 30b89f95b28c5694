package uk.nhs.talentforcare.casestudy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.OptionalLong;
import uk.nhs.talentforcare.shared.CurrentUser;
import uk.nhs.talentforcare.shared.Form;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.Pages;
import uk.nhs.talentforcare.shared.Path;

/** An editor chooses the toolkit materials that go with a published case study. */
@Named
@RequestScoped
public class ChooseMaterialsPage {

    @Inject
    private Form form;

    @Inject
    private Pages pages;

    @Inject
    private Path path;

    @Inject
    private CurrentUser user;

    @Inject
    private StudyMaterials materials;

    private StudyMaterials.Choosing choosing;
    private long id;

    public void load() {
        if (!user.signedIn()) {
            pages.signInFirst();
            return;
        }
        OptionalLong given = path.number("id");
        if (given.isEmpty()) {
            pages.notFound();
            return;
        }
        id = given.getAsLong();
        if (form.posted() && act()) {
            return;
        }
        choosing = materials.choose(user.actor(), id, form.text("find"));
    }

    private boolean act() {
        String typed = form.text("material");
        long material = typed.matches("[1-9][0-9]{0,17}") ? Long.parseLong(typed) : 0;
        String here = "/workspace/case-studies/" + id + "/materials";
        try {
            if (form.action().equals("unlink")) {
                materials.unlink(user.actor(), id, material);
                pages.redirect(here, "It no longer goes with this case study.");
            } else {
                materials.link(user.actor(), id, material);
                pages.redirect(here, "It goes with this case study now. Both pages say so.");
            }
            return true;
        } catch (Invalid e) {
            form.reject(e);
            return false;
        }
    }

    public StudyMaterials.Choosing choosing() {
        return choosing;
    }

    public long id() {
        return id;
    }
}
