package uk.nhs.talentforcare.booking;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import uk.nhs.talentforcare.ambassador.Ambassador;
import uk.nhs.talentforcare.audit.AuditLog;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.NotFound;

/** Lets ambassadors choose whether we write to them about open talks that suit them. */
@Stateless
public class OfferChoice {

    @Inject
    private ActingAmbassador acting;

    @Inject
    private AuditLog audit;

    /** @throws NotFound if the actor is no ambassador */
    public boolean wanted(Actor actor) {
        return acting.of(actor).wantsOffers();
    }

    /** @throws NotFound if the actor is no ambassador */
    public void choose(Actor actor, boolean wanted) {
        Ambassador me = acting.of(actor);
        if (me.wantsOffers() != wanted) {
            me.toldOfTalks(wanted);
            audit.record(actor, wanted ? "want-offers" : "refuse-offers", "ambassador", me.id(), null, null);
        }
    }
}
