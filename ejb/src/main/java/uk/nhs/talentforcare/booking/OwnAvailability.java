package uk.nhs.talentforcare.booking;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
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

    @Inject
    private AvailabilityRepository availabilities;

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
        availabilities.keep(me.id(), said);
        ambassadors.changed(me);
        index.changed(IndexChanges.AMBASSADORS_FOR_SCHOOLS, me.id());
        audit.record(actor, "say-availability", "ambassador", me.id(), null, null);
    }

    /**
     * Adds days on which the actor gives no talks. Talks that are booked stand.
     *
     * @param firstDay {@code null} if what was typed is no day
     * @param lastDay {@code null} if what was typed is no day
     */
    public void away(Actor actor, LocalDate firstDay, LocalDate lastDay) {
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
        if (availabilities.of(me.id()).absences().size() >= MOST_ABSENCES) {
            throw new Invalid("first", "Remove days that you no longer need first");
        }
        availabilities.away(me.id(), firstDay, lastDay);
        audit.record(actor, "say-availability", "ambassador", me.id(), null, null);
    }

    /** Takes days away off the actor's list; nothing happens if they are gone, or are not the actor's. */
    public void back(Actor actor, long absenceId) {
        Ambassador me = acting.of(actor);
        if (availabilities.back(me.id(), absenceId)) {
            audit.record(actor, "say-availability", "ambassador", me.id(), null, null);
        }
    }
}
