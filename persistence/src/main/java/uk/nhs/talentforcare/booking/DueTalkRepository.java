package uk.nhs.talentforcare.booking;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;

/**
 * Finds talks to which time has done something, from the dates in the database alone: nothing is lost while nobody looks,
 * and nothing that was dealt with is found again.
 */
public class DueTalkRepository {

    private final EntityManager entities;

    public DueTalkRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** Talks whose offer had ended by a moment and that nobody has closed. */
    public DueTalks offersEndedBy(Instant moment) {
        return due(
                "Talk t",
                "t.state IN :states AND t.closesAt <= :moment",
                "t",
                Map.of("states", EnumSet.of(TalkState.OPEN, TalkState.INVITED), "moment", moment));
    }

    /**
     * Open talks that no ambassador was written to about since they opened, or too few times and not since a moment.
     *
     * @param rounds so many rounds are enough
     */
    public DueTalks unoffered(Instant moment, int rounds, Instant lastBefore) {
        return due(
                "Talk t",
                "t.state = :state AND t.closesAt > :moment AND t.stateSince <= :moment AND (t.offerRounds = 0"
                        + " OR t.offerRounds < :rounds AND t.offeredAt < :last)",
                "t",
                Map.of("state", TalkState.OPEN, "moment", moment, "rounds", rounds, "last", lastBefore));
    }

    /** Confirmed talks that had begun by a moment. */
    public DueTalks begunBy(Instant moment) {
        return due(
                "Booking b",
                "b.endedAt IS NULL AND b.talk.state = :state AND b.startsAt <= :moment",
                "b.talk",
                Map.of("state", TalkState.CONFIRMED, "moment", moment));
    }

    /** Talks held before a moment of which the school has not been asked what happened. */
    public DueTalks unaskedOfBefore(Instant moment) {
        return due(
                "Booking b",
                "b.endedAt IS NULL AND b.talk.state = :state AND b.outcomeAskedAt IS NULL"
                        + " AND b.startsAt < :moment",
                "b.talk",
                Map.of("state", TalkState.AWAITING_OUTCOME, "moment", moment));
    }

    /** Talks held before a moment and not recorded, whose ambassador has not been asked. */
    public DueTalks unreportedOfBefore(Instant moment) {
        return due(
                "Booking b",
                "b.endedAt IS NULL AND b.talk.state = :state AND b.startsAt < :moment"
                        + " AND NOT EXISTS (SELECT r.talkId FROM TalkReport r WHERE r.talkId = b.talk.id)",
                "b.talk",
                Map.of("state", TalkState.AWAITING_OUTCOME, "moment", moment));
    }

    /**
     * Talks of whose booking the school has not been reminded: booked before a moment, or soon and booked before
     * another.
     */
    public DueTalks unreminded(Instant bookedBefore, Instant startsBefore, Instant soonBookedBefore) {
        return due(
                "Booking b",
                "b.endedAt IS NULL AND b.talk.state = :state AND b.remindedAt IS NULL"
                        + " AND (b.bookedAt < :booked OR b.startsAt < :starts AND b.bookedAt < :soonBooked)",
                "b.talk",
                Map.of(
                        "state", TalkState.BOOKED,
                        "booked", bookedBefore,
                        "starts", startsBefore,
                        "soonBooked", soonBookedBefore));
    }

    /** Talks that still wait for the school, of which no coordinator knows: booked before a moment, or soon. */
    public DueTalks coordinatorUncalled(Instant bookedBefore, Instant startsBefore) {
        return due(
                "Booking b",
                "b.endedAt IS NULL AND b.talk.state = :state AND b.coordinatorCalledAt IS NULL"
                        + " AND (b.bookedAt < :booked OR b.startsAt < :starts)",
                "b.talk",
                Map.of("state", TalkState.BOOKED, "booked", bookedBefore, "starts", startsBefore));
    }

    /** Talks that still wait for the school, whose ambassador may stand down and does not know: booked before, or soon. */
    public DueTalks standDownUntold(Instant bookedBefore, Instant startsBefore) {
        return due(
                "Booking b",
                "b.endedAt IS NULL AND b.talk.state = :state AND b.standDownToldAt IS NULL"
                        + " AND (b.bookedAt < :booked OR b.startsAt < :starts)",
                "b.talk",
                Map.of("state", TalkState.BOOKED, "booked", bookedBefore, "starts", startsBefore));
    }

    /** Talks for which a new time waits for an answer: proposed before a moment, or soon. */
    public DueTalks proposalsUnanswered(Instant proposedBefore, Instant startsBefore) {
        return due(
                "TimeProposal p",
                "p.answeredAt IS NULL AND (p.proposedAt < :proposed OR p.startsAt < :starts)",
                "p.booking.talk",
                Map.of("proposed", proposedBefore, "starts", startsBefore));
    }

    /**
     * Talks of whose invitations none is left that may yet be accepted: all declined, or sent before a moment; and of
     * which the school has not been asked what to do.
     */
    public DueTalks invitationsUnanswered(Instant sentBefore) {
        return due(
                "Talk t",
                "t.state = :state AND t.decisionAskedAt IS NULL AND NOT EXISTS (SELECT i.id FROM Invitation i"
                        + " WHERE i.talk = t AND i.state = :sent AND (i.sentAt >= :moment"
                        + " OR i.suggestedStartsAt IS NOT NULL))",
                "t",
                Map.of("state", TalkState.INVITED, "sent", InvitationState.SENT, "moment", sentBefore));
    }

    private DueTalks due(String from, String where, String talk, Map<String, Object> parameters) {
        return new DueTalks(entities, from, where, talk, parameters);
    }
}
