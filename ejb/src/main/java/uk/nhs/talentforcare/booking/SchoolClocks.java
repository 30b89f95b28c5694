package uk.nhs.talentforcare.booking;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.function.Function;
import uk.nhs.talentforcare.organisation.Organisation;
import uk.nhs.talentforcare.organisation.OrganisationRepository;
import uk.nhs.talentforcare.shared.HolidayRepository;
import uk.nhs.talentforcare.shared.SchoolCalendar;

/** The clock of each school: it stands still in that school's holidays. */
@Dependent
public class SchoolClocks {

    @Inject
    private HolidayRepository holidays;

    @Inject
    private OrganisationRepository organisations;

    /** The clock of a school. @param localArea code of its area, {@code null} if not known */
    Deadlines of(long school, String localArea) {
        return new Deadlines(() -> holidays.schoolDays(school, localArea));
    }

    Deadlines of(Organisation school) {
        return of(school.id(), school.localAreaCode().orElse(null));
    }

    /** The clock of the school that asks for a talk. */
    Deadlines of(Talk talk) {
        long school = talk.request().organisationId();
        return of(
                school,
                organisations.find(school).flatMap(Organisation::localAreaCode).orElse(null));
    }

    /** The clocks of the schools of some lines, in as many statements for many as for one. */
    <T> Function<T, Deadlines> deadlinesOf(
            Collection<T> lines, Function<T, Long> school, Function<T, String> localArea) {
        SchoolCalendar calendar = lines.isEmpty()
                ? null
                : holidays.schoolCalendar(lines.stream().map(school).distinct().toList());
        return line -> new Deadlines(calendar.of(school.apply(line), localArea.apply(line)));
    }

    /** The same as sentences about who has what by when. */
    <T> Function<T, Waiting> of(Collection<T> lines, Function<T, Long> school, Function<T, String> localArea) {
        return deadlinesOf(lines, school, localArea).andThen(Waiting::new);
    }

    /** A clock that never stands still: whatever is due by a school's is due by this one. */
    Deadlines withoutHolidays() {
        return new Deadlines(holidays.workingDays());
    }
}
