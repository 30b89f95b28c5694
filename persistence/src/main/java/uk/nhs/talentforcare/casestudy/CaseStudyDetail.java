package uk.nhs.talentforcare.casestudy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import uk.nhs.talentforcare.campaign.Pillar;

/**
 * A published case study as its page shows it. Bodies are Markdown, as written.
 *
 * @param localArea the area's name, or null for a national development
 */
public record CaseStudyDetail(
        Facts facts, List<Intention> intentions, List<RoleFamily> roleFamilies, List<Figure> figures) {

    /** One row of the table, with the names that its codes stand for. Nullable: town, latitude and longitude (of the organisation), area, results, learned, costAndTime, partners, source. */
    public record Facts(
            long id,
            long version,
            String slug,
            String title,
            String summary,
            String organisationSlug,
            String organisation,
            String town,
            Double latitude,
            Double longitude,
            String localAreaCode,
            String localArea,
            Pillar pillar,
            Setting setting,
            String challenge,
            String whatWeDid,
            String results,
            String learned,
            String costAndTime,
            String partners,
            LocalDate startDate,
            Maturity maturity,
            EvidenceStrength evidence,
            String sourceTitle,
            String sourceUrl,
            CaseStudyState state,
            Instant publishedAt,
            Instant reviewedAt,
            boolean demonstration) {}

    /** A strategic intention that the development serves. */
    public record Intention(int number, String title) {}

    /** A role family that the development is about. */
    public record RoleFamily(String code, String name) {}

    /**
     * One figure of the result.
     *
     * @param before null when nothing was counted then
     * @param how unit, period and way of counting, or null
     */
    public record Figure(String measure, String before, String after, String how) {}
}
