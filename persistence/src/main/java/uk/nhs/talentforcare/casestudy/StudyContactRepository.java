package uk.nhs.talentforcare.casestudy;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/** Keeps whom readers of case studies can ask, and what they ask. */
public class StudyContactRepository {

    private final EntityManager entities;

    public StudyContactRepository(EntityManager entities) {
        this.entities = entities;
    }

    public Optional<StudyContact> of(long submissionId) {
        return Optional.ofNullable(entities.find(StudyContact.class, submissionId));
    }

    public void add(StudyContact contact) {
        entities.persist(contact);
        entities.flush();
    }

    public void add(StudyQuestion question) {
        entities.persist(question);
        entities.flush();
    }

    /** Removes them with every question that was for them. */
    public void remove(StudyContact contact) {
        entities.createQuery("DELETE FROM StudyQuestion q WHERE q.submissionId = ?1")
                .setParameter(1, contact.submissionId())
                .executeUpdate();
        entities.remove(contact);
        entities.flush();
    }

    /** What readers have asked, the latest first. */
    public List<StudyQuestion> questions(long submissionId, int most) {
        return entities.createQuery(
                        "SELECT q FROM StudyQuestion q WHERE q.submissionId = ?1 ORDER BY q.askedAt DESC, q.id DESC",
                        StudyQuestion.class)
                .setParameter(1, submissionId)
                .setMaxResults(most)
                .getResultList();
    }

    /** Whom readers of a case study see; empty while nobody has agreed: one statement. */
    public Optional<ShownContact> shown(long caseStudyId) {
        return entities.createQuery(
                        "SELECT NEW uk.nhs.talentforcare.casestudy.ShownContact(c.name, c.job) FROM StudyContact c"
                                + " JOIN CaseStudySubmission m ON m.id = c.submissionId"
                                + " WHERE m.caseStudyId = ?1 AND c.agreedAt IS NOT NULL",
                        ShownContact.class)
                .setParameter(1, caseStudyId)
                .getResultStream()
                .findFirst();
    }
}
