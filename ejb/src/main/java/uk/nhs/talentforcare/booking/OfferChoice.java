package uk.nhs.talentforcare.booking;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import uk.nhs.talentforcare.account.Permission;
import uk.nhs.talentforcare.account.Permissions;
import uk.nhs.talentforcare.ambassador.Ambassador;
import uk.nhs.talentforcare.ambassador.AmbassadorRepository;
import uk.nhs.talentforcare.audit.AuditLog;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.NotFound;

/** Lets ambassadors choose whether we write to them about open talks that suit them. */
@Stateless
public class OfferChoice {

    @Inject
    private AmbassadorRepository ambassadors;

    @Inject
    private Permissions permissions;

    @Inject
    private AuditLog audit;

    /** @throws NotFound if the actor is no ambassador */
    public boolean wanted(Actor actor) {
        return me(actor).wantsOffers();
    }

    /** @throws NotFound if the actor is no ambassador */
    public void choose(Actor actor, boolean wanted) {
        Ambassador me = me(actor);
        if (me.wantsOffers() != wanted) {
            me.toldOfTalks(wanted);
            audit.record(actor, wanted ? "want-offers" : "refuse-offers", "ambassador", me.id(), null, null);
        }
    }

    private Ambassador me(Actor actor) {
        permissions.require(actor, Permission.BOOK_TALK);
        return ambassadors
                .findByAccount(actor.accountId())
                .orElseThrow(() -> new NotFound("ambassador of account " + actor.accountId()));
    }
}
