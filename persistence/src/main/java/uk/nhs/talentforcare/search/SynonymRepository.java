package uk.nhs.talentforcare.search;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/** What editors have made of the list of synonyms. */
public class SynonymRepository {

    private final EntityManager em;

    public SynonymRepository(EntityManager em) {
        this.em = em;
    }

    /** All of it, the oldest first. */
    public List<SearchSynonym> all() {
        return em.createQuery("select s from SearchSynonym s order by s.id", SearchSynonym.class)
                .getResultList();
    }

    public Optional<SearchSynonym> find(long id) {
        return Optional.ofNullable(em.find(SearchSynonym.class, id));
    }

    /** Keeps a new one; it has its number afterwards. */
    public void addNow(SearchSynonym synonym) {
        em.persist(synonym);
        em.flush();
    }

    public void remove(SearchSynonym synonym) {
        em.remove(synonym);
    }

    /** Differs whenever anything of it was added, changed or removed. */
    public String stamp() {
        Object[] row = (Object[]) em.createNativeQuery(
                        "SELECT COUNT(*), COALESCE(MAX(id), 0), COALESCE(SUM(version), 0) FROM search_synonym")
                .getSingleResult();
        return row[0] + "/" + row[1] + "/" + row[2];
    }
}
