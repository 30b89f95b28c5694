package uk.nhs.talentforcare.campaign;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import uk.nhs.talentforcare.shared.CurrentUser;
import uk.nhs.talentforcare.shared.Form;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.NotFound;
import uk.nhs.talentforcare.shared.Option;
import uk.nhs.talentforcare.shared.Pages;

/** The days on which schools are closed, of all and of areas. */
@Named
@RequestScoped
public class SchoolHolidaysPage {

    private static final String PATH = "/workspace/reference/school-holidays";

    @Inject
    private CurrentUser user;

    @Inject
    private Form form;

    @Inject
    private Pages pages;

    @Inject
    private HolidayDesk desk;

    @Inject
    private ReferenceLists reference;

    private List<HolidayDesk.SchoolDays> holidays = List.of();

    public void load() {
        if (!user.signedIn()) {
            pages.signInFirst();
            return;
        }
        holidays = desk.schoolDays(user.actor());
        if (form.posted()) {
            act();
        }
    }

    private void act() {
        try {
            if (form.action().equals("remove")) {
                String id = form.text("holiday");
                if (!id.matches("[1-9][0-9]{0,17}")) {
                    throw new NotFound("school holiday");
                }
                desk.removeSchoolDays(user.actor(), Long.parseLong(id));
                pages.redirect(PATH, "The holiday is gone");
            } else {
                int added = desk.addSchoolDays(user.actor(), form.text("area"), HolidayLines.read(form.prose("lines")));
                pages.redirect(
                        PATH,
                        added == 0
                                ? "All of these were known already"
                                : added + (added == 1 ? " holiday is" : " holidays are") + " added");
            }
        } catch (Invalid e) {
            form.reject(e);
        }
    }

    public List<HolidayDesk.SchoolDays> holidays() {
        return holidays;
    }

    public List<Option> areas() {
        List<Option> options = new ArrayList<>(List.of(new Option("", "All schools in England")));
        reference.offeredLocalAreas().forEach((code, name) -> options.add(new Option(code, name)));
        return options;
    }
}
