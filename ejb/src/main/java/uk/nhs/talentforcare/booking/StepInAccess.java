package uk.nhs.talentforcare.booking;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import uk.nhs.talentforcare.account.Permission;
import uk.nhs.talentforcare.account.Permissions;
import uk.nhs.talentforcare.audit.AuditLog;
import uk.nhs.talentforcare.organisation.Organisation;
import uk.nhs.talentforcare.organisation.OrganisationRepository;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.NotFound;

/** Says on which talks a coordinator may step in, and keeps what they did: in the talk's history and in the audit log. */
@Dependent
public class StepInAccess {

    @Inject
    private TalkAccess access;

    @Inject
    private Newcomers newcomers;

    @Inject
    private OrganisationRepository organisations;

    @Inject
    private StepInRepository steps;

    @Inject
    private Permissions permissions;

    @Inject
    private AuditLog audit;

    /** @throws uk.nhs.talentforcare.shared.Forbidden unless the actor steps in anywhere at all */
    void require(Actor actor) {
        permissions.require(actor, Permission.STEP_IN);
    }

    /**
     * A talk as it is now, its row held until the transaction ends.
     *
     * @throws NotFound if there is none, it is somebody's who waits to be let in, or it is of an area that is not the actor's
     */
    Talk lock(Actor actor, long talkId) {
        Talk talk = access.lock(talkId);
        requireMine(actor, talk);
        return talk;
    }

    /** @throws NotFound unless the talk is of one of the actor's areas */
    void requireMine(Actor actor, Talk talk) {
        long school = talk.request().organisationId();
        String area =
                organisations.find(school).flatMap(Organisation::localAreaCode).orElse(null);
        if (!permissions.allows(actor, Permission.STEP_IN, school, area) || newcomers.drafted(talk)) {
            throw new NotFound("talk " + talk.id() + " for account " + actor.accountId());
        }
    }

    /** Keeps what was done. @param booking the booking that was made or changed, {@code null} if there was none */
    void keep(
            Actor actor,
            Talk talk,
            Booking booking,
            StepIn.Kind kind,
            String reason,
            TalkState before,
            java.time.Instant now) {
        steps.add(new StepIn(
                talk.id(), booking == null ? null : booking.id(), actor.accountId(), kind, reason.strip(), now));
        audit.record(
                actor,
                "step-in-" + kind.name().toLowerCase(java.util.Locale.ROOT),
                "talk",
                talk.id(),
                before,
                talk.state());
    }
}
