package uk.nhs.talentforcare.organisation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import uk.nhs.talentforcare.account.Account;
import uk.nhs.talentforcare.account.AccountRepository;
import uk.nhs.talentforcare.account.Role;
import uk.nhs.talentforcare.ambassador.AmbassadorGoodbye;
import uk.nhs.talentforcare.audit.AuditLog;
import uk.nhs.talentforcare.booking.SchoolsLeftAlone;
import uk.nhs.talentforcare.outbox.MailMessage;
import uk.nhs.talentforcare.outbox.Outbox;
import uk.nhs.talentforcare.place.LocalArea;
import uk.nhs.talentforcare.place.PlaceRepository;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.Configuration;
import uk.nhs.talentforcare.shared.EmailAddress;
import uk.nhs.talentforcare.shared.NotFound;

/** One organisation: what it is, who belongs, and letting go of those who have left. */
@Stateless
public class OrganisationDesk {

    private static final String GOODBYE =
            "Your profile cannot be seen any more; talks that you had booked are given back, and the schools have been"
                    + " told. If you work elsewhere in health or care now, apply again: what we know already is filled in. %s";

    @Inject
    private OrganisationRepository organisations;

    @Inject
    private SuccessionRepository successions;

    @Inject
    private MembershipRequestRepository requests;

    @Inject
    private AccountRepository accounts;

    @Inject
    private PlaceRepository places;

    @Inject
    private SchoolsLeftAlone leftAlone;

    @Inject
    private AmbassadorGoodbye goodbye;

    @Inject
    private Outbox outbox;

    @Inject
    private Configuration configuration;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /**
     * One organisation, for its confirmed members, the coordinator of its area and administrators.
     *
     * @throws NotFound for everybody else
     */
    public OrganisationView view(Actor actor, long id) {
        Organisation organisation = organisations.find(id).orElseThrow(() -> new NotFound("organisation " + id));
        if (!looksAfter(actor, organisation) && !belongs(actor, id)) {
            throw new NotFound("organisation " + id + " for account " + actor.accountId());
        }
        boolean mayEnd = mayEnd(actor, organisation);
        Map<String, Long> counts = successions.counts(id, clock.instant());
        return new OrganisationView(
                MembershipDesk.facts(organisation),
                organisation
                        .localAreaCode()
                        .flatMap(places::localArea)
                        .map(LocalArea::name)
                        .orElse(""),
                organisation.status() == OrganisationStatus.CLOSED,
                successions.predecessors(id),
                successions.successors(id),
                successions.followed(id),
                members(actor, id, mayEnd),
                counts.get("talks"),
                counts.get("talks to come"),
                counts.get("opportunities"),
                mayEnd);
    }

    private List<OrganisationView.Member> members(Actor actor, long id, boolean mayEnd) {
        List<MembershipRequest> confirmed = requests.ofOrganisation(id).stream()
                .filter(request -> request.state() == MembershipState.CONFIRMED)
                .toList();
        return accounts.members(id).stream()
                .flatMap(account -> account.roles().stream()
                        .filter(role ->
                                role.organisationId().filter(at -> at == id).isPresent())
                        .map(role -> new OrganisationView.Member(
                                account.id(),
                                account.fullName(),
                                role.role(),
                                since(confirmed, account, role.role()),
                                mayEnd && account.id() != actor.accountId())))
                .sorted(Comparator.comparing(OrganisationView.Member::role)
                        .thenComparing(OrganisationView.Member::name))
                .toList();
    }

    private static Instant since(List<MembershipRequest> confirmed, Account account, Role role) {
        return confirmed.stream()
                .filter(request -> request.accountId() == account.id() && request.role() == role)
                .findFirst()
                .flatMap(MembershipRequest::decidedAt)
                .orElse(null);
    }

    /**
     * Ends somebody's membership: their work stays with colleagues, and goes to the coordinator if nobody is left.
     * Nobody ends their own here.
     */
    public void end(Actor actor, long id, long accountId, Role role) {
        Organisation organisation = organisations.find(id).orElseThrow(() -> new NotFound("organisation " + id));
        if (!mayEnd(actor, organisation) || accountId == actor.accountId()) {
            throw new NotFound("membership at organisation " + id + " for account " + actor.accountId());
        }
        Account member = accounts.find(accountId)
                .filter(account -> account.roles().stream()
                        .anyMatch(held -> held.role() == role
                                && held.organisationId().filter(at -> at == id).isPresent()))
                .orElseThrow(() -> new NotFound("member " + accountId + " of organisation " + id));
        if (role == Role.AMBASSADOR) {
            goodbye.letGo(actor, accountId);
        }
        if (role == Role.SCHOOL_CONTACT) {
            leftAlone.handOver(new Actor(accountId, member.fullName(), List.of(new Actor.Grant(role, id, null))));
        }
        member.revoke(role, id, null);
        audit.record(actor, "end-membership", "account", accountId, role + "@" + id, null);
        outbox.mail(MailMessage.of(
                "membership-ended-" + id + "-" + accountId + "-" + clock.millis(),
                new EmailAddress(member.email()),
                "You no longer act for " + organisation.name(),
                """
                You no longer act for %s as %s. %s

                If this is a mistake, please get in touch:

                %s
                """.formatted(
                                organisation.name(),
                                role.label().toLowerCase(Locale.UK),
                                role == Role.AMBASSADOR
                                        ? GOODBYE.formatted(configuration.addressOf("/ambassadors/join"))
                                        : "Your colleagues, or your area's coordinator, have the work from now on.",
                                configuration.addressOf("/contact")).strip()
                        + "\n"));
    }

    /** Whether {@link #view} shows an organisation of a list to somebody. */
    public static boolean opens(Actor actor, OrganisationSummary organisation) {
        return looksAfter(actor, organisation.id(), organisation.localAreaCode()) || belongs(actor, organisation.id());
    }

    private static boolean belongs(Actor actor, long organisation) {
        return actor.roles().stream()
                .anyMatch(grant -> grant.organisationId() != null
                        && grant.organisationId() == organisation
                        && (grant.role() == Role.SCHOOL_CONTACT || grant.role() == Role.LOCAL_LEAD));
    }

    private static boolean looksAfter(Actor actor, Organisation organisation) {
        return looksAfter(actor, organisation.id(), organisation.localAreaCode().orElse(null));
    }

    private static boolean looksAfter(Actor actor, long organisation, String area) {
        return actor.has(Role.COORDINATOR, organisation, area) || actor.has(Role.ADMINISTRATOR, null, null);
    }

    private static boolean mayEnd(Actor actor, Organisation organisation) {
        return looksAfter(actor, organisation)
                || actor.organisationsAs(Role.LOCAL_LEAD).contains(organisation.id());
    }
}
