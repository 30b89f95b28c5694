package uk.nhs.talentforcare.ambassador;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Date;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.nhs.talentforcare.ambassador.Availability.Absence;
import uk.nhs.talentforcare.ambassador.Availability.Kind;
import uk.nhs.talentforcare.ambassador.Availability.Rota;
import uk.nhs.talentforcare.ambassador.Availability.Window;

/** Keeps when ambassadors can be asked for talks. */
public class AvailabilityRepository {

    private final EntityManager entities;

    public AvailabilityRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** Of one ambassador. */
    public Availability of(long ambassadorId) {
        return of(List.of(ambassadorId)).get(ambassadorId);
    }

    /** Of some ambassadors, in one statement; those who have said nothing are to be asked. */
    public Map<Long, Availability> of(Collection<Long> ambassadorIds) {
        Map<Long, Availability> found = new HashMap<>();
        if (ambassadorIds.isEmpty()) {
            return found;
        }
        Query query =
                entities.createNativeQuery("SELECT a.id, v.kind, v.notice_days, v.most_a_term, v.rota_on, v.rota_off,"
                        + " CAST(v.rota_first_day AS CHAR), v.rota_days,"
                        + " (SELECT GROUP_CONCAT(CONCAT(w.weekday, '/', w.from_minute, '/', w.to_minute)) FROM ambassador_window w"
                        + "   WHERE w.ambassador_id = a.id),"
                        + " (SELECT GROUP_CONCAT(CONCAT(b.id, '/', b.first_day, '/', b.last_day) ORDER BY b.first_day)"
                        + "   FROM ambassador_absence b WHERE b.ambassador_id = a.id)"
                        + " FROM ambassador a LEFT JOIN ambassador_availability v ON v.ambassador_id = a.id WHERE a.id IN ("
                        + places(ambassadorIds) + ")");
        int next = 1;
        for (Long id : ambassadorIds) {
            query.setParameter(next++, id);
        }
        @SuppressWarnings("unchecked")
        List<Object[]> rows = query.getResultList();
        rows.forEach(row -> found.put(((Number) row[0]).longValue(), availability(row)));
        return found;
    }

