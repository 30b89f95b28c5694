package uk.nhs.talentforcare.opportunity;

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

/** Opportunities as every visitor reads them. */
@Stateless
public class OpportunityService {

    static final int SIMILAR = 3;

    private static final int EXPIRED_AT_ONCE = 200;

    @Inject
    private OpportunityRepository opportunities;

    @Inject
    private OrganisationRepository organisations;

    @Inject
    private AuditLog audit;

    @Inject
    private IndexChanges index;

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

    /** The name of a provider by its address, for "more from this provider". */
    public Optional<String> providerName(String slug) {
        return organisations.nameAt(slug);
    }

    /** The open listings that went on the site last. */
    public List<OpportunitySummary> latest(int limit) {
        return opportunities.latest(today(), limit);
    }

    /**
     * Ends the listings whose closing date has passed, some at a time: what is left waits for the next hour. Two servers
     * that do it at once are told apart by the version; the second leaves it to the first.
     */
    public void expireDue() {
        LocalDate today = today();
        for (long id : opportunities.toExpire(today, EXPIRED_AT_ONCE)) {
            Opportunity opportunity = opportunities.find(id).orElseThrow(() -> new NotFound("opportunity " + id));
            OpportunityState before = opportunity.state();
            opportunity.expire(clock.instant(), today);
            audit.record(Actor.SYSTEM, "expire-opportunity", "opportunity", id, before, opportunity.state());
            index.changed(IndexChanges.OPPORTUNITIES, id);
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(LondonTime.ZONE));
    }
}
