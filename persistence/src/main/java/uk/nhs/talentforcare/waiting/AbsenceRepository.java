package uk.nhs.talentforcare.waiting;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import uk.nhs.talentforcare.account.Role;
import uk.nhs.talentforcare.place.AreaScope;
import uk.nhs.talentforcare.shared.SqlList;

/**
 * Finds what happened in the areas of somebody who was away: work of the kinds that coordinators hold, so that concerns
 * are never among it, and nothing that is kept from them.
 */
public class AbsenceRepository {

    private static final List<String> COORDINATORS_KINDS = Arrays.stream(WorkKind.values())
            .filter(kind -> Arrays.stream(WorkLevel.values())
                    .flatMap(level -> kind.holdings(level).stream())
                    .anyMatch(holding -> holding.role() == Role.COORDINATOR))
            .map(Enum::name)
            .toList();

    private final EntityManager entities;

    public AbsenceRepository(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * A piece of work that came, went on or was done meanwhile.
     *
     * @param where the organisation, else the area, that it belongs to; empty if neither
     * @param owner whoever took it, empty if nobody did
     * @param closedAt when it was done, {@code null} if it is open
     */
    public record Touched(
            long id, WorkKind kind, long subjectId, String where, String owner, Instant closedAt, WorkLevel level) {}

    /** A step of another coordinator. */
    public record Step(long talkId, String title, String kind, String coordinator, Instant doneAt) {}

    /** Somebody's last days away that are over, if they ended on a day or later. */
    public Optional<Away> lastOver(long accountId, LocalDate notBefore, LocalDate today) {
        return entities
                .createQuery(
                        "SELECT a FROM Away a WHERE a.accountId = ?1 AND a.lastDay >= ?2 AND a.lastDay < ?3"
                                + " ORDER BY a.lastDay DESC, a.id",
                        Away.class)
                .setParameter(1, accountId)
                .setParameter(2, notBefore)
                .setParameter(3, today)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst();
    }

    /**
     * Work of the areas that came, passed on or was done between two moments, what is open first.
     *
     * @param accountId who looks: nothing that is about them
     */
    public List<Touched> work(AreaScope scope, long accountId, Instant from, Instant to, int most) {
        List<Object> values = new ArrayList<>(COORDINATORS_KINDS);
        values.add(accountId);
        String own = scope.nationwide()
                ? "1 = 1"
                : scope.areas().isEmpty()
                        ? "1 = 0"
                        : "w.local_area_code IN ("
                                + String.join(
                                        ", ",
                                        java.util.Collections.nCopies(
                                                scope.areas().size(), "?")) + ")";
        if (!scope.nationwide()) {
            values.addAll(scope.areas());
        }
        for (int i = 0; i < 3; i++) {
            values.add(utc(from));
            values.add(utc(to));
        }
        values.add(most);
        return rows(
                        "SELECT w.id, w.kind, w.subject_id, COALESCE(o.name, l.name, ''),"
                                + " COALESCE(CONCAT(p.first_name, ' ', p.last_name), ''),"
                                + " TIMESTAMPDIFF(SECOND, '1970-01-01', w.closed_at), w.level FROM work_item w"
                                + " LEFT JOIN organisation o ON o.id = w.organisation_id"
                                + " LEFT JOIN local_area l ON l.code = w.local_area_code"
                                + " LEFT JOIN account p ON p.id = w.owner_id WHERE w.kind IN "
                                + SqlList.marks(COORDINATORS_KINDS)
                                + " AND NOT EXISTS (SELECT 1 FROM work_item_kept_from k WHERE k.work_item_id = w.id"
                                + " AND k.account_id = ?) AND " + own
                                + " AND (w.opened_at >= ? AND w.opened_at < ? OR w.closed_at >= ? AND w.closed_at < ?"
                                + " OR w.escalated_at >= ? AND w.escalated_at < ?)"
                                + " ORDER BY w.closed_at IS NOT NULL, w.due_on, w.id LIMIT ?",
                        values)
                .stream()
                .map(row -> new Touched(
                        number(row[0]),
                        WorkKind.valueOf((String) row[1]),
                        number(row[2]),
                        text(row[3]),
                        text(row[4]).strip(),
                        row[5] == null ? null : Instant.ofEpochSecond(number(row[5])),
                        WorkLevel.valueOf((String) row[6])))
                .toList();
    }

    /** Where others stepped in on talks of the areas between two moments, the latest first. */
    public List<Step> steps(AreaScope scope, long notBy, Instant from, Instant to, int most) {
        List<Object> values = new ArrayList<>();
        String own = scope.condition("o", values);
        values.add(notBy);
        values.add(utc(from));
        values.add(utc(to));
        values.add(most);
        return rows(
                        "SELECT t.id, r.title, s.kind, COALESCE(CONCAT(p.first_name, ' ', p.last_name), ''),"
                                + " TIMESTAMPDIFF(SECOND, '1970-01-01', s.done_at) FROM talk_step_in s"
                                + " JOIN talk t ON t.id = s.talk_id JOIN talk_request r ON r.id = t.talk_request_id"
                                + " JOIN organisation o ON o.id = r.organisation_id"
                                + " LEFT JOIN account p ON p.id = s.account_id WHERE " + own
                                + " AND (s.account_id IS NULL OR s.account_id <> ?) AND s.done_at >= ? AND s.done_at < ?"
                                + " ORDER BY s.id DESC LIMIT ?",
                        values)
                .stream()
                .map(row -> new Step(
                        number(row[0]),
                        text(row[1]),
                        text(row[2]),
                        text(row[3]).strip(),
                        Instant.ofEpochSecond(number(row[4]))))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(String sql, List<Object> values) {
        Query query = entities.createNativeQuery(sql);
        for (int i = 0; i < values.size(); i++) {
            query.setParameter(i + 1, values.get(i));
        }
        return query.getResultList();
    }

    private static String text(Object column) {
        return column instanceof byte[] bytes
                ? new String(bytes, java.nio.charset.StandardCharsets.UTF_8)
                : String.valueOf(column);
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
