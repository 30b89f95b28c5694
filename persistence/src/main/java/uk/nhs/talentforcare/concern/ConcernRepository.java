package uk.nhs.talentforcare.concern;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Keeps concerns. Who may see one is the service's to check; lists leave out what somebody may not see. */
public class ConcernRepository {

    private static final String SEEN_BY = " WHERE ?1 NOT MEMBER OF c.people AND (?2 = TRUE OR c.localAreaCode IN ?3)";

    private final EntityManager entities;

    public ConcernRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** Writes it at once, so that a second one with the same key is known. */
    public void add(Concern concern) {
        entities.persist(concern);
        entities.flush();
    }

    public Optional<Concern> find(long id) {
        return Optional.ofNullable(entities.find(Concern.class, id));
    }

    /** As {@link #find}, and keeps others from changing it until the transaction ends. */
    public Optional<Concern> lock(long id) {
        return Optional.ofNullable(entities.find(Concern.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    public Optional<Concern> findByReference(String reference) {
        return first("SELECT c FROM Concern c WHERE c.reference = ?1", reference);
    }

    public Optional<Concern> findBySubmission(String submissionMac) {
        return first("SELECT c FROM Concern c WHERE c.submissionMac = ?1", submissionMac);
    }

    /**
     * What still waits for somebody, oldest first: all that is not closed, and what is closed but had something added.
     *
     * @param reader left out is what may be about this account
     * @param everywhere whether the reader sees every area
     * @param areas the areas that the reader sees otherwise
     */
    public List<ConcernLine> open(long reader, boolean everywhere, Collection<String> areas, int most) {
        return lines(
                "(c.state <> ?4 OR c.newsSince IS NOT NULL) ORDER BY c.receivedAt, c.id",
                reader,
                everywhere,
                areas,
                most);
    }

    /** What is closed, latest first; for whom as in {@link #open}. */
    public List<ConcernLine> closed(long reader, boolean everywhere, Collection<String> areas, int most) {
        return lines("c.state = ?4 ORDER BY c.closedAt DESC, c.id", reader, everywhere, areas, most);
    }

    /** How many wait to be read, first or again; for whom as in {@link #open}. */
    public long unread(long reader, boolean everywhere, Collection<String> areas) {
        return entities.createQuery(
                        "SELECT COUNT(c) FROM Concern c" + SEEN_BY + " AND (c.state = ?4 OR c.newsSince IS NOT NULL)",
                        Long.class)
                .setParameter(1, reader)
                .setParameter(2, everywhere)
                .setParameter(3, someOf(areas))
                .setParameter(4, ConcernState.RECEIVED)
                .getSingleResult();
    }

    public void add(ConcernNote note) {
        entities.persist(note);
        entities.flush();
    }

    /** What was written about a concern, in the order in which it was. */
    public List<ConcernNote> notes(long concernId) {
        return entities.createQuery(
                        "SELECT n FROM ConcernNote n WHERE n.concernId = ?1 ORDER BY n.id", ConcernNote.class)
                .setParameter(1, concernId)
                .getResultList();
    }

    /** Whether a form with this one-time key has been written down already. */
    public boolean noted(long concernId, String submissionMac) {
        return !entities.createQuery(
                        "SELECT n.id FROM ConcernNote n WHERE n.concernId = ?1 AND n.submissionMac = ?2", Long.class)
                .setParameter(1, concernId)
                .setParameter(2, submissionMac)
                .getResultList()
                .isEmpty();
    }

    /** Those closed before then, whose retention period is over. */
    public List<Concern> closedBefore(Instant moment, int most) {
        return entities.createQuery("SELECT c FROM Concern c WHERE c.closedAt < ?1 ORDER BY c.id", Concern.class)
                .setParameter(1, moment)
                .setMaxResults(most)
                .getResultList();
    }

    /** Removes a concern with its notes; the database takes them along. */
    public void remove(Concern concern) {
        entities.remove(concern);
        entities.flush();
    }

    /** Remembers that something was done; the caller passes a keyed hash of who or what. */
    public void remember(AttemptKind kind, String subjectMac, Instant now) {
        entities.persist(new ConcernAttempt(kind, subjectMac, now));
    }

    /** How often it was done since then. */
    public long attempts(AttemptKind kind, String subjectMac, Instant since) {
        return entities.createQuery(
                        "SELECT COUNT(a) FROM ConcernAttempt a"
                                + " WHERE a.kind = ?1 AND a.subjectMac = ?2 AND a.attemptedAt > ?3",
                        Long.class)
                .setParameter(1, kind)
                .setParameter(2, subjectMac)
                .setParameter(3, since)
                .getSingleResult();
    }

    /** Forgets what was done before then. */
    public int forgetAttempts(Instant before) {
        return entities.createQuery("DELETE FROM ConcernAttempt a WHERE a.attemptedAt < ?1")
                .setParameter(1, before)
                .executeUpdate();
    }

    private List<ConcernLine> lines(String which, long reader, boolean everywhere, Collection<String> areas, int most) {
        return entities.createQuery(
                        "SELECT NEW uk.nhs.talentforcare.concern.ConcernLine(c.id, c.reference, c.state, c.dangerNow,"
                                + " c.underEighteen, c.localAreaCode, c.receivedAt, c.acknowledgeBy, c.newsSince)"
                                + " FROM Concern c" + SEEN_BY + " AND " + which,
                        ConcernLine.class)
                .setParameter(1, reader)
                .setParameter(2, everywhere)
                .setParameter(3, someOf(areas))
                .setParameter(4, ConcernState.CLOSED)
                .setMaxResults(most)
                .getResultList();
    }

    /** An empty list is no SQL; no area is called nothing. */
    private static Collection<String> someOf(Collection<String> areas) {
        return areas.isEmpty() ? Set.of("") : areas;
    }

    private Optional<Concern> first(String query, String parameter) {
        return entities.createQuery(query, Concern.class).setParameter(1, parameter).getResultList().stream()
                .findFirst();
    }
}
