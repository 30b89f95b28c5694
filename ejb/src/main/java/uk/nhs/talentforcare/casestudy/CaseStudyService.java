package uk.nhs.talentforcare.casestudy;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.nhs.talentforcare.search.IndexChanges;
import uk.nhs.talentforcare.search.SearchService;
import uk.nhs.talentforcare.shared.NotFound;
import uk.nhs.talentforcare.shared.Slug;

/** Case studies as every visitor reads them. */
@Stateless
public class CaseStudyService {

    static final int RELATED = 3;

    @Inject
    private CaseStudyRepository studies;

    @Inject
    private StudyFileRepository files;

    @Inject
    private StudyContactRepository contacts;

    @Inject
    private SearchService search;

    /**
     * A published case study and its neighbours: seven statements.
     *
     * @param slug anything that may stand in an address
     * @throws NotFound when nothing published has this address
     */
    public CaseStudyReading read(String slug) {
        if (!Slug.isValid(slug)) {
            throw new NotFound("case study");
        }
        CaseStudyDetail study = studies.publishedBySlug(slug).orElseThrow(() -> new NotFound("case study"));
        return new CaseStudyReading(
                study,
                files.published(study.facts().id()),
                contacts.shown(study.facts().id()).orElse(null),
                related(study.facts()));
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

    /** What its address says of a case study that was on the site and is not any more. */
    public Optional<ArchivedStudy> archived(String slug) {
        return Slug.isValid(slug) ? studies.archivedBySlug(slug) : Optional.empty();
    }

    /** The case studies that were published last. */
    public List<CaseStudySummary> latest(int limit) {
        return studies.latest(limit);
    }
}
