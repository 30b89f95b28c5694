package uk.nhs.talentforcare.booking;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import uk.nhs.talentforcare.ambassador.Ambassador;
import uk.nhs.talentforcare.ambassador.AmbassadorRepository;
import uk.nhs.talentforcare.ambassador.Availability;
import uk.nhs.talentforcare.ambassador.AvailabilityRepository;
import uk.nhs.talentforcare.audit.AuditLog;
import uk.nhs.talentforcare.search.IndexChanges;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.LondonTime;

/** Lets ambassadors say when they can be asked for talks. */
@Stateless
public class OwnAvailability {

    private static final int MOST_ABSENCES = 30;
    private static final int LONGEST_DAYS = 366;
    private static final int MOST_NAMED = 20;
    private static final int SHORTEST_MINUTES = 30;

    @Inject
    private AvailabilityRepository availabilities;

    @Inject
    private BookingRepository bookings;

    @Inject
    private ActingAmbassador acting;

    @Inject
    private AmbassadorRepository ambassadors;

    @Inject
    private IndexChanges index;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** What the actor has said. @throws NotFound if the actor is no ambassador */
    public Availability of(Actor actor) {
        return availabilities.of(acting.of(actor).id());
    }

    /** The actor says it anew; days away stay. @throws NotFound if the actor is no ambassador */
    public void say(Actor actor, Availability said) {
        Ambassador me = acting.of(actor);
        if (said.kind() == Availability.Kind.WINDOWS && said.windows().isEmpty()) {
            throw new Invalid("MONDAY-from", "Enter the hours of one day at least");
        }
        requireRoomForATalk(said);
        availabilities.keep(me.id(), said);
        ambassadors.changed(me);
        index.changed(IndexChanges.AMBASSADORS_FOR_SCHOOLS, me.id());
        audit.record(actor, "say-availability", "ambassador", me.id(), null, null);
    }

    /**
     * Adds days on which the actor gives no talks; days that overlap with others become one entry with them. Talks that
     * are booked stand.
     *
     * @param firstDay {@code null} if what was typed is no day
     * @param lastDay {@code null} if what was typed is no day
     * @return the talks that are booked on these days
     */
    public List<AmbassadorBooking> away(Actor actor, LocalDate firstDay, LocalDate lastDay) {
        Ambassador me = acting.of(actor);
        LocalDate today = LondonTime.today(clock.instant());
        if (firstDay == null) {
            throw new Invalid("first", "Enter the first day, like 12 March 2027");
        }
        if (lastDay == null) {
            throw new Invalid("last", "Enter the last day, like 19 March 2027");
        }
        if (lastDay.isBefore(firstDay)) {
            throw new Invalid("last", "The last day must be the first day or later");
        }
        if (lastDay.isBefore(today)) {
            throw new Invalid("last", "The last day must be today or later");
        }
        if (firstDay.plusDays(LONGEST_DAYS).isBefore(lastDay) || firstDay.isAfter(today.plusDays(2L * LONGEST_DAYS))) {
            throw new Invalid("last", "The days must be within two years, and a year at most");
        }
        List<Availability.Absence> known = availabilities.of(me.id()).absences();
        if (known.size() >= MOST_ABSENCES) {
            throw new Invalid("first", "Remove days that you no longer need first");
        }
        keepAsOne(me, firstDay, lastDay, known);
        audit.record(actor, "say-availability", "ambassador", me.id(), null, null);
        return bookings.of(me.id(), clock.instant(), MOST_NAMED).stream()
                .filter(talk -> within(LondonTime.today(talk.startsAt()), firstDay, lastDay))
                .toList();
    }

    private void keepAsOne(Ambassador me, LocalDate firstDay, LocalDate lastDay, List<Availability.Absence> known) {
        LocalDate first = firstDay;
        LocalDate last = lastDay;
        for (Availability.Absence other : known) {
            if (!other.firstDay().isAfter(last) && !other.lastDay().isBefore(first)) {
                first = first.isBefore(other.firstDay()) ? first : other.firstDay();
                last = last.isAfter(other.lastDay()) ? last : other.lastDay();
                availabilities.back(me.id(), other.id());
            }
        }
        availabilities.away(me.id(), first, last);
    }

    private static boolean within(LocalDate day, LocalDate first, LocalDate last) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /** In hours that are shorter than the shortest talk that a school can ask for, nobody could ever be asked. */
    private static void requireRoomForATalk(Availability said) {
        said.windows().forEach((day, window) -> {
            if (window.from().plusMinutes(SHORTEST_MINUTES).isAfter(window.to())) {
                throw new Invalid(
                        day.name() + "-to",
                        day.getDisplayName(TextStyle.FULL, Locale.UK) + " must have " + SHORTEST_MINUTES
                                + " minutes at least: schools ask for half an hour or more");
            }
        });
    }

    /** Takes days away off the actor's list; nothing happens if they are gone, or are not the actor's. */
    public void back(Actor actor, long absenceId) {
        Ambassador me = acting.of(actor);
        if (availabilities.back(me.id(), absenceId)) {
            audit.record(actor, "say-availability", "ambassador", me.id(), null, null);
        }
    }
}
