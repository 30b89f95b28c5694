package uk.nhs.talentforcare.booking;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import uk.nhs.talentforcare.shared.LondonTime;

/** Keeps which talks people were reminded of, and finds those of which they were not. */
public class TalkReminderRepository {

    private final EntityManager entities;

    public TalkReminderRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** Writes at once that both sides were reminded. */
    public void add(TalkReminder reminder) {
        entities.persist(reminder);
        entities.flush();
    }

    /** Whether both sides of a booking were reminded of its time. */
    public boolean sent(Booking booking, ReminderKind kind) {
        return entities.createQuery(
                                "SELECT COUNT(r) FROM TalkReminder r WHERE r.bookingId = ?1 AND r.kind = ?2"
                                        + " AND r.startsAt = ?3",
                                Long.class)
                        .setParameter(1, booking.id())
                        .setParameter(2, kind)
                        .setParameter(3, booking.time().startsAt())
                        .getSingleResult()
                > 0;
    }

    /**
     * Confirmed talks of which people are to be reminded at a moment and were not. It may name one that was confirmed
     * later than that: whoever reminds looks again.
     */
    public DueTalks unsent(ReminderKind kind, Instant moment) {
        Instant from = kind == ReminderKind.WEEK
                ? startOf(ReminderKind.DAY.lastDay(moment).plusDays(1))
                : moment;
        return new DueTalks(
                entities,
                "Booking b",
                "b.endedAt IS NULL AND b.talk.state = :state AND b.confirmedAt < :moment AND b.startsAt >= :from"
                        + " AND b.startsAt < :to AND NOT EXISTS (SELECT r.id FROM TalkReminder r"
                        + " WHERE r.bookingId = b.id AND r.kind = :kind AND r.startsAt = b.startsAt)",
                "b.talk",
                Map.of(
                        "state", TalkState.CONFIRMED,
                        "moment", moment,
                        "from", from,
                        "to", startOf(kind.lastDay(moment).plusDays(1)),
                        "kind", kind));
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(LondonTime.ZONE).toInstant();
    }
}
