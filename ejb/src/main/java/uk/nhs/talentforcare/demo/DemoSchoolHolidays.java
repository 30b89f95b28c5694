package uk.nhs.talentforcare.demo;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import uk.nhs.talentforcare.shared.HolidayRepository;
import uk.nhs.talentforcare.shared.SchoolHoliday;

/**
 * Term dates as local authorities in England publish them, of two school years, so that a school is warned of a talk in its
 * holidays. They are no authority's own: each name says that it is for demonstration.
 */
@Dependent
class DemoSchoolHolidays implements DemoStep {

    private final HolidayRepository holidays;

    @Inject
    DemoSchoolHolidays(HolidayRepository holidays) {
        this.holidays = holidays;
    }

    /** Whatever somebody has entered themselves stays as it is. */
    @Override
    public boolean done() {
        return !holidays.ofAreas(LocalDate.EPOCH).isEmpty();
    }

    @Override
    public void fill(Found found) {
        for (JsonObject row : DemoFile.rows("school-holidays")) {
            holidays.add(new SchoolHoliday(
                    null,
                    DemoFile.word(row, "area"),
                    LocalDate.parse(row.getString("first")),
                    LocalDate.parse(row.getString("last")),
                    row.getString("name") + " (demonstration)"));
        }
    }
}
