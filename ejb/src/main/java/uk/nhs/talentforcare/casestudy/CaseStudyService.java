package uk.nhs.talentforcare.casestudy;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import uk.nhs.talentforcare.audit.AuditLog;
import uk.nhs.talentforcare.organisation.OrganisationRepository;
import uk.nhs.talentforcare.search.IndexChanges;
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
    private OrganisationRepository organisations;

    @Inject
    private AuditLog audit;

    @Inject
    private IndexChanges index;

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
        return new CaseStudyReading(study, studies.related(study.facts(), RELATED));
    }

    /** The name of an organisation by its address, for "more from this organisation". */
    public Optional<String> organisationName(String slug) {
        return organisations.nameAt(slug);
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
