package uk.nhs.talentforcare.booking;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Map;

/** Talks to which time has done something that is not dealt with yet: their numbers in order, or how many they are. */
public final class DueTalks {

    private final EntityManager entities;
    private final String from;
    private final String talk;
    private final Map<String, Object> parameters;

    /**
     * @param from what follows FROM in a query
     * @param talk the path in it to a talk's number
     */
    DueTalks(EntityManager entities, String from, String talk, Map<String, Object> parameters) {
        this.entities = entities;
        this.from = from;
        this.talk = talk;
        this.parameters = parameters;
    }

    /**
     * Some of them, the smallest numbers first.
     *
     * @param number only those after this one
     */
    public List<Long> after(long number, int most) {
        return query("SELECT DISTINCT " + talk + " FROM " + from + " AND " + talk + " > :number ORDER BY " + talk)
                .setParameter("number", number)
                .setMaxResults(most)
                .getResultList();
    }

    public long count() {
        return query("SELECT COUNT(DISTINCT " + talk + ") FROM " + from).getSingleResult();
    }

    private TypedQuery<Long> query(String text) {
        TypedQuery<Long> query = entities.createQuery(text, Long.class);
        parameters.forEach(query::setParameter);
        return query;
    }
}
