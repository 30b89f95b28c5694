package uk.nhs.talentforcare.campaign;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import uk.nhs.talentforcare.casestudy.CaseStudyRepository;
import uk.nhs.talentforcare.opportunity.OpportunityRepository;
import uk.nhs.talentforcare.shared.LondonTime;

/** What the campaign says about itself: its intentions, its figures, what is new. All of it is public. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class CampaignService {

    private static final int NEWS = 3;

    @Inject
    private ReferenceRepository reference;

    @Inject
    private FigureRepository figures;

    @Inject
    private CaseStudyRepository caseStudies;

    @Inject
    private OpportunityRepository opportunities;

    @Inject
    private Clock clock;

    /** The ten intentions, by number. */
    public List<Intention> intentions() {
        return reference.intentions().stream()
                .map(intention ->
                        new Intention(intention.number(), intention.pillar(), intention.title(), intention.wording()))
                .toList();
    }

    /** The intentions of one pillar, by number. */
    public List<Intention> intentions(Pillar pillar) {
        return intentions().stream()
                .filter(intention -> intention.pillar() == pillar)
                .toList();
    }

    /** The figures so far, over all areas. */
    public CampaignFigures figures() {
        return figures.totals();
    }

    /** The figures of each local area, in the areas' order. */
    public List<AreaFigures> figuresByArea() {
        return figures.byArea();
    }

    /** What came out last: case studies, opportunities and materials. */
    public News news() {
        LocalDate today = LocalDate.now(clock.withZone(LondonTime.ZONE));
        return new News(caseStudies.latest(NEWS), opportunities.latest(today, NEWS), figures.latestMaterials(NEWS));
    }

    /** The address of every case study, listing, material and ambassador that anybody may see. */
    public List<String> publicAddresses() {
        return figures.publicAddresses();
    }
}
