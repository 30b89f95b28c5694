package uk.nhs.talentforcare.booking;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;

/** Keeps ideas for talks. */
public class TalkTemplateRepository {

    private final EntityManager entities;

    public TalkTemplateRepository(EntityManager entities) {
        this.entities = entities;
    }

    public void add(TalkTemplate template) {
        entities.persist(template);
        entities.flush();
    }

    /** All of them, those that are offered first, then by title. */
    public List<TalkTemplate> all() {
        return entities.createQuery("SELECT t FROM TalkTemplate t ORDER BY t.retired, t.title", TalkTemplate.class)
                .getResultList();
    }

    public Optional<TalkTemplate> find(long id) {
        return Optional.ofNullable(entities.find(TalkTemplate.class, id));
    }

    /** One of them, its row held until the transaction ends. */
    public Optional<TalkTemplate> lock(long id) {
        return Optional.ofNullable(entities.find(TalkTemplate.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** The one with a title, whatever the case of its letters. */
    public Optional<TalkTemplate> titled(String title) {
        return entities
                .createQuery("SELECT t FROM TalkTemplate t WHERE t.title = ?1", TalkTemplate.class)
                .setParameter(1, title)
                .getResultList()
                .stream()
                .findFirst();
    }
}
