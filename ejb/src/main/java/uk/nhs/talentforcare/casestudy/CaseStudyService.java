package uk.nhs.talentforcare.casestudy;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import uk.nhs.talentforcare.shared.NotFound;
import uk.nhs.talentforcare.shared.Slug;

/** Case studies as every visitor reads them. */
@Stateless
public class CaseStudyService {

    static final int RELATED = 3;

    @Inject
    private CaseStudyRepository studies;

    /**
     * A published case study and its neighbours: five statements.
     *
     * @param slug anything that may stand in an address
     * @throws NotFound when nothing published has this address
     */
    public CaseStudyReading read(String slug) {
        if (!Slug.isValid(slug)) {
            throw new NotFound("case study");
        }
        CaseStudyDetail study = studies.publishedBySlug(slug).orElseThrow(() -> new NotFound("case study"));
        return new CaseStudyReading(study, studies.related(study.facts(), RELATED));
    }

    /** The case studies that were published last. */
    public List<CaseStudySummary> latest(int limit) {
        return studies.latest(limit);
    }
}
