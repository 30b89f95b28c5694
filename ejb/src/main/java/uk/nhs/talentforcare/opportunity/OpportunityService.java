package uk.nhs.talentforcare.opportunity;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import uk.nhs.talentforcare.shared.Clocks;
import uk.nhs.talentforcare.shared.NotFound;
import uk.nhs.talentforcare.shared.Slug;

/** Opportunities as every visitor reads them. */
@Stateless
public class OpportunityService {

    static final int SIMILAR = 3;

    @Inject
    private OpportunityRepository opportunities;

    @Inject
    private Clock clock;

    /**
     * A listing that is or was on the site, and open ones like it: two statements. One that has ended is still read, so
     * that a link somebody shared leads to others instead of nowhere.
     *
     * @param slug anything that may stand in an address
     * @throws NotFound when no visitor ever saw a listing at this address, or it was withdrawn
     */
    public OpportunityReading read(String slug) {
        if (!Slug.isValid(slug)) {
            throw new NotFound("opportunity");
        }
        OpportunityDetail opportunity = opportunities.seenBySlug(slug).orElseThrow(() -> new NotFound("opportunity"));
        LocalDate today = today();
        return new OpportunityReading(
                opportunity, opportunity.isOpen(today), opportunities.similar(opportunity, today, SIMILAR));
    }

    /** The open listings that went on the site last. */
    public List<OpportunitySummary> latest(int limit) {
        return opportunities.latest(today(), limit);
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Clocks.LONDON));
    }
}
