package uk.nhs.talentforcare.casestudy;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import uk.nhs.talentforcare.audit.AuditLog;
import uk.nhs.talentforcare.search.IndexChanges;
import uk.nhs.talentforcare.search.SearchService;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.LondonTime;
import uk.nhs.talentforcare.shared.NotFound;
import uk.nhs.talentforcare.shared.Slug;

/** Case studies as every visitor reads them. */
@Stateless
public class CaseStudyService {

    static final int RELATED = 3;

    private static final int ASKED_AT_ONCE = 200;

    @Inject
    private CaseStudyRepository studies;

    @Inject
    private AuditLog audit;

    @Inject
    private IndexChanges index;

    @Inject
    private SearchService search;

    @Inject
    private Clock clock;

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
        return new CaseStudyReading(study, related(study.facts()));
    }

    /** Those that mean much the same; where that is not known, those of the same pillar and setting. */
    private List<CaseStudySummary> related(CaseStudyDetail.Facts study) {
        List<String> near = search.like(IndexChanges.CASE_STUDIES, study.id(), RELATED).stream()
                .map(hit -> hit.stored().get("slug"))
                .toList();
        return near.size() < RELATED ? studies.related(study, RELATED) : studies.publishedAt(near);
    }

    /** The organisations that case studies are from: names by the addresses that the directory is filtered with. */
    public Map<String, String> organisations() {
        return studies.organisations();
    }

    /** Marks the case studies that nobody has looked at for a year: they stay on the site, and their page says so. */
    public void askForReviews() {
        LocalDate today = LocalDate.now(clock.withZone(LondonTime.ZONE));
        for (long id : studies.dueForReview(today, ASKED_AT_ONCE)) {
            CaseStudy study = studies.find(id).orElseThrow(() -> new NotFound("case study " + id));
            CaseStudyState before = study.state();
            study.askForReview(today);
            audit.record(Actor.SYSTEM, "ask-for-review", "case-study", id, before, study.state());
            index.changed(IndexChanges.CASE_STUDIES, id);
        }
    }

    /** The case studies that were published last. */
    public List<CaseStudySummary> latest(int limit) {
        return studies.latest(limit);
    }
}
