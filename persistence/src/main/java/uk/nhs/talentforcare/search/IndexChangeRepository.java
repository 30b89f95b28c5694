package uk.nhs.talentforcare.search;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps the feed of changes that search indexes follow. */
public class IndexChangeRepository {

    private final EntityManager entities;

    public IndexChangeRepository(EntityManager entities) {
        this.entities = entities;
    }

    public void add(IndexChange change) {
        entities.persist(change);
    }

    /**
     * Changes in the order of their numbers. A number may appear after a higher one: it is given when the row is
     * written, the row is seen when its transaction ends.
     *
     * @param after only changes with a higher number
     */
    public List<IndexChange> after(long after, int most) {
        return entities.createQuery("SELECT c FROM IndexChange c WHERE c.id > ?1 ORDER BY c.id", IndexChange.class)
                .setParameter(1, after)
                .setMaxResults(most)
                .getResultList();
    }

    /** The highest number given so far, empty when there is no change. */
    public Optional<Long> last() {
        return number("SELECT MAX(c.id) FROM IndexChange c");
    }

    /** The lowest number that is kept, empty when there is no change. */
    public Optional<Long> first() {
        return number("SELECT MIN(c.id) FROM IndexChange c");
    }

    /**
     * Forgets old changes, but never the last one: an index whose cursor lies before the first that is kept knows by
     * that it has missed some.
     *
     * @return how many were forgotten
     */
    public int forgetBefore(Instant time) {
        long last = last().orElse(0L);
        return entities.createQuery("DELETE FROM IndexChange c WHERE c.changedAt < ?1 AND c.id < ?2")
                .setParameter(1, time)
                .setParameter(2, last)
                .executeUpdate();
    }

    private Optional<Long> number(String query) {
        return Optional.ofNullable(entities.createQuery(query, Long.class).getSingleResult());
    }
}
