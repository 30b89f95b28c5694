package uk.nhs.talentforcare.booking;

import jakarta.persistence.EntityManager;
import java.util.Optional;

/** Keeps what ambassadors say of talks that their schools have not recorded. */
public class TalkReportRepository {

    private final EntityManager entities;

    public TalkReportRepository(EntityManager entities) {
        this.entities = entities;
    }

    public void add(TalkReport report) {
        entities.persist(report);
    }

    public Optional<TalkReport> find(long talkId) {
        return Optional.ofNullable(entities.find(TalkReport.class, talkId));
    }

    /** How many talks of a school in an academic year took place by the ambassador's word alone. */
    public long countHappened(long organisationId, AcademicYear year) {
        return entities.createQuery(
                        "SELECT COUNT(b) FROM Booking b, TalkReport r WHERE r.talkId = b.talk.id AND r.tookPlace = TRUE"
                                + " AND b.endedAt IS NULL AND b.talk.state = ?1 AND b.talk.request.organisationId = ?2"
                                + " AND b.startsAt >= ?3 AND b.startsAt < ?4",
                        Long.class)
                .setParameter(1, TalkState.AWAITING_OUTCOME)
                .setParameter(2, organisationId)
                .setParameter(3, year.start())
                .setParameter(4, year.end())
                .getSingleResult();
    }
}
