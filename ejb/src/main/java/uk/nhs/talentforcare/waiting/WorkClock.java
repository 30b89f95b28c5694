package uk.nhs.talentforcare.waiting;

import uk.nhs.talentforcare.shared.HolidayRepository;
import uk.nhs.talentforcare.shared.WorkingDays;

/** Knows which days count for a piece of work: work that waits for a school stands still in its holidays. */
final class WorkClock {

    private final HolidayRepository holidays;

    WorkClock(HolidayRepository holidays) {
        this.holidays = holidays;
    }

    WorkingDays days(NewWork work) {
        return days(work.kind(), work.organisationId(), work.localAreaCode());
    }

    WorkingDays days(WorkItem item) {
        return days(
                item.kind(),
                item.organisationId().orElse(null),
                item.localAreaCode().orElse(null));
    }

    private WorkingDays days(WorkKind kind, Long organisationId, String localAreaCode) {
        return kind.clock() == WorkKind.Clock.SCHOOL
                ? holidays.schoolDays(organisationId, localAreaCode)
                : holidays.workingDays();
    }
}
