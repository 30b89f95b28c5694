package uk.nhs.talentforcare.organisation;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
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

    static final String SUBJECT = "membership-request";
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
    private MembershipRules rules;

    @Inject
    private Permissions permissions;

    @Inject
    private WorkQueue work;

    @Inject
    private AuditLog audit;

    @Inject
    private Event<MembershipDecided> decided;

    @Inject
    private Clock clock;

    /**
     * Asks for a role on somebody's behalf, in the transaction in which they signed up. Asking for what waits already,
     * or is held already, changes nothing.
     *
     * @param role one of {@link #ASKED_FOR}
     * @param organisationId the organisation to belong to, or {@code null}
     * @param localAreaCode the area whose coordinator decides where there is no organisation; an organisation's own
     *     area decides about its members
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
                .contains(new Actor.Grant(
                        role, organisationId, MembershipRules.boundArea(organisationId, localAreaCode)))) {
            return Optional.empty();
        }
        Optional<MembershipRequest> known = requests.findOpen(accountId, role, organisationId, localAreaCode);
        if (known.isPresent()) {
            return known.map(MembershipRequest::id);
        }
        String area = organisationId == null ? localAreaCode : areaOf(organisationId);
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
     * @param way one of {@link MembershipRules#ways}
     * @param calledNumber the published number that was called, for ways by telephone
     * @throws NotFound for strangers, and for the person themselves
     * @throws Conflict if it has been decided meanwhile
     */
    public void confirm(Actor actor, long id, ConfirmationWay way, String calledNumber) {
        permissions.require(actor, Permission.CONFIRM_MEMBERS);
        MembershipRequest request = rules.open(actor, id);
        if (way == null || !MembershipRules.ways(actor, request).contains(way)) {
            throw new Invalid("way", "Choose how you made sure");
        }
        if (way.byTelephone()
                && (calledNumber == null || calledNumber.replaceAll("\\D", "").length() < 10)) {
            throw new Invalid("number", "Enter the published number that you called, like 01632 960 001");
        }
        if (way.byTelephone() && calledNumber.length() > 30) {
            throw new Invalid("number", "The number must be 30 characters or fewer");
        }
        rules.confirm(actor, request, way, way.byTelephone() ? calledNumber : null);
    }

    /** @param text what the person reads besides the reason; needed where the reason says nothing */
    public void decline(Actor actor, long id, DeclineReason reason, String text) {
        permissions.require(actor, Permission.CONFIRM_MEMBERS);
        MembershipRequest request = rules.open(actor, id);
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
        decided.fire(MembershipDecided.of(request));
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
            decided.fire(MembershipDecided.of(request));
            audit.record(actor, "withdraw-membership", SUBJECT, id, MembershipState.REQUESTED, request.state());
        }
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
}
