package uk.nhs.talentforcare.campaign;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import uk.nhs.talentforcare.booking.TypedDay;
import uk.nhs.talentforcare.shared.CurrentUser;
import uk.nhs.talentforcare.shared.Form;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.NotFound;
import uk.nhs.talentforcare.shared.Pages;

/** The days on which everybody is closed. */
@Named
@RequestScoped
public class PublicHolidaysPage {

    private static final String PATH = "/workspace/reference/public-holidays";

    @Inject
    private CurrentUser user;

    @Inject
    private Form form;

    @Inject
    private Pages pages;

    @Inject
    private HolidayDesk desk;

    private List<HolidayDesk.PublicDay> days = List.of();

    public void load() {
        if (!user.signedIn()) {
            pages.signInFirst();
            return;
        }
        days = desk.publicDays(user.actor());
        if (form.posted()) {
            act();
        }
    }

    private void act() {
        try {
            if (form.action().equals("remove")) {
                desk.removePublicDay(
                        user.actor(),
                        TypedDay.day(form.text("gone")).orElseThrow(() -> new NotFound("public holiday")));
                pages.redirect(PATH, "It is an ordinary day from now on");
            } else {
                desk.addPublicDay(user.actor(), TypedDay.day(form.text("day")).orElse(null), form.text("name"));
                pages.redirect(PATH, "The public holiday is added");
            }
        } catch (Invalid e) {
            form.reject(e);
        }
    }

    public List<HolidayDesk.PublicDay> days() {
        return days;
    }
}
