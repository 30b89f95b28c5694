package uk.nhs.talentforcare.booking;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/** Keeps questions about talks. */
public class TalkQuestionRepository {

    private final EntityManager entities;

    public TalkQuestionRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** Writes a question at once, so that it has its number. */
    public void add(TalkQuestion question) {
        entities.persist(question);
        entities.flush();
    }

    public Optional<TalkQuestion> find(long id) {
        return Optional.ofNullable(entities.find(TalkQuestion.class, id));
    }

    /** Every question about a talk with its ambassador, the first one first. */
    public List<TalkQuestion> ofTalk(long talkId) {
        return entities.createQuery(
                        "SELECT q FROM TalkQuestion q JOIN FETCH q.ambassador WHERE q.talkId = ?1 ORDER BY q.id",
                        TalkQuestion.class)
                .setParameter(1, talkId)
                .getResultList();
    }
}
