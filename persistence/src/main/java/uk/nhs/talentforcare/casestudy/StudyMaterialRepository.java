package uk.nhs.talentforcare.casestudy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** Which toolkit materials go with which case study. What visitors may not see stands in none of the lists. */
public class StudyMaterialRepository {

    private static final String MATERIAL = "SELECT m.id, m.slug, m.title, m.purpose";
    private static final String SEEN = " AND m.state = 'PUBLISHED' AND m.listed = TRUE";
    private static final String PUBLIC = " AND s.state IN ('PUBLISHED', 'REVIEW_DUE')";

    private final EntityManager em;

    public StudyMaterialRepository(EntityManager em) {
        this.em = em;
    }

    /** A material, or a study, as a link. */
    public record Link(long id, String slug, String title, String about) {}

    /** What editors have chosen for a study, by title. */
    public List<Link> chosen(String study) {
        return links(
                MATERIAL + " FROM study_material l JOIN material m ON m.id = l.material_id"
                        + " JOIN case_study s ON s.id = l.case_study_id WHERE s.slug = ?1" + SEEN
                        + " ORDER BY m.title, m.id",
                1_000,
                study);
    }

    /** What nobody has chosen and may go with it: those that serve most of its intentions, then those of its pillar. */
    public List<Link> alike(String study, int most) {
        String shared = "(SELECT COUNT(*) FROM material_intention i JOIN case_study_intention c"
                + " ON c.intention_number = i.intention_number WHERE i.material_id = m.id AND c.case_study_id = s.id)";
        return links(
                MATERIAL + " FROM case_study s JOIN material m WHERE s.slug = ?1" + SEEN
                        + " AND (m.pillar = s.pillar OR "
                        + shared + " > 0) AND NOT EXISTS (SELECT 1 FROM study_material l WHERE l.case_study_id = s.id"
                        + " AND l.material_id = m.id) ORDER BY " + shared
                        + " DESC, m.pillar = s.pillar DESC, m.published_at DESC, m.id",
                most,
                study);
    }

    /** The materials whose titles hold these words, by title. */
    public List<Link> titled(String words, int most) {
        String pattern = "%" + words.replaceAll("([\\\\%_])", "\\\\$1") + "%";
        return links(
                MATERIAL + " FROM material m WHERE m.title LIKE ?1" + SEEN + " ORDER BY m.title, m.id", most, pattern);
    }

    /** The studies for which editors have chosen a material, the latest first. */
    public List<Link> studiesOf(String material, int most) {
        return links(
                "SELECT s.id, s.slug, s.title, o.name FROM study_material l JOIN material m ON m.id = l.material_id"
                        + " JOIN case_study s ON s.id = l.case_study_id JOIN organisation o ON o.id = s.organisation_id"
                        + " WHERE m.slug = ?1" + SEEN + PUBLIC + " ORDER BY s.published_at DESC, s.id",
                most,
                material);
    }

    /** Lets a material that visitors may see go with a study. @return whether it did not before */
    public boolean link(long study, long material, Instant now) {
        return em.createNativeQuery("INSERT IGNORE INTO study_material (case_study_id, material_id, linked_at)"
                                + " SELECT ?1, m.id, ?3 FROM material m WHERE m.id = ?2" + SEEN)
                        .setParameter(1, study)
                        .setParameter(2, material)
                        .setParameter(3, Timestamp.valueOf(LocalDateTime.ofInstant(now, ZoneOffset.UTC)))
                        .executeUpdate()
                > 0;
    }

    /** Lets it go with it no more. @return whether it did before */
    public boolean unlink(long study, long material) {
        return em.createNativeQuery("DELETE FROM study_material WHERE case_study_id = ?1 AND material_id = ?2")
                        .setParameter(1, study)
                        .setParameter(2, material)
                        .executeUpdate()
                > 0;
    }

    @SuppressWarnings("unchecked")
    private List<Link> links(String sql, int most, String key) {
        Query query = em.createNativeQuery(sql).setParameter(1, key).setMaxResults(most);
        return ((List<Object[]>) query.getResultList())
                .stream()
                        .map(row -> new Link(((Number) row[0]).longValue(), text(row[1]), text(row[2]), text(row[3])))
                        .toList();
    }

    private static String text(Object column) {
        return column == null ? "" : column.toString();
    }
}
