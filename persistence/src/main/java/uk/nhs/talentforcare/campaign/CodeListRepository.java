package uk.nhs.talentforcare.campaign;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Optional;

/** Changes the lists of codes and names, and finds what refers to an entry. */
public class CodeListRepository {

    private final EntityManager entities;

    public CodeListRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** All of a list, in the order in which people see it. */
    public List<CodeEntry> all(CodeList list) {
        return rows(entities.createNativeQuery(
                "SELECT code, name, display_order, retired FROM " + list.table() + " ORDER BY display_order, code"));
    }

    /** One entry, held until the transaction ends. */
    public Optional<CodeEntry> lock(CodeList list, String code) {
        return rows(entities.createNativeQuery("SELECT code, name, display_order, retired FROM " + list.table()
                                + " WHERE code = ?1 FOR UPDATE")
                        .setParameter(1, code))
                .stream()
                .findFirst();
    }

    public void add(CodeList list, CodeEntry entry) {
        change(
                "INSERT INTO " + list.table() + " (code, name, display_order, retired) VALUES (?1, ?2, ?3, ?4)",
                entry.code(),
                entry.name(),
                entry.order(),
                entry.retired());
    }

    /** Writes everything of an entry but its code. */
    public void update(CodeList list, CodeEntry entry) {
        change(
                "UPDATE " + list.table() + " SET name = ?2, display_order = ?3, retired = ?4 WHERE code = ?1",
                entry.code(),
                entry.name(),
                entry.order(),
                entry.retired());
    }

    public void remove(CodeList list, String code) {
        change("DELETE FROM " + list.table() + " WHERE code = ?1", code);
    }

    /** Whether anything refers to an entry, in whichever table of whichever feature. */
    public boolean used(CodeList list, String code) {
        List<?> references = entities.createNativeQuery("SELECT table_name, column_name FROM"
                        + " information_schema.key_column_usage WHERE table_schema = DATABASE()"
                        + " AND referenced_table_schema = DATABASE() AND referenced_table_name = ?1")
                .setParameter(1, list.table())
                .getResultList();
        return references.stream()
                .map(Object[].class::cast)
                .anyMatch(reference -> !entities.createNativeQuery(
                                "SELECT 1 FROM " + reference[0] + " WHERE " + reference[1] + " = ?1 LIMIT 1")
                        .setParameter(1, code)
                        .getResultList()
                        .isEmpty());
    }

    /** The ids of everything that can be found and says the name of an entry. */
    public List<Long> found(CodeList list, String code, String index) {
        String sql =
                switch (list + " " + index) {
                    case "LOCAL_AREAS case-studies" -> "SELECT id FROM case_study WHERE local_area_code = ?1";
                    case "LOCAL_AREAS opportunities" -> "SELECT id FROM opportunity WHERE local_area_code = ?1";
                    case "LOCAL_AREAS ambassadors" -> "SELECT id FROM ambassador WHERE local_area_code = ?1";
                    case "ROLE_FAMILIES case-studies" ->
                        "SELECT case_study_id FROM case_study_role_family WHERE role_family_code = ?1";
                    case "ROLE_FAMILIES opportunities" -> "SELECT id FROM opportunity WHERE role_family_code = ?1";
                    case "ROLE_FAMILIES ambassadors" -> "SELECT id FROM ambassador WHERE role_family = ?1";
                    case "AUDIENCES toolkit" -> "SELECT material_id FROM material_audience WHERE audience_code = ?1";
                    default -> "";
                };
        return sql.isEmpty() ? List.of() : ids(sql, code);
    }

    /** The ids of everything that can be found and says the title of an intention. */
    public List<Long> found(int intention, String index) {
        return switch (index) {
            case "case-studies" ->
                ids("SELECT case_study_id FROM case_study_intention WHERE intention_number = ?1", intention);
            case "toolkit" -> ids("SELECT material_id FROM material_intention WHERE intention_number = ?1", intention);
            default -> List.of();
        };
    }

    private List<Long> ids(String sql, Object value) {
        List<?> found = entities.createNativeQuery(sql).setParameter(1, value).getResultList();
        return found.stream().map(id -> ((Number) id).longValue()).toList();
    }

    private void change(String sql, Object... values) {
        Query query = entities.createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        query.executeUpdate();
    }

    private static List<CodeEntry> rows(Query query) {
        List<?> found = query.getResultList();
        return found.stream()
                .map(Object[].class::cast)
                .map(row -> new CodeEntry(
                        String.valueOf(row[0]),
                        String.valueOf(row[1]),
                        ((Number) row[2]).intValue(),
                        row[3] instanceof Boolean retired ? retired : ((Number) row[3]).intValue() != 0))
                .toList();
    }
}
