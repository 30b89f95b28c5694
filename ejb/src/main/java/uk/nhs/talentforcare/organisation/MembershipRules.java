package uk.nhs.talentforcare.organisation;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import uk.nhs.talentforcare.account.Account;
import uk.nhs.talentforcare.account.AccountRepository;
import uk.nhs.talentforcare.account.Role;
import uk.nhs.talentforcare.audit.AuditLog;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.Conflict;
import uk.nhs.talentforcare.shared.NotFound;
import uk.nhs.talentforcare.waiting.WorkKind;
import uk.nhs.talentforcare.waiting.WorkQueue;

/** Who may decide about a wish to belong, and what confirming it does. */
@Dependent
public class MembershipRules {

    @Inject
    private MembershipRequestRepository requests;

    @Inject
    private AccountRepository accounts;

    @Inject
    private OrganisationRepository organisations;

    @Inject
    private MembershipLetters letters;

    @Inject
    private WorkQueue work;

    @Inject
    private AuditLog audit;

    @Inject
    private Event<MembershipDecided> decided;

    @Inject
    private Clock clock;

    /** Grants the role; whoever calls has made sure that the actor may. */
    void confirm(Actor actor, MembershipRequest request, ConfirmationWay way, String calledNumber) {
        Account person = accounts.find(request.accountId())
                .filter(account -> !account.suspended())
                .orElseThrow(() -> new Conflict("This person's account is suspended or gone"));
        request.confirm(actor.accountId(), way, calledNumber, clock.instant());
        Long organisation = request.organisationId().orElse(null);
        request.organisationId().flatMap(organisations::lock).ifPresent(named -> makeSureOf(actor, named));
        person.grant(
                request.role(),
                organisation,
                boundArea(organisation, request.localAreaCode().orElse(null)));
        work.close(WorkKind.MEMBERSHIP_REQUEST, request.id());
        letters.confirmed(request, person);
        decided.fire(MembershipDecided.of(request));
        audit.record(
                actor, "confirm-membership", MembershipRequests.SUBJECT, request.id(), MembershipState.REQUESTED, way);
    }

    /** Whoever lets the first person in has made sure that there is such an organisation. */
    private void makeSureOf(Actor actor, Organisation organisation) {
        if (organisation.status() == OrganisationStatus.NAMED) {
            organisation.madeSureOf(clock.instant());
            audit.record(
                    actor,
                    "confirm-organisation",
                    "organisation",
                    organisation.id(),
                    OrganisationStatus.NAMED,
                    organisation.status());
        }
    }

    /** The ways in which this person may confirm; none for a stranger and for whoever asks. */
    static Set<ConfirmationWay> ways(Actor actor, MembershipRequest request) {
        Set<ConfirmationWay> ways = EnumSet.noneOf(ConfirmationWay.class);
        if (!actor.signedIn() || actor.accountId() == request.accountId()) {
            return ways;
        }
        if (coordinates(actor, request)) {
            ways.add(ConfirmationWay.TELEPHONED_PUBLISHED_NUMBER);
            ways.add(ConfirmationWay.SWITCHBOARD);
        }
        request.organisationId().ifPresent(organisation -> {
            if (request.role() == Role.SCHOOL_CONTACT
                    && actor.organisationsAs(Role.SCHOOL_CONTACT).contains(organisation)) {
                ways.add(ConfirmationWay.COLLEAGUE);
            }
            if (request.role() != Role.SCHOOL_CONTACT
                    && actor.organisationsAs(Role.LOCAL_LEAD).contains(organisation)) {
                ways.add(ConfirmationWay.EXISTING_LEAD);
            }
        });
        return ways;
    }

    /** Whether the actor looks after the area of the wish, or after all. */
    static boolean coordinates(Actor actor, MembershipRequest request) {
        Long organisation = request.organisationId().orElse(null);
        String area = request.localAreaCode().orElse(null);
        return actor.accountId() != request.accountId()
                && (actor.has(Role.COORDINATOR, organisation, area) || actor.has(Role.ADMINISTRATOR, null, null));
    }

    /** The wish, held, if it is the actor's to decide and nobody has. */
    MembershipRequest open(Actor actor, long id) {
        MembershipRequest request = requests.lock(id)
                .filter(theirs -> !ways(actor, theirs).isEmpty())
                .orElseThrow(() -> new NotFound("membership request " + id));
        if (request.state() != MembershipState.REQUESTED) {
            throw new Conflict("Somebody has decided about this request meanwhile: "
                    + request.state().label().toLowerCase(Locale.UK));
        }
        return request;
    }

    /** A role for an organisation reaches that organisation, wherever it lies. */
    static String boundArea(Long organisationId, String localAreaCode) {
        return organisationId == null ? localAreaCode : null;
    }
}
