package uk.nhs.talentforcare.booking;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Keeps the secret addresses at which calendars read ambassadors' diaries, by their fingerprints alone. */
public class DiaryFeedRepository {

    private final EntityManager entities;

    public DiaryFeedRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** Gives an ambassador a new address; the one before it ends. */
    public void keep(long ambassadorId, String tokenHash, Instant now) {
        entities.createNativeQuery("REPLACE INTO diary_feed (ambassador_id, token_hash, made_at) VALUES (?, ?, ?)")
                .setParameter(1, ambassadorId)
                .setParameter(2, tokenHash)
                .setParameter(3, LocalDateTime.ofInstant(now, ZoneOffset.UTC))
                .executeUpdate();
    }

    /** Ends an ambassador's address. @return whether there was one */
    public boolean end(long ambassadorId) {
        return entities.createNativeQuery("DELETE FROM diary_feed WHERE ambassador_id = ?")
                        .setParameter(1, ambassadorId)
                        .executeUpdate()
                == 1;
    }

    /** Since when an ambassador has an address. */
    public Optional<Instant> madeAt(long ambassadorId) {
        @SuppressWarnings("unchecked")
        List<Number> found = entities.createNativeQuery(
                        "SELECT TIMESTAMPDIFF(SECOND, '1970-01-01', made_at) FROM diary_feed WHERE ambassador_id = ?")
                .setParameter(1, ambassadorId)
                .getResultList();
        return found.stream().findFirst().map(seconds -> Instant.ofEpochSecond(seconds.longValue()));
    }

    /** Bookings that stand and begin after a moment, as a calendar shows them, soonest first. */
    public List<CalendarLine> lines(long ambassadorId, Instant from, int most) {
        return entities.createQuery(
                        "SELECT NEW uk.nhs.talentforcare.booking.CalendarLine(b.calendarUid, b.calendarSequence, t.id,"
                                + " r.title, o.name, o.town, b.startsAt, b.minutes, b.format, b.confirmedAt)"
                                + " FROM Booking b JOIN b.talk t JOIN t.request r"
                                + " JOIN Organisation o ON o.id = r.organisationId"
                                + " WHERE b.ambassador.id = ?1 AND b.endedAt IS NULL AND b.startsAt > ?2"
                                + " ORDER BY b.startsAt",
                        CalendarLine.class)
                .setParameter(1, ambassadorId)
                .setParameter(2, from)
                .setMaxResults(most)
                .getResultList();
    }

    /** Whose diary stands at an address, if they can still sign in. */
    public Optional<Long> ambassador(String tokenHash) {
        @SuppressWarnings("unchecked")
        List<Number> found = entities.createNativeQuery("SELECT f.ambassador_id FROM diary_feed f"
                        + " JOIN ambassador a ON a.id = f.ambassador_id AND a.state IN ('APPROVED', 'PAUSED')"
                        + " JOIN account c ON c.id = a.account_id AND NOT c.suspended WHERE f.token_hash = ?")
                .setParameter(1, tokenHash)
                .getResultList();
        return found.stream().findFirst().map(Number::longValue);
    }
}
