package uk.nhs.talentforcare.organisation;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import uk.nhs.talentforcare.account.Permission;
import uk.nhs.talentforcare.account.Permissions;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.Conflict;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.NotFound;
import uk.nhs.talentforcare.shared.Retry;

/**
 * Organisations that people named when they signed up. Nobody is offered one until a coordinator has let somebody in, or
 * has found that it is one that is listed under another name.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class NamedOrganisations {

    /** The most organisations that are shown for what was typed. */
    public static final int MOST = 15;

    private static final int LONGEST = 200;

    @Inject
    private MembershipRequestRepository requests;

    @Inject
    private OrganisationRepository organisations;

    @Inject
    private OrganisationFinder finder;

    @Inject
    private SuccessionSteps steps;

    @Inject
    private Permissions permissions;

    /**
     * Listed organisations that the one that was named may be.
     *
     * @throws NotFound unless the actor coordinates the wish
     */
    public List<OrganisationSummary> listed(Actor actor, long wish, String typed) {
        Organisation named = named(actor, wish);
        return finder.find(typed.substring(0, Math.min(typed.length(), LONGEST)), kinds(named), MOST);
    }

    /**
     * The organisation that was named is this one: every wish for it is for that one from now on.
     *
     * @param organisationId one that is listed, {@code null} if none was chosen
     * @throws NotFound unless the actor coordinates the wish
     * @throws Conflict if somebody has confirmed or merged it meanwhile
     */
    public void isReally(Actor actor, long wish, Long organisationId) {
        Organisation named = named(actor, wish);
        long listed = organisations
                .find(organisationId == null ? 0 : organisationId)
                .filter(found -> found.status().bookable() && kinds(named).contains(found.kind()))
                .map(Organisation::id)
                .orElseThrow(() -> new Invalid("organisation", "Choose one of those in the list"));
        boolean merged =
                Retry.onDeadlock(() -> steps.merge(actor, new SuccessionRepository.Pair(named.id(), listed, true)));
        if (!merged) {
            throw new Conflict("Somebody has decided about this organisation meanwhile");
        }
    }

    private Organisation named(Actor actor, long wish) {
        permissions.require(actor, Permission.CONFIRM_MEMBERS);
        return requests.find(wish)
                .filter(request -> request.state() == MembershipState.REQUESTED)
                .filter(request -> MembershipRules.coordinates(actor, request))
                .flatMap(request -> request.organisationId().flatMap(organisations::find))
                .filter(organisation -> organisation.status() == OrganisationStatus.NAMED)
                .orElseThrow(() -> new NotFound("organisation that was named in membership request " + wish));
    }

    /** A group of young people may really be a school; nothing else may. */
    private static Set<OrganisationKind> kinds(Organisation named) {
        return EnumSet.allOf(OrganisationKind.class).stream()
                .filter(kind -> kind.teachesYoungPeople() == named.kind().teachesYoungPeople())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(OrganisationKind.class)));
    }
}
