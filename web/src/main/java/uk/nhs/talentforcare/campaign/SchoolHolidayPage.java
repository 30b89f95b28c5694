package uk.nhs.talentforcare.campaign;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import uk.nhs.talentforcare.booking.TypedDay;
import uk.nhs.talentforcare.shared.CurrentUser;
import uk.nhs.talentforcare.shared.Form;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.LondonTime;
import uk.nhs.talentforcare.shared.NotFound;
import uk.nhs.talentforcare.shared.Pages;
import uk.nhs.talentforcare.shared.Path;

/** One school holiday: other days, or another name. */
@Named
@RequestScoped
public class SchoolHolidayPage {

    @Inject
    private CurrentUser user;

    @Inject
    private Form form;

    @Inject
    private Pages pages;

    @Inject
    private Path path;

    @Inject
    private HolidayDesk desk;

    private HolidayDesk.SchoolDays holiday;

    public void load() {
        if (!user.signedIn()) {
            pages.signInFirst();
            return;
        }
        long id = path.number("id").orElseThrow(() -> new NotFound("school holiday"));
        holiday = desk.schoolDays(user.actor(), id);
        if (!form.posted()) {
            form.fill("first", LondonTime.date(holiday.first()));
            form.fill("last", LondonTime.date(holiday.last()));
            form.fill("name", holiday.name());
            return;
        }
        try {
            desk.changeSchoolDays(
                    user.actor(),
                    id,
                    new HolidayDesk.Wanted(
                            TypedDay.day(form.text("first")).orElse(null),
                            TypedDay.day(form.text("last")).orElse(null),
                            form.text("name")));
            pages.redirect("/workspace/reference/school-holidays", "The holiday is changed");
        } catch (Invalid e) {
            form.reject(e);
        }
    }

    public HolidayDesk.SchoolDays holiday() {
        return holiday;
    }
}
