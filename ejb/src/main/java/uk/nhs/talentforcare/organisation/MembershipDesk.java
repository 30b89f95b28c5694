package uk.nhs.talentforcare.organisation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.nhs.talentforcare.account.Account;
import uk.nhs.talentforcare.account.AccountRepository;
import uk.nhs.talentforcare.account.Permission;
import uk.nhs.talentforcare.account.Permissions;
import uk.nhs.talentforcare.account.Role;
import uk.nhs.talentforcare.place.LocalArea;
import uk.nhs.talentforcare.place.PlaceRepository;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.EmailAddress;
import uk.nhs.talentforcare.shared.NotFound;
import uk.nhs.talentforcare.waiting.Promise;
import uk.nhs.talentforcare.waiting.WorkKind;
import uk.nhs.talentforcare.waiting.WorkQueue;

/** Shows wishes to belong: to those who may decide, and to whoever asked. */
@Stateless
public class MembershipDesk {

    private static final int MOST = 200;

    @Inject
    private MembershipRequestRepository requests;

    @Inject
    private AccountRepository accounts;

    @Inject
    private OrganisationRepository organisations;

    @Inject
    private PlaceRepository places;

    @Inject
    private Permissions permissions;

    @Inject
    private WorkQueue work;

    @Inject
    private Clock clock;

    /** Wishes that this person may decide about, those that asked first to the front. */
    public List<MembershipLine> waiting(Actor actor) {
        permissions.require(actor, Permission.CONFIRM_MEMBERS);
        boolean nationwide = actor.has(Role.COORDINATOR, null, null) || actor.has(Role.ADMINISTRATOR, null, null);
        return requests.waiting(
                actor.accountId(),
                nationwide,
                actor.areasAs(Role.COORDINATOR),
                actor.organisationsAs(Role.SCHOOL_CONTACT),
                actor.organisationsAs(Role.LOCAL_LEAD),
                MOST);
    }

    /**
     * One wish, for somebody who may decide about it.
     *
     * @throws NotFound for everybody else
     */
    public MembershipView view(Actor actor, long id) {
        permissions.require(actor, Permission.CONFIRM_MEMBERS);
        MembershipRequest request = requests.find(id).orElseThrow(() -> new NotFound("membership request " + id));
        Set<ConfirmationWay> ways = MembershipRules.ways(actor, request);
        if (ways.isEmpty()) {
            throw new NotFound("membership request " + id + " for account " + actor.accountId());
        }
        Account person = accounts.find(request.accountId())
                .orElseThrow(() -> new NotFound("account of membership request " + id));
        Optional<Organisation> organisation = request.organisationId().flatMap(organisations::find);
        return new MembershipView(
                id,
                person.fullName(),
                person.email(),
                request.role().label(),
                organisation.map(MembershipDesk::facts),
                request.localAreaCode()
                        .flatMap(places::localArea)
                        .map(LocalArea::name)
                        .orElse(""),
                request.askedAt(),
                request.state(),
                promise(id),
                List.copyOf(ways),
                MembershipRules.coordinates(actor, request) && organisation.isPresent(),
                request.codeUsable(clock.instant()) ? request.codeSentAt() : Optional.empty(),
                decided(request));
    }

    /** @throws NotFound for everybody but whoever asked */
    public OwnMembership own(Actor actor, long id) {
        return requests.find(id)
                .filter(request -> actor.signedIn() && request.accountId() == actor.accountId())
                .map(this::own)
                .orElseThrow(() -> new NotFound("membership request " + id + " of account " + actor.accountId()));
    }

    private OwnMembership own(MembershipRequest request) {
        boolean declined = request.state() == MembershipState.DECLINED;
        return new OwnMembership(
                request.id(),
                request.role().label(),
                request.role() == Role.SCHOOL_CONTACT,
                request.organisationId()
                        .flatMap(organisations::find)
                        .map(Organisation::name)
                        .orElse(""),
                request.askedAt(),
                request.state(),
                promise(request.id()).map(Promise::sentence).orElse(""),
                request.codeUsable(clock.instant()),
                request.codeSentAt().isPresent(),
                declined
                        ? (request.declineReason().map(DeclineReason::sentence).orElse("") + " "
                                        + request.declineText().orElse(""))
                                .strip()
                        : "");
    }

    private Optional<Promise> promise(long id) {
        return work.promise(WorkKind.MEMBERSHIP_REQUEST, id);
    }

    private String decided(MembershipRequest request) {
        return request.decidedBy()
                .flatMap(accounts::find)
                .map(by -> request.state().label() + " by " + by.shortName())
                .orElse("");
    }

    static MembershipView.Facts facts(Organisation organisation) {
        return new MembershipView.Facts(
                organisation.id(),
                organisation.name(),
                organisation.kind().label(),
                organisation.status().label(),
                organisation.status() == OrganisationStatus.NAMED,
                organisation.urn().or(organisation::odsCode).orElse(""),
                organisation.town() == null ? "" : organisation.town(),
                organisation.postcode().map(Object::toString).orElse(""),
                organisation.telephone().orElse(""),
                organisation.website().orElse(""),
                organisation.officeEmail().map(EmailAddress::value).orElse(""));
    }
}
