package uk.nhs.talentforcare.campaign;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Counts what the campaign has done, each set of figures in one statement. */
public class FigureRepository {

    private static final String TOTALS = """
            SELECT (SELECT COUNT(*) FROM ambassador WHERE state = 'APPROVED'),
                   (SELECT COUNT(*) FROM talk WHERE state = 'DELIVERED'),
                   (SELECT COALESCE(SUM(pupils_reached), 0) FROM talk WHERE state = 'DELIVERED'),
                   (SELECT COUNT(*) FROM opportunity WHERE state = 'LIVE'),
                   (SELECT COUNT(*) FROM case_study WHERE state IN ('PUBLISHED', 'REVIEW_DUE')),
                   (SELECT COUNT(*) FROM material WHERE state = 'PUBLISHED' AND listed = TRUE)
            """;

    private static final String BY_AREA = """
            SELECT a.code, a.name, COALESCE(m.n, 0), COALESCE(o.n, 0), COALESCE(c.n, 0)
              FROM local_area a
              LEFT JOIN (SELECT local_area_code, COUNT(*) n FROM ambassador
                          WHERE state = 'APPROVED' GROUP BY local_area_code) m ON m.local_area_code = a.code
              LEFT JOIN (SELECT local_area_code, COUNT(*) n FROM opportunity
                          WHERE state = 'LIVE' GROUP BY local_area_code) o ON o.local_area_code = a.code
              LEFT JOIN (SELECT local_area_code, COUNT(*) n FROM case_study
                          WHERE state IN ('PUBLISHED', 'REVIEW_DUE') GROUP BY local_area_code) c
                     ON c.local_area_code = a.code
             WHERE a.retired = FALSE
             ORDER BY a.display_order
            """;

    private static final String LATEST_MATERIALS = """
            SELECT slug, title, purpose FROM material
             WHERE state = 'PUBLISHED' AND listed = TRUE
             ORDER BY published_at DESC, id DESC
            """;

    private static final String ADDRESSES = """
            SELECT CONCAT('/case-studies/', slug) FROM case_study WHERE state IN ('PUBLISHED', 'REVIEW_DUE')
            UNION ALL SELECT CONCAT('/opportunities/', slug) FROM opportunity WHERE state = 'LIVE'
            UNION ALL SELECT CONCAT('/toolkit/', slug) FROM material WHERE state = 'PUBLISHED' AND listed = TRUE
            UNION ALL SELECT CONCAT('/ambassadors/', slug) FROM ambassador WHERE state = 'APPROVED'
            UNION ALL SELECT CONCAT('/organisations/', o.slug) FROM organisation o WHERE o.id IN (
              SELECT c.organisation_id FROM case_study c WHERE c.state IN ('PUBLISHED', 'REVIEW_DUE')
              UNION SELECT a.organisation_id FROM study_adoption a JOIN case_study c ON c.id = a.case_study_id
               WHERE a.withdrawn_at IS NULL AND a.hidden_at IS NULL AND a.organisation_id <> c.organisation_id
                 AND c.state IN ('PUBLISHED', 'REVIEW_DUE'))
            """;

    /** More than this a sitemap must not hold. */
    private static final int MOST_ADDRESSES = 49_000;

    private final EntityManager entities;

    public FigureRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** The figures so far, over all areas. */
    public CampaignFigures totals() {
        long[] counts = numbers((Object[]) entities.createNativeQuery(TOTALS).getSingleResult(), 0);
        return new CampaignFigures(counts[0], counts[1], counts[2], counts[3], counts[4], counts[5]);
    }

    /** The figures of each local area that is not retired, in the areas' order. */
    public List<AreaFigures> byArea() {
        return rows(entities.createNativeQuery(BY_AREA).getResultList()).stream()
                .map(row -> {
                    long[] counts = numbers(row, 2);
                    return new AreaFigures(text(row[0]), text(row[1]), counts[0], counts[1], counts[2]);
                })
                .toList();
    }

    /** The materials that came out last, newest first. */
    public List<NewMaterial> latestMaterials(int limit) {
        return rows(entities.createNativeQuery(LATEST_MATERIALS)
                        .setMaxResults(limit)
                        .getResultList())
                .stream()
                .map(row -> new NewMaterial(text(row[0]), text(row[1]), text(row[2])))
                .toList();
    }

    /** The address of every case study, listing, material, ambassador and sharing organisation that anybody may see. */
    public List<String> publicAddresses() {
        List<?> found = entities.createNativeQuery(ADDRESSES)
                .setMaxResults(MOST_ADDRESSES)
                .getResultList();
        return found.stream().map(FigureRepository::text).toList();
    }

    /** Drivers hand a concatenation over as bytes or as text. */
    private static String text(Object column) {
        return column instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : String.valueOf(column);
    }

    private static List<Object[]> rows(List<?> found) {
        return found.stream().map(Object[].class::cast).toList();
    }

    private static long[] numbers(Object[] row, int from) {
        return Arrays.stream(row, from, row.length)
                .mapToLong(count -> ((Number) count).longValue())
                .toArray();
    }
}
