package uk.nhs.talentforcare.booking;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Map;

/** Talks to which time has done something that is not dealt with yet: their numbers in order, or how many they are. */
public final class DueTalks {

    private final EntityManager entities;
    private final String from;
    private final String where;
    private final String talk;
    private final Map<String, Object> parameters;

    /**
     * @param from an entity and its name in the query, such as {@code Booking b}
     * @param where what holds for those that are due
     * @param talk the path in the query to a talk
     */
    DueTalks(EntityManager entities, String from, String where, String talk, Map<String, Object> parameters) {
        this.entities = entities;
        this.from = from;
        this.where = where;
        this.talk = talk;
        this.parameters = parameters;
    }

    /**
     * Some of them, the smallest numbers first.
     *
     * @param number only those after this one
     */
    public List<Long> after(long number, int most) {
        return query(
                        Long.class,
                        "SELECT DISTINCT " + talk + ".id FROM " + from + " WHERE " + where + " AND " + talk
                                + ".id > :number ORDER BY " + talk + ".id")
                .setParameter("number", number)
                .setMaxResults(most)
                .getResultList();
    }

    public long count() {
        return query(Long.class, "SELECT COUNT(DISTINCT " + talk + ".id) FROM " + from + " WHERE " + where)
                .getSingleResult();
    }

    /**
     * Each of them with its school, whose holidays say whether it is due indeed.
     *
     * @param since the field that says since when somebody waits
     */
    public List<WaitingTalk> waitingSince(String since) {
        String it = from.substring(from.lastIndexOf(' ') + 1) + ".";
        return query(
                        WaitingTalk.class,
                        "SELECT NEW uk.nhs.talentforcare.booking.WaitingTalk(o.id, o.localAreaCode, " + it + since
                                + ", " + it + "startsAt, " + it + "minutes) FROM " + from
                                + ", Organisation o WHERE o.id = " + talk + ".request.organisationId AND " + where)
                .getResultList();
    }

    private <T> TypedQuery<T> query(Class<T> type, String text) {
        TypedQuery<T> query = entities.createQuery(text, type);
        parameters.forEach(query::setParameter);
        return query;
    }
}
