package uk.nhs.talentforcare.casestudy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Keeps manuscripts, their links, comments and versions. */
public class SubmissionRepository {

    private final EntityManager entities;

    public SubmissionRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** Keeps it; it has its number afterwards. */
    public void add(CaseStudySubmission submission) {
        entities.persist(submission);
        entities.flush();
    }

    public Optional<CaseStudySubmission> find(long id) {
        return Optional.ofNullable(entities.find(CaseStudySubmission.class, id));
    }

    /** As {@link #find}, held until the transaction ends. */
    public Optional<CaseStudySubmission> lock(long id) {
        return Optional.ofNullable(entities.find(CaseStudySubmission.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Whether there is any at all. */
    public boolean any() {
        return !entities.createQuery("SELECT s.id FROM CaseStudySubmission s", Long.class)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    public void add(StudyLink link) {
        entities.persist(link);
    }

    /** A link that still works. */
    public Optional<StudyLink> link(String secretHash, StudyLink.Purpose purpose, Instant now) {
        return first(entities.createQuery(
                        "SELECT l FROM StudyLink l WHERE l.secretHash = ?1 AND l.purpose = ?2 AND l.expiresAt > ?3",
                        StudyLink.class)
                .setParameter(1, secretHash)
                .setParameter(2, purpose)
                .setParameter(3, now)
                .getResultList());
    }

    /** Ends every link of a purpose, such as those to somebody who is no longer asked. */
    public void endLinks(long submissionId, StudyLink.Purpose purpose) {
        entities.createQuery("DELETE FROM StudyLink l WHERE l.submissionId = ?1 AND l.purpose = ?2")
                .setParameter(1, submissionId)
                .setParameter(2, purpose)
                .executeUpdate();
    }

    /** Manuscripts of an address that its owner can still follow, latest first. */
    public List<CaseStudySubmission> ofEmail(String email, Collection<SubmissionState> states, int most) {
        return entities.createQuery(
                        "SELECT s FROM CaseStudySubmission s WHERE s.email = ?1 AND s.state IN ?2"
                                + " ORDER BY s.changedAt DESC",
                        CaseStudySubmission.class)
                .setParameter(1, email)
                .setParameter(2, states)
                .setMaxResults(most)
                .getResultList();
    }

    /** The manuscript that a case study was made from. */
    public Optional<CaseStudySubmission> ofStudy(long caseStudyId) {
        return first(entities.createQuery(
                        "SELECT s FROM CaseStudySubmission s WHERE s.caseStudyId = ?1", CaseStudySubmission.class)
                .setParameter(1, caseStudyId)
                .getResultList());
    }

    /** How many were sent before this one and still wait. */
    public long ahead(CaseStudySubmission submission) {
        return entities.createQuery(
                        "SELECT COUNT(s) FROM CaseStudySubmission s WHERE s.state IN ?1 AND s.submittedAt < ?2",
                        Long.class)
                .setParameter(1, SubmissionState.QUEUED)
                .setParameter(2, submission.submittedAt().orElseThrow())
                .getSingleResult();
    }

    /** Manuscripts in these states, those that wait longest to the front: one statement. */
    public List<SubmissionLine> lines(Collection<SubmissionState> states, String subjectType, int most) {
        return lines(states, subjectType, most, "s.submittedAt, s.changedAt DESC, s.id");
    }

    /** The same, those that were sent last to the front. */
    public List<SubmissionLine> latest(Collection<SubmissionState> states, String subjectType, int most) {
        return lines(states, subjectType, most, "s.submittedAt DESC, s.id DESC");
    }

    @SuppressWarnings("unchecked")
    private List<SubmissionLine> lines(Collection<SubmissionState> states, String subjectType, int most, String order) {
        List<Object[]> rows = entities.createQuery(
                        "SELECT s, w.dueOn, a.firstName, a.lastName FROM CaseStudySubmission s"
                                + " LEFT JOIN WorkItem w ON w.openSubjectId = s.id AND w.subjectType = ?2"
                                + " LEFT JOIN Account a ON a.id = w.ownerId"
                                + " WHERE s.state IN ?1 ORDER BY " + order)
                .setParameter(1, states)
                .setParameter(2, subjectType)
                .setMaxResults(most)
                .getResultList();
        return rows.stream().map(SubmissionRepository::line).toList();
    }

    private static SubmissionLine line(Object[] row) {
        CaseStudySubmission submission = (CaseStudySubmission) row[0];
        return new SubmissionLine(
                submission.id(),
                submission.answers().get(StudyField.TITLE),
                submission.organisationName(),
                submission.state(),
                submission.submittedAt().orElse(null),
                submission.changedAt(),
                (java.time.LocalDate) row[1],
                row[2] == null ? null : row[2] + " " + row[3]);
    }

    /** Those whose day on the site has come. */
    public List<Long> due(Instant now, int most) {
        return entities.createQuery(
                        "SELECT s.id FROM CaseStudySubmission s WHERE s.state = ?1 AND s.publishAt <= ?2"
                                + " ORDER BY s.publishAt",
                        Long.class)
                .setParameter(1, SubmissionState.SCHEDULED)
                .setParameter(2, now)
                .setMaxResults(most)
                .getResultList();
    }

    /** What editors say about each answer, by the name of the question. */
    public Map<String, String> comments(long submissionId) {
        return commentsOf(submissionId).stream().collect(Collectors.toMap(FieldComment::field, FieldComment::words));
    }

    /** Says this about an answer from now on, and nothing any more for an empty text. */
    public void comment(CaseStudySubmission submission, StudyField field, String words, Instant now) {
        Optional<FieldComment> known = commentsOf(submission.id()).stream()
                .filter(comment -> comment.field().equals(field.code()))
                .findFirst();
        if (words.isEmpty()) {
            known.ifPresent(entities::remove);
        } else if (known.isPresent()) {
            known.get().say(words, now);
        } else {
            entities.persist(new FieldComment(submission, field, words, now));
        }
    }

    private List<FieldComment> commentsOf(long submissionId) {
        return entities.createQuery("SELECT c FROM FieldComment c WHERE c.submissionId = ?1", FieldComment.class)
                .setParameter(1, submissionId)
                .getResultList();
    }

    /** Keeps a version; it has its number afterwards. */
    public void add(StudyVersion version) {
        entities.persist(version);
        entities.flush();
    }

    /** Every version, the latest first. */
    public List<StudyVersion> versions(long submissionId) {
        return entities.createQuery(
                        "SELECT v FROM StudyVersion v WHERE v.submissionId = ?1 ORDER BY v.number DESC",
                        StudyVersion.class)
                .setParameter(1, submissionId)
                .getResultList();
    }

    private static <T> Optional<T> first(List<T> found) {
        return found.stream().findFirst();
    }
}
