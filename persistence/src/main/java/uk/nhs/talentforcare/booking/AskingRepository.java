package uk.nhs.talentforcare.booking;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import uk.nhs.talentforcare.shared.LondonTime;

/** What a school that asks for a talk has asked for before, and what it says beforehand. */
public class AskingRepository {

    private final EntityManager entities;

    public AskingRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** The newest request of these schools that was more than a draft. */
    public Optional<TalkRequest> lastOf(Collection<Long> organisationIds) {
        if (organisationIds.isEmpty()) {
            return Optional.empty();
        }
        return entities
                .createQuery(
                        "SELECT r FROM TalkRequest r WHERE r.organisationId IN :schools AND EXISTS (SELECT t.id FROM"
                                + " Talk t WHERE t.request = r AND t.state <> :draft) ORDER BY r.createdAt DESC, r.id DESC",
                        TalkRequest.class)
                .setParameter("schools", organisationIds)
                .setParameter("draft", TalkState.DRAFT)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** The requests that were sent with one form: its key, or the key with a number after it. */
    public List<TalkRequest> sentWith(String key, int most) {
        List<String> keys = new ArrayList<>(List.of(key));
        for (int number = 2; number <= most; number++) {
            keys.add(key + "." + number);
        }
        return entities.createQuery(
                        "SELECT r FROM TalkRequest r WHERE r.submissionKey IN ?1 ORDER BY r.id", TalkRequest.class)
                .setParameter(1, keys)
                .getResultList();
    }

    /** What the school has said about the day, for the first ambassador who books; empty if it confirms itself. */
    public Optional<AutomaticConfirmation> confirmationOf(long requestId) {
        return Optional.ofNullable(entities.find(AutomaticConfirmation.class, requestId));
    }

    /** Keeps, changes or takes away (empty) that the first ambassador is confirmed at once. */
    public void confirmAtOnce(long requestId, Optional<Arrangements> arrangements) {
        arrangements.ifPresentOrElse(
                said -> entities.merge(new AutomaticConfirmation(requestId, said)),
                () -> confirmationOf(requestId).ifPresent(entities::remove));
        entities.flush();
    }

    /**
     * Talks of a school that are open, with somebody invited, booked or confirmed, on one of these days (by the clock in
     * England), for one of these year groups; each talk once, by its first such time.
     *
     * @param exceptTalk number of a talk that is left out, 0 for none
     */
    public List<SameDayTalk> sameDay(
            long organisationId, Collection<LocalDate> days, Set<YearGroup> yearGroups, long exceptTalk) {
        if (days.isEmpty() || yearGroups.isEmpty()) {
            return List.of();
        }
        TreeSet<LocalDate> all = new TreeSet<>(days);
        Query query = entities.createNativeQuery("SELECT t.id, r.title, t.state,"
                + " TIMESTAMPDIFF(SECOND, '1970-01-01', COALESCE(b.starts_at, p.starts_at)) AS at"
                + " FROM talk t JOIN talk_request r ON r.id = t.talk_request_id"
                + " LEFT JOIN booking b ON b.live_talk_id = t.id"
                + " LEFT JOIN proposed_time p ON p.talk_id = t.id AND b.id IS NULL"
                + " WHERE r.organisation_id = ? AND t.id <> ? AND t.state IN ('OPEN', 'INVITED', 'BOOKED', 'CONFIRMED')"
                + " AND COALESCE(b.starts_at, p.starts_at) >= ? AND COALESCE(b.starts_at, p.starts_at) < ?"
                + " AND EXISTS (SELECT 1 FROM talk_request_year_group y WHERE y.talk_request_id = r.id"
                + " AND y.year_group IN (" + yearGroups.stream().map(one -> "?").collect(Collectors.joining(", "))
                + ")) ORDER BY at, t.id");
        query.setParameter(1, organisationId);
        query.setParameter(2, exceptTalk);
        query.setParameter(3, utc(all.first()));
        query.setParameter(4, utc(all.last().plusDays(1)));
        int next = 5;
        for (YearGroup year : yearGroups) {
            query.setParameter(next++, year.name());
        }
        Map<Long, SameDayTalk> found = new LinkedHashMap<>();
        @SuppressWarnings("unchecked")
        List<Object[]> rows = query.getResultList();
        for (Object[] row : rows) {
            Instant at = Instant.ofEpochSecond(((Number) row[3]).longValue());
            if (all.contains(LondonTime.today(at))) {
                long talk = ((Number) row[0]).longValue();
                found.putIfAbsent(talk, new SameDayTalk(talk, (String) row[1], TalkState.valueOf((String) row[2]), at));
            }
        }
        return List.copyOf(found.values());
    }

    private static LocalDateTime utc(LocalDate day) {
        return LocalDateTime.ofInstant(day.atStartOfDay(LondonTime.ZONE).toInstant(), ZoneOffset.UTC);
    }
}
