package uk.nhs.talentforcare.campaign;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import uk.nhs.talentforcare.account.Permission;
import uk.nhs.talentforcare.account.Permissions;
import uk.nhs.talentforcare.audit.AuditLog;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.HolidayRepository;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.LondonTime;
import uk.nhs.talentforcare.shared.NotFound;
import uk.nhs.talentforcare.shared.PublicHoliday;
import uk.nhs.talentforcare.shared.SchoolHoliday;

/** Lets administrators keep the days on which offices and schools are closed: all clocks of the product stop on them. */
@Stateless
public class HolidayDesk {

    /** The most holidays that are taken at once. */
    public static final int MOST_AT_ONCE = 200;

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_DAYS = 100;
    private static final int YEARS = 10;

    @Inject
    private HolidayRepository holidays;

    @Inject
    private ReferenceLists reference;

    @Inject
    private Permissions permissions;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** A day on which everybody is closed. */
    public record PublicDay(LocalDate day, String name) {}

    /**
     * Days on which schools are closed.
     *
     * @param area the area whose schools they are, empty for all
     */
    public record SchoolDays(long id, String area, LocalDate first, LocalDate last, String name) {}

    /** One holiday that is to be. */
    public record Wanted(LocalDate first, LocalDate last, String name) {}

    /** Every public holiday, the latest first. */
    public List<PublicDay> publicDays(Actor actor) {
        require(actor);
        return holidays.publicHolidays().stream()
                .map(holiday -> new PublicDay(holiday.day(), holiday.name()))
                .toList();
    }

    /** @param day {@code null} if what was typed is no day */
    public void addPublicDay(Actor actor, LocalDate day, String name) {
        require(actor);
        if (day == null || outOfReach(day)) {
            throw new Invalid("day", "Enter a day within ten years, like 25 December 2027");
        }
        checkName(name);
        if (holidays.publicHoliday(day).isPresent()) {
            throw new Invalid("day", "This day is a public holiday already");
        }
        holidays.add(new PublicHoliday(day, name));
        audit.record(actor, "add-public-holiday", "public-holiday", 0, null, day);
    }

    /** Takes a public holiday away; nothing happens if it is none. */
    public void removePublicDay(Actor actor, LocalDate day) {
        require(actor);
        holidays.publicHoliday(day).ifPresent(holiday -> {
            holidays.remove(holiday);
            audit.record(actor, "remove-public-holiday", "public-holiday", 0, day, null);
        });
    }

    /** The holidays of all schools and of areas' schools that have not been over for a year, the earliest first. */
    public List<SchoolDays> schoolDays(Actor actor) {
        require(actor);
        return holidays.ofAreas(LondonTime.today(clock.instant()).minusYears(1)).stream()
                .map(this::view)
                .toList();
    }

    /** @throws NotFound if there is none, or it is a school's own */
    public SchoolDays schoolDays(Actor actor, long id) {
        require(actor);
        return view(holiday(id));
    }

    /**
     * Adds holidays; those that are known already are left as they are.
     *
     * @param localAreaCode the area whose schools they are, empty for all
     * @return how many are new
     * @throws Invalid if one of them is wrong: then none is added
     */
    public int addSchoolDays(Actor actor, String localAreaCode, List<Wanted> wanted) {
        require(actor);
        String area = localAreaCode.isEmpty() ? null : localAreaCode;
        if (area != null && !reference.offeredLocalAreas().containsKey(area)) {
            throw new Invalid("area", "Choose an area from the list");
        }
        if (wanted.isEmpty() || wanted.size() > MOST_AT_ONCE) {
            throw new Invalid("lines", "Enter a holiday a line, at most " + MOST_AT_ONCE);
        }
        wanted.forEach(one -> check("lines", one));
        List<SchoolHoliday> known = holidays.ofAreas(LocalDate.EPOCH);
        int added = 0;
        for (Wanted one : wanted.stream().distinct().toList()) {
            boolean there = known.stream()
                    .anyMatch(other -> Objects.equals(other.localAreaCode(), area)
                            && other.firstDay().equals(one.first())
                            && other.lastDay().equals(one.last()));
            if (!there) {
                SchoolHoliday holiday = new SchoolHoliday(null, area, one.first(), one.last(), one.name());
                holidays.add(holiday);
                audit.record(actor, "add-school-holiday", "school-holiday", holiday.id(), null, span(one));
                added++;
            }
        }
        return added;
    }

    /** Puts a holiday on other days, or calls it otherwise. */
    public void changeSchoolDays(Actor actor, long id, Wanted wanted) {
        require(actor);
        SchoolHoliday holiday = holiday(id);
        check("last", wanted);
        SchoolDays before = view(holiday);
        holiday.change(wanted.first(), wanted.last(), wanted.name());
        audit.record(
                actor,
                "change-school-holiday",
                "school-holiday",
                id,
                span(new Wanted(before.first(), before.last(), "")),
                span(wanted));
    }

    /** Takes a holiday away; nothing happens if it is gone. */
    public void removeSchoolDays(Actor actor, long id) {
        require(actor);
        holidays.ofArea(id).ifPresent(holiday -> {
            audit.record(
                    actor,
                    "remove-school-holiday",
                    "school-holiday",
                    id,
                    span(new Wanted(holiday.firstDay(), holiday.lastDay(), "")),
                    null);
            holidays.remove(holiday);
        });
    }

    private void check(String field, Wanted wanted) {
        if (wanted.first() == null) {
            throw new Invalid(field.equals("lines") ? field : "first", "Enter the first day, like 26 October 2026");
        }
        if (wanted.last() == null || wanted.last().isBefore(wanted.first())) {
            throw new Invalid(field, "The last day must be a day like 30 October 2026, and the first day or later");
        }
        if (wanted.first().plusDays(LONGEST_DAYS).isBefore(wanted.last()) || outOfReach(wanted.first())) {
            throw new Invalid(
                    field,
                    "A holiday has 100 days at most, and is within ten years: look at "
                            + LondonTime.date(wanted.first()));
        }
        checkName(field.equals("lines") ? field : "name", wanted.name());
    }

    private boolean outOfReach(LocalDate day) {
        LocalDate today = LondonTime.today(clock.instant());
        return day.isBefore(today.minusYears(YEARS)) || day.isAfter(today.plusYears(YEARS));
    }

    private static void checkName(String name) {
        checkName("name", name);
    }

    private static void checkName(String field, String name) {
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new Invalid(field, "Give the holiday a name of at most 80 characters, like Half term");
        }
    }

    private SchoolHoliday holiday(long id) {
        return holidays.ofArea(id).orElseThrow(() -> new NotFound("school holiday " + id));
    }

    private SchoolDays view(SchoolHoliday holiday) {
        return new SchoolDays(
                holiday.id(),
                holiday.localAreaCode() == null
                        ? ""
                        : reference.localAreas().getOrDefault(holiday.localAreaCode(), holiday.localAreaCode()),
                holiday.firstDay(),
                holiday.lastDay(),
                holiday.name());
    }

    private static String span(Wanted wanted) {
        return wanted.first() + " to " + wanted.last();
    }

    private void require(Actor actor) {
        permissions.require(actor, Permission.EDIT_REFERENCE_DATA, null, null);
    }
}
