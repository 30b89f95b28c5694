package uk.nhs.talentforcare.savedsearch;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.nhs.talentforcare.shared.EmailAddress;
import uk.nhs.talentforcare.shared.SqlList;

/** Keeps saved searches, whose they are, their links, and what each has told of. */
public class SavedSearchRepository {

    private final EntityManager entities;

    public SavedSearchRepository(EntityManager entities) {
        this.entities = entities;
    }

    public Optional<SearchReader> reader(EmailAddress email) {
        return entities
                .createQuery("SELECT r FROM SearchReader r WHERE r.email = ?1", SearchReader.class)
                .setParameter(1, email.value())
                .getResultList()
                .stream()
                .findFirst();
    }

    public Optional<SearchReader> reader(long id) {
        return Optional.ofNullable(entities.find(SearchReader.class, id));
    }

    /** Keeps it; it has its number afterwards. */
    public void add(SearchReader reader) {
        entities.persist(reader);
        entities.flush();
    }

    /** Keeps it; it has its number afterwards. */
    public void add(SavedSearch search) {
        entities.persist(search);
        entities.flush();
    }

    public void add(SavedSearchLink link) {
        entities.persist(link);
    }

    /** The saved search to look at, held until the transaction ends. */
    public Optional<SavedSearch> lock(long id) {
        return Optional.ofNullable(entities.find(SavedSearch.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** The same question of the same reader, if it was kept before. */
    public Optional<SavedSearch> same(SearchReader reader, String directory, String query) {
        return entities
                .createQuery(
                        "SELECT s FROM SavedSearch s WHERE s.readerId = ?1 AND s.directory = ?2 AND s.queryHash = ?3",
                        SavedSearch.class)
                .setParameter(1, reader.id())
                .setParameter(2, directory)
                .setParameter(3, SavedSearch.hash(query))
                .getResultList()
                .stream()
                .findFirst();
    }

    /** Everything that a reader keeps or kept lately, the oldest first. */
    public List<SavedSearch> of(long readerId) {
        return entities.createQuery(
                        "SELECT s FROM SavedSearch s WHERE s.readerId = ?1 ORDER BY s.id", SavedSearch.class)
                .setParameter(1, readerId)
                .getResultList();
    }

    /** The saved search of a link that still works. */
    public Optional<SavedSearch> linked(String secretHash, Instant now) {
        return entities
                .createQuery(
                        "SELECT s FROM SavedSearch s, SavedSearchLink l WHERE l.savedSearchId = s.id"
                                + " AND l.secretHash = ?1 AND l.expiresAt > ?2",
                        SavedSearch.class)
                .setParameter(1, secretHash)
                .setParameter(2, now)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** Ids of those that it is time to look at, the longest due first. */
    public List<Long> due(Instant now, int most) {
        return entities.createQuery(
                        "SELECT s.id FROM SavedSearch s WHERE s.state = ?1 AND s.dueAt <= ?2 ORDER BY s.dueAt, s.id",
                        Long.class)
                .setParameter(1, SavedSearchState.ACTIVE)
                .setParameter(2, now)
                .setMaxResults(most)
                .getResultList();
    }

    /** Those of these things that a saved search has told of. */
    public Set<Long> told(SavedSearch search, Collection<Long> things) {
        Set<Long> told = new HashSet<>();
        if (!things.isEmpty()) {
            Query query = entities.createNativeQuery(
                    "SELECT item_id FROM saved_search_told WHERE saved_search_id = ? AND item_id IN "
                            + SqlList.marks(things));
            int place = 1;
            query.setParameter(place++, search.id());
            for (long thing : things) {
                query.setParameter(place++, thing);
            }
            query.getResultList().forEach(id -> told.add(((Number) id).longValue()));
        }
        return told;
    }

    /** Remembers what is told now; the database refuses to be told of the same thing twice. */
    public void tell(SavedSearch search, Collection<Long> things, Instant now) {
        for (long thing : things) {
            entities.createNativeQuery(
                            "INSERT INTO saved_search_told (saved_search_id, item_id, told_at) VALUES (?1, ?2, ?3)")
                    .setParameter(1, search.id())
                    .setParameter(2, thing)
                    .setParameter(3, LocalDateTime.ofInstant(now, ZoneOffset.UTC))
                    .executeUpdate();
        }
    }

    /** Forgets a reader with everything that they keep. */
    public void erase(long readerId) {
        entities.flush();
        entities.createNativeQuery("DELETE FROM search_reader WHERE id = ?1")
                .setParameter(1, readerId)
                .executeUpdate();
        entities.clear();
    }
}
