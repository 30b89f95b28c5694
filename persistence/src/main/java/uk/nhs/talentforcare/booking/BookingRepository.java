package uk.nhs.talentforcare.booking;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import uk.nhs.talentforcare.shared.Violations;

/**
 * Keeps bookings together with the quarters of an hour that they take out of ambassadors' diaries. Two keys of the
 * database make a double booking impossible, whatever the interleaving: one live booking a talk, one booking for each
 * quarter of an hour of an ambassador.
 */
public class BookingRepository {

    private final EntityManager entities;

    public BookingRepository(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Writes a booking and its quarters at once.
     *
     * @throws TalkTaken if another booking of the talk stands
     * @throws TimeTaken if the ambassador has another talk, or is travelling, at that time
     */
    public void add(Booking booking) {
        try {
            entities.persist(booking);
            entities.flush();
        } catch (PersistenceException e) {
            if (Violations.isDuplicateOf("uq_booking_live_talk", e)) {
                throw new TalkTaken();
            }
            throw e;
        }
        try {
            keepQuarters(booking);
        } catch (PersistenceException e) {
            if (Violations.isDuplicatePrimaryKey("ambassador_slot", e)) {
                throw new TimeTaken();
            }
            throw e;
        }
    }

    /**
     * Keeps the quarters of a booking that has moved instead of those it had.
     *
     * @throws TimeTaken if the ambassador has another talk, or is travelling, at the new time
     */
    public void moveQuarters(Booking booking) {
        entities.flush();
        freeQuarters(booking);
        try {
            keepQuarters(booking);
        } catch (PersistenceException e) {
            if (Violations.isDuplicatePrimaryKey("ambassador_slot", e)) {
                throw new TimeTaken();
            }
            throw e;
        }
    }

    public void add(TimeProposal proposal) {
        entities.persist(proposal);
        entities.flush();
    }

    /** The new time for a booking that waits for an answer. */
    public Optional<TimeProposal> proposalFor(Booking booking) {
        return entities
                .createQuery(
                        "SELECT p FROM TimeProposal p WHERE p.booking = ?1 AND p.answeredAt IS NULL",
                        TimeProposal.class)
                .setParameter(1, booking)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** Every new time that was ever proposed for a talk, the first one first. */
    public List<TimeProposal> proposalsOf(long talkId) {
        return entities.createQuery(
                        "SELECT p FROM TimeProposal p WHERE p.booking.talk.id = ?1 ORDER BY p.id", TimeProposal.class)
                .setParameter(1, talkId)
                .getResultList();
    }

    private void keepQuarters(Booking booking) {
        List<Instant> quarters = booking.quarters();
        String rows = quarters.stream().map(quarter -> "(?, ?, ?)").collect(Collectors.joining(", "));
        Query insert = entities.createNativeQuery(
                "INSERT INTO ambassador_slot (ambassador_id, slot_start_utc, booking_id) VALUES " + rows);
        int parameter = 1;
        for (Instant quarter : quarters) {
            insert.setParameter(parameter++, booking.ambassador().id());
            insert.setParameter(parameter++, LocalDateTime.ofInstant(quarter, ZoneOffset.UTC));
            insert.setParameter(parameter++, booking.id());
        }
        insert.executeUpdate();
    }

    /** Gives a booking's quarters back; call it when the booking ends. */
    public void freeQuarters(Booking booking) {
        entities.createNativeQuery("DELETE FROM ambassador_slot WHERE booking_id = ?")
                .setParameter(1, booking.id())
                .executeUpdate();
    }

    public Optional<Booking> findBySubmissionKey(String key) {
        return entities
                .createQuery("SELECT b FROM Booking b WHERE b.submissionKey = ?1", Booking.class)
                .setParameter(1, key)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** The booking of a talk that stands. */
    public Optional<Booking> liveOf(Talk talk) {
        return entities
                .createQuery(
                        "SELECT b FROM Booking b JOIN FETCH b.ambassador WHERE b.talk = ?1 AND b.endedAt IS NULL",
                        Booking.class)
                .setParameter(1, talk)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** Every booking that a talk has had, with its ambassador, the first one first. */
    public List<Booking> ofTalk(long talkId) {
        return entities.createQuery(
                        "SELECT b FROM Booking b JOIN FETCH b.ambassador WHERE b.talk.id = ?1 ORDER BY b.id",
                        Booking.class)
                .setParameter(1, talkId)
                .getResultList();
    }

    /** Holds the row of the ambassador who has booked a talk, until the transaction ends. */
    public void holdAmbassadorOf(long talkId) {
        entities.createNativeQuery("SELECT a.id FROM booking b JOIN ambassador a ON a.id = b.ambassador_id"
                        + " WHERE b.live_talk_id = ? FOR UPDATE")
                .setParameter(1, talkId)
                .getResultList();
    }

    /** Writes what has changed, so that the database can refuse it now. */
    public void flush() {
        entities.flush();
    }

    /** Starts of the quarters of an hour at which an ambassador is not free, from now on. */
    public Set<Instant> busyQuarters(long ambassadorId, Instant from) {
        @SuppressWarnings("unchecked")
        List<Number> seconds = entities.createNativeQuery(
                        "SELECT TIMESTAMPDIFF(SECOND, '1970-01-01', slot_start_utc) FROM ambassador_slot"
                                + " WHERE ambassador_id = ? AND slot_start_utc >= ?")
                .setParameter(1, ambassadorId)
                .setParameter(2, LocalDateTime.ofInstant(from, ZoneOffset.UTC))
                .getResultList();
        return seconds.stream()
                .map(second -> Instant.ofEpochSecond(second.longValue()))
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** An ambassador's bookings that stand and end after a moment, soonest first. */
    public List<AmbassadorBooking> of(long ambassadorId, Instant endingAfter, int most) {
        return entities.createQuery(
                        "SELECT NEW uk.nhs.talentforcare.booking.AmbassadorBooking("
                                + "t.id, r.title, o.id, o.name, o.localAreaCode, o.town, b.startsAt, b.minutes, b.format, t.state, t.stateSince)"
                                + " FROM Booking b JOIN b.talk t JOIN t.request r"
                                + " JOIN Organisation o ON o.id = r.organisationId"
                                + " WHERE b.ambassador.id = ?1 AND b.endedAt IS NULL AND b.startsAt > ?2"
                                + " ORDER BY b.startsAt",
                        AmbassadorBooking.class)
                .setParameter(1, ambassadorId)
                .setParameter(2, endingAfter)
                .setMaxResults(most)
                .getResultList();
    }
}
