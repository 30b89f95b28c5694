package uk.nhs.talentforcare.organisation;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import uk.nhs.talentforcare.account.Account;
import uk.nhs.talentforcare.account.AccountRepository;
import uk.nhs.talentforcare.account.Permission;
import uk.nhs.talentforcare.account.Permissions;
import uk.nhs.talentforcare.account.Role;
import uk.nhs.talentforcare.audit.AuditLog;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.Conflict;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.NotFound;
import uk.nhs.talentforcare.waiting.NewWork;
import uk.nhs.talentforcare.waiting.WorkKind;
import uk.nhs.talentforcare.waiting.WorkQueue;

/**
 * Lets in whom somebody has made sure of, and nobody else. An e-mail address never approves by itself, whatever its
 * domain: pupils share the staff's.
 */
@Stateless
public class MembershipRequests {

    /** Roles that people may ask for themselves; all others are given by administrators. */
    public static final Set<Role> ASKED_FOR = EnumSet.of(Role.SCHOOL_CONTACT, Role.LOCAL_LEAD, Role.AMBASSADOR);

    private static final String SUBJECT = "membership-request";
    private static final int LONGEST_TEXT = 1000;

    @Inject
    private MembershipRequestRepository requests;

    @Inject
    private AccountRepository accounts;

    @Inject
    private OrganisationRepository organisations;

    @Inject
    private MembershipLetters letters;

    @Inject
    private Permissions permissions;

    @Inject
    private WorkQueue work;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /**
     * Asks for a role on somebody's behalf, in the transaction in which they signed up. Asking for what waits already,
     * or is held already, changes nothing.
     *
     * @param role one of {@link #ASKED_FOR}
     * @param organisationId the organisation to belong to, or {@code null}
     * @param localAreaCode the area whose coordinator decides; {@code null} for the organisation's own
     * @return the number of the wish that waits, empty if the role is held already
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public Optional<Long> ask(long accountId, Role role, Long organisationId, String localAreaCode) {
        if (!ASKED_FOR.contains(role) || (organisationId == null && role != Role.AMBASSADOR)) {
            throw new IllegalArgumentException("Nobody can ask to be " + role + " of organisation " + organisationId);
        }
        Account account = accounts.find(accountId).orElseThrow(() -> new NotFound("account " + accountId));
        if (Actor.of(account)
                .roles()
                .contains(new Actor.Grant(role, organisationId, boundArea(organisationId, localAreaCode)))) {
            return Optional.empty();
        }
        Optional<MembershipRequest> known = requests.findOpen(accountId, role, organisationId, localAreaCode);
        if (known.isPresent()) {
            return known.map(MembershipRequest::id);
        }
        String area = localAreaCode != null ? localAreaCode : areaOf(organisationId);
        MembershipRequest request = new MembershipRequest(accountId, role, organisationId, area, clock.instant());
        requests.add(request);
        work.open(NewWork.of(WorkKind.MEMBERSHIP_REQUEST, SUBJECT, request.id())
                .belongingTo(organisationId, area)
                .waitedForBy(accountId)
                .keptFrom(accountId));
        letters.asked(request, account);
        audit.record(Actor.of(account), "ask-membership", SUBJECT, request.id(), null, request.state());
        return Optional.of(request.id());
    }

    /**
     * Confirms somebody and gives them the role.
     *
     * @param way one of {@link #ways}
     * @param calledNumber the published number that was called, for ways by telephone
     * @throws NotFound for strangers, and for the person themselves
     * @throws Conflict if it has been decided meanwhile
     */
    public void confirm(Actor actor, long id, ConfirmationWay way, String calledNumber) {
        permissions.require(actor, Permission.CONFIRM_MEMBERS);
        MembershipRequest request = open(actor, id);
        if (way == null || !ways(actor, request).contains(way)) {
            throw new Invalid("way", "Choose how you made sure");
        }
        if (way.byTelephone()
                && (calledNumber == null || calledNumber.replaceAll("\\D", "").length() < 10)) {
            throw new Invalid("number", "Enter the published number that you called, like 01632 960 001");
        }
        if (way.byTelephone() && calledNumber.length() > 30) {
            throw new Invalid("number", "The number must be 30 characters or fewer");
        }
        confirm(actor, request, way, way.byTelephone() ? calledNumber : null);
    }

