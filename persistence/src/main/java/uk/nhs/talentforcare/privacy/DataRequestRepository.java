package uk.nhs.talentforcare.privacy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;

/** Keeps requests about personal data. */
public class DataRequestRepository {

    private final EntityManager entities;

    public DataRequestRepository(EntityManager entities) {
        this.entities = entities;
    }

    public void add(DataRequest request) {
        entities.persist(request);
        entities.flush();
    }

    public Optional<DataRequest> find(long id) {
        return Optional.ofNullable(entities.find(DataRequest.class, id));
    }

    /** The same, held until the transaction ends, so that two people do not end it at once. */
    public Optional<DataRequest> hold(long id) {
        return Optional.ofNullable(entities.find(DataRequest.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    public Optional<DataRequest> findBySubmissionKey(String key) {
        return entities
                .createQuery("SELECT d FROM DataRequest d WHERE d.submissionKey = ?1", DataRequest.class)
                .setParameter(1, key)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** Open ones, the most urgent first. */
    public List<DataRequest> open(int most) {
        return entities.createQuery(
                        "SELECT d FROM DataRequest d WHERE d.closedAt IS NULL ORDER BY d.dueOn, d.id",
                        DataRequest.class)
                .setMaxResults(most)
                .getResultList();
    }

    /** The latest that were closed, newest first. */
    public List<DataRequest> closed(int most) {
        return entities.createQuery(
                        "SELECT d FROM DataRequest d WHERE d.closedAt IS NOT NULL ORDER BY d.closedAt DESC",
                        DataRequest.class)
                .setMaxResults(most)
                .getResultList();
    }

    /** Those of one person, newest first. */
    public List<DataRequest> of(long accountId) {
        return entities.createQuery(
                        "SELECT d FROM DataRequest d WHERE d.accountId = ?1 ORDER BY d.id DESC", DataRequest.class)
                .setParameter(1, accountId)
                .getResultList();
    }
}
