package uk.nhs.talentforcare.casestudy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import uk.nhs.talentforcare.campaign.Pillar;
import uk.nhs.talentforcare.shared.Slug;

/** Case studies for tests, with sensible defaults. */
public final class CaseStudies {

    private String title = "Porters who became theatre assistants";
    private long organisationId = 1;
    private Pillar pillar = Pillar.GET_ON;
    private Maturity maturity = Maturity.ESTABLISHED;
    private EvidenceStrength evidence = EvidenceStrength.MEASURED;
    private Set<Integer> intentions = Set.of(4, 5);

    private CaseStudies() {}

    public static CaseStudies aCaseStudy() {
        return new CaseStudies();
    }

    public CaseStudies titled(String title) {
        this.title = title;
        return this;
    }

    public CaseStudies of(long organisationId) {
        this.organisationId = organisationId;
        return this;
    }

    public CaseStudies in(Pillar pillar) {
        this.pillar = pillar;
        return this;
    }

    public CaseStudies serving(Integer... intentions) {
        this.intentions = Set.of(intentions);
        return this;
    }

    public CaseStudies known(Maturity maturity, EvidenceStrength evidence) {
        this.maturity = maturity;
        this.evidence = evidence;
        return this;
    }

    public CaseStudyContent content() {
        return new CaseStudyContent(
                title,
                "Twelve porters trained as theatre assistants, and eleven stayed.",
                organisationId,
                "yorkshire-and-the-humber",
                pillar,
                intentions,
                Set.of("clinical-support", "estates-facilities-and-portering"),
                Setting.HOSPITAL,
                "Theatres could not fill their posts.",
                "We asked the **porters** who already knew the work.",
                "Fewer lists were cancelled.",
                List.of(
                        new ResultFigure("Vacant posts", "14", "3", "Counted each March"),
                        new ResultFigure("Lists cancelled a month", "6", "1", null)),
                "Ask earlier.",
                null,
                null,
                LocalDate.of(2025, 3, 3),
                maturity,
                evidence,
                null);
    }

    public CaseStudy draft() {
        return CaseStudy.draft(Slug.of(title), content(), false);
    }
}