    /** Grants the role; whoever calls has made sure that the actor may. */
    void confirm(Actor actor, MembershipRequest request, ConfirmationWay way, String calledNumber) {
        Account person = accounts.find(request.accountId())
                .filter(account -> !account.suspended())
                .orElseThrow(() -> new Conflict("This person's account is suspended or gone"));
        request.confirm(actor.accountId(), way, calledNumber, clock.instant());
        Long organisation = request.organisationId().orElse(null);
        person.grant(
                request.role(),
                organisation,
                boundArea(organisation, request.localAreaCode().orElse(null)));
        work.close(WorkKind.MEMBERSHIP_REQUEST, request.id());
        letters.confirmed(request, person);
        audit.record(actor, "confirm-membership", SUBJECT, request.id(), MembershipState.REQUESTED, way);
    }

    /** @param text what the person reads besides the reason; needed where the reason says nothing */
    public void decline(Actor actor, long id, DeclineReason reason, String text) {
        permissions.require(actor, Permission.CONFIRM_MEMBERS);
        MembershipRequest request = open(actor, id);
        if (reason == null) {
            throw new Invalid("reason", "Choose a reason");
        }
        if (reason == DeclineReason.OTHER && text.isBlank()) {
            throw new Invalid("text", "Write what the person should know");
        }
        if (text.length() > LONGEST_TEXT) {
            throw new Invalid("text", "The message must be 1,000 characters or fewer");
        }
        request.decline(actor.accountId(), reason, text.isBlank() ? null : text, clock.instant());
        work.close(WorkKind.MEMBERSHIP_REQUEST, id);
        accounts.find(request.accountId()).ifPresent(person -> letters.declined(request, person));
        audit.record(actor, "decline-membership", SUBJECT, id, MembershipState.REQUESTED, reason);
    }

    /** The person themselves no longer wishes it; nothing happens if it has been decided. */
    public void withdraw(Actor actor, long id) {
        MembershipRequest request = requests.lock(id)
                .filter(mine -> actor.signedIn() && mine.accountId() == actor.accountId())
                .orElseThrow(() -> new NotFound("membership request " + id));
        if (request.state() == MembershipState.REQUESTED) {
            request.withdraw(clock.instant());
            work.close(WorkKind.MEMBERSHIP_REQUEST, id);
            audit.record(actor, "withdraw-membership", SUBJECT, id, MembershipState.REQUESTED, request.state());
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
                && (actor.has(Role.COORDINATOR, organisation, area)
                        || actor.has(Role.ADMINISTRATOR, organisation, area));
    }

    /** The wish, held, if it is the actor's to decide and nobody has. */
    MembershipRequest open(Actor actor, long id) {
        MembershipRequest request = requests.lock(id)
                .filter(theirs -> !ways(actor, theirs).isEmpty())
                .orElseThrow(() -> new NotFound("membership request " + id));
        if (request.state() != MembershipState.REQUESTED) {
            throw new Conflict("Somebody has decided about this request meanwhile: "
                    + request.state().label().toLowerCase(java.util.Locale.UK));
        }
        return request;
    }

    private String areaOf(Long organisationId) {
        return organisationId == null
                ? null
                : organisations
                        .find(organisationId)
                        .orElseThrow(() -> new NotFound("organisation " + organisationId))
                        .localAreaCode()
                        .orElse(null);
    }

    /** A role for an organisation reaches that organisation, wherever it lies. */
    private static String boundArea(Long organisationId, String localAreaCode) {
        return organisationId == null ? localAreaCode : null;
    }
}
