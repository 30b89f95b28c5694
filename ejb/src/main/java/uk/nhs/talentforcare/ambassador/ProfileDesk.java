package uk.nhs.talentforcare.ambassador;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import uk.nhs.talentforcare.account.Account;
import uk.nhs.talentforcare.audit.AuditLog;
import uk.nhs.talentforcare.campaign.ReferenceLists;
import uk.nhs.talentforcare.organisation.Organisation;
import uk.nhs.talentforcare.organisation.OrganisationRepository;
import uk.nhs.talentforcare.search.IndexChanges;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.Conflict;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.NotFound;

/** Where ambassadors change their profile, and see beforehand what others will see of it. */
@Stateless
public class ProfileDesk {

    @Inject
    private AmbassadorRepository ambassadors;

    @Inject
    private PhotographRepository photographs;

    @Inject
    private OrganisationRepository organisations;

    @Inject
    private EmployerChecks employer;

    @Inject
    private ProfileChecks checks;

    @Inject
    private ReferenceLists reference;

    @Inject
    private IndexChanges index;

    @Inject
    private AuditLog audit;

    /** @throws NotFound for whoever is no approved ambassador, having a break or not */
    public OwnProfile view(Actor actor) {
        JoinService.requireSignedIn(actor);
        return profile(mine(ambassadors.findByAccount(actor.accountId()), actor));
    }

    /**
     * The profile as it would be; nothing is kept.
     *
     * @throws Invalid if anything in the change is wrong
     */
    public OwnProfile preview(Actor actor, ProfileChange change) {
        JoinService.requireSignedIn(actor);
        Ambassador copy = mine(ambassadors.copyOfAccount(actor.accountId()), actor);
        checks.apply(copy, employer.person(copy), change);
        return profile(copy);
    }

    /**
     * Changes the profile; whoever searches finds what it says now.
     *
     * @param version of the profile that they saw
     * @throws Invalid if anything in the change is wrong
     * @throws Conflict if they have changed it elsewhere meanwhile
     */
    public void change(Actor actor, ProfileChange change, int version) {
        JoinService.requireSignedIn(actor);
        Ambassador me = mine(ambassadors.lockByAccount(actor.accountId()), actor);
        if (me.version() != version) {
            throw new Conflict("Your profile was changed elsewhere meanwhile, perhaps by you in another window."
                    + " See how it looks now, then save");
        }
        checks.apply(me, employer.person(me), change);
        ambassadors.changed(me);
        index.changed(IndexChanges.AMBASSADORS, me.id());
        audit.record(actor, "change-profile", EmployerChecks.SUBJECT, me.id(), me.state(), me.state());
    }

    private OwnProfile profile(Ambassador me) {
        Account person = employer.person(me);
        AmbassadorProfile.Names names = new AmbassadorProfile.Names(
                person.lastName(),
                me.organisationId()
                        .flatMap(organisations::find)
                        .map(Organisation::name)
                        .orElse(""),
                reference.roleFamilies().getOrDefault(me.roleFamily(), ""),
                reference.localAreas().getOrDefault(me.localAreaCode(), ""),
                photographs.portrait(me.id()));
        return new OwnProfile(
                me.version(),
                AmbassadorProfile.goesBy(me.displayName(), person.lastName()),
                person.lastName(),
                AmbassadorProfile.of(me, names, SharedWith.NOBODY),
                AmbassadorProfile.of(me, names, SharedWith.SCHOOLS),
                AmbassadorProfile.of(me, names, SharedWith.EVERYONE),
                me.sharing().choices(),
                me.travelMinutes(),
                me.active());
    }

    private static Ambassador mine(Optional<Ambassador> found, Actor actor) {
        return found.filter(me -> me.state() == AmbassadorState.APPROVED || me.state() == AmbassadorState.PAUSED)
                .orElseThrow(() -> new NotFound("ambassador of account " + actor.accountId()));
    }
}