    /** Replaces what an ambassador has said, all but the days away. */
    public void keep(long ambassadorId, Availability said) {
        Rota rota = said.rota().orElse(null);
        entities.createNativeQuery("DELETE FROM ambassador_window WHERE ambassador_id = ?")
                .setParameter(1, ambassadorId)
                .executeUpdate();
        entities.createNativeQuery("DELETE FROM ambassador_availability WHERE ambassador_id = ?")
                .setParameter(1, ambassadorId)
                .executeUpdate();
        entities.createNativeQuery("INSERT INTO ambassador_availability (ambassador_id, kind, notice_days, most_a_term,"
                        + " rota_on, rota_off, rota_first_day, rota_days) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                .setParameter(1, ambassadorId)
                .setParameter(2, said.kind().name())
                .setParameter(3, said.noticeDays())
                .setParameter(4, said.mostATerm().orElse(null))
                .setParameter(5, rota == null ? null : rota.on())
                .setParameter(6, rota == null ? null : rota.off())
                .setParameter(7, rota == null ? null : Date.valueOf(rota.firstDay()))
                .setParameter(8, rota == null ? null : rota.talksOnDaysOff() ? "OFF" : "ON")
                .executeUpdate();
        said.windows()
                .forEach((weekday, window) -> entities.createNativeQuery("INSERT INTO ambassador_window"
                                + " (ambassador_id, weekday, from_minute, to_minute) VALUES (?, ?, ?, ?)")
                        .setParameter(1, ambassadorId)
                        .setParameter(2, weekday.getValue())
                        .setParameter(3, window.from().toSecondOfDay() / 60)
                        .setParameter(4, window.to().toSecondOfDay() / 60)
                        .executeUpdate());
    }

    /** Adds days away; the same days twice are kept once. */
    public void away(long ambassadorId, LocalDate firstDay, LocalDate lastDay) {
        entities.createNativeQuery(
                        "INSERT IGNORE INTO ambassador_absence (ambassador_id, first_day, last_day) VALUES (?, ?, ?)")
                .setParameter(1, ambassadorId)
                .setParameter(2, Date.valueOf(firstDay))
                .setParameter(3, Date.valueOf(lastDay))
                .executeUpdate();
    }

    /** Takes days away off the list. @return whether they were this ambassador's */
    public boolean back(long ambassadorId, long absenceId) {
        return entities.createNativeQuery("DELETE FROM ambassador_absence WHERE id = ? AND ambassador_id = ?")
                        .setParameter(1, absenceId)
                        .setParameter(2, ambassadorId)
                        .executeUpdate()
                == 1;
    }

    /** When talks that stand begin, between two moments, by ambassador: for counting them a term. */
    public Map<Long, List<Instant>> talks(Collection<Long> ambassadorIds, Instant from, Instant to) {
        if (ambassadorIds.isEmpty()) {
            return Map.of();
        }
        Query query = entities.createNativeQuery(
                "SELECT ambassador_id, TIMESTAMPDIFF(SECOND, '1970-01-01', starts_at) FROM booking"
                        + " WHERE ended_at IS NULL AND starts_at >= ? AND starts_at < ? AND ambassador_id IN ("
                        + places(ambassadorIds) + ")");
        query.setParameter(1, LocalDateTime.ofInstant(from, ZoneOffset.UTC));
        query.setParameter(2, LocalDateTime.ofInstant(to, ZoneOffset.UTC));
        int next = 3;
        for (Long id : ambassadorIds) {
            query.setParameter(next++, id);
        }
        Map<Long, List<Instant>> talks = new HashMap<>();
        @SuppressWarnings("unchecked")
        List<Object[]> rows = query.getResultList();
        rows.forEach(row -> talks.computeIfAbsent(((Number) row[0]).longValue(), id -> new ArrayList<>())
                .add(Instant.ofEpochSecond(((Number) row[1]).longValue())));
        return talks;
    }

    private static String places(Collection<Long> ids) {
        return ids.stream().map(id -> "?").collect(Collectors.joining(", "));
    }

    private static Availability availability(Object[] row) {
        List<Absence> absences = parts(row[9])
                .map(part -> new Absence(Long.parseLong(part[0]), LocalDate.parse(part[1]), LocalDate.parse(part[2])))
                .toList();
        if (row[1] == null) {
            return new Availability(Kind.ASK, Map.of(), Optional.empty(), 0, Optional.empty(), absences);
        }
        Map<DayOfWeek, Window> windows = new EnumMap<>(DayOfWeek.class);
        parts(row[8])
                .forEach(part ->
                        windows.put(DayOfWeek.of(Integer.parseInt(part[0])), new Window(time(part[1]), time(part[2]))));
        Kind kind = Kind.valueOf((String) row[1]);
        Optional<Rota> rota = row[4] == null
                ? Optional.empty()
                : Optional.of(new Rota(
                        ((Number) row[4]).intValue(),
                        ((Number) row[5]).intValue(),
                        LocalDate.parse(text(row[6])),
                        "OFF".equals(row[7])));
        return new Availability(
                kind,
                windows,
                rota,
                ((Number) row[2]).intValue(),
                Optional.ofNullable(row[3]).map(most -> ((Number) most).intValue()),
                absences);
    }

    private static LocalTime time(String minute) {
        return LocalTime.ofSecondOfDay(Math.min(86_399L, Long.parseLong(minute) * 60));
    }

    private static Stream<String[]> parts(Object column) {
        return column == null
                ? Stream.empty()
                : Arrays.stream(text(column).split(",")).map(part -> part.split("/"));
    }

    private static String text(Object column) {
        return column instanceof byte[] bytes
                ? new String(bytes, java.nio.charset.StandardCharsets.US_ASCII)
                : column.toString();
    }
}
