package uk.nhs.talentforcare.account;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import uk.nhs.talentforcare.ambassador.JoinService;
import uk.nhs.talentforcare.audit.AuditLog;
import uk.nhs.talentforcare.organisation.MembershipRequests;
import uk.nhs.talentforcare.organisation.Organisation;
import uk.nhs.talentforcare.organisation.OrganisationFinder;
import uk.nhs.talentforcare.organisation.OrganisationRepository;
import uk.nhs.talentforcare.outbox.Outbox;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.EmailAddress;
import uk.nhs.talentforcare.shared.NotFound;
import uk.nhs.talentforcare.shared.Slug;

/**
 * Ends a sign-up: sends the mail that asks to confirm the address, and makes the account once that is done. The account
 * may do nothing by itself: the role that was wished for becomes a request that somebody decides, or an application to be
 * an ambassador.
 */
@Stateless
public class SignUpCompletion {

    private static final int LONGEST_IN_ADDRESS = 80;

    @Inject
    private SignUpRepository signUps;

    @Inject
    private AccountRepository accounts;

    @Inject
    private OrganisationRepository organisations;

    @Inject
    private OrganisationFinder finder;

    @Inject
    private AccountLinks links;

    @Inject
    private SignInHelp help;

    @Inject
    private AccountLetters letters;

    @Inject
    private Outbox outbox;

    @Inject
    private Throttle throttle;

    @Inject
    private MembershipRequests memberships;

    @Inject
    private JoinService joining;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /**
     * What became of a sign-up whose address is confirmed.
     *
     * @param accountId the account that there is now
     * @param byLink whether the person signs in by link, and so has just shown that they may
     * @param role what they wished to be
     */
    public record Completed(long accountId, boolean byLink, Role role) {}

    /**
     * Sends the mail. The person sees the same, and the same statements run, whether or not the address has an account:
     * only its owner reads which.
     *
     * @param key the browser's key
     * @param remoteAddress the network address that it is asked from
     * @return {@code false} if too much was asked for lately: nothing is sent
     * @throws NotFound if there are no answers for the key
     * @throws uk.nhs.talentforcare.shared.IllegalTransition if an answer is missing
     */
    public boolean send(String key, String remoteAddress) {
        SignUp signUp = signUps.findByKey(SignUpService.hash(key))
                .filter(found ->
                        found.open(clock.instant()) && found.accountId().isEmpty())
                .orElseThrow(() -> new NotFound("no sign-up for this key"));
        EmailAddress to = EmailAddress.parse(signUp.email().orElseThrow());
        if (!throttle.allowsMail(to.value(), remoteAddress)) {
            return false;
        }
        signUp.send(clock.instant());
        Optional<Account> present = accounts.findByEmail(to);
        if (present.isEmpty()) {
            outbox.mail(letters.verify(to, links.issueForSignUp(signUp.id())));
        } else {
            IssuedLink wayIn = help.wayIn(present);
            outbox.mail(
                    present.get().suspended()
                            ? letters.suspended(to)
                            : letters.alreadyHere(to, wayIn, !present.get().signsInByLink()));
        }
        return true;
    }

    /**
     * Ends the sign-up of somebody who has an account: the role that was wished for is asked for at once.
     *
     * @throws NotFound if there are no answers of this person for the key
     */
    public void ask(Actor actor, String key) {
        SignUp signUp = signUps.findByKey(SignUpService.hash(key))
                .filter(found -> found.open(clock.instant()))
                .filter(found -> found.role() != Role.AMBASSADOR)
                .filter(found -> actor.signedIn() && found.accountId().orElse(0L) == actor.accountId())
                .orElseThrow(() -> new NotFound("no sign-up for this key"));
        signUp.send(clock.instant());
        Account account = accounts.find(actor.accountId()).orElseThrow(() -> new NotFound("account"));
        signUp.telephone().ifPresent(account::reachedAt);
        memberships.ask(account.id(), signUp.role(), organisationOf(signUp, account), null);
        signUps.remove(signUp);
    }

    /** The address that the link is about to confirm; empty if it does not work. */
    public Optional<String> look(String token) {
        return links.look(token, LinkPurpose.VERIFY_EMAIL)
                .flatMap(AccountLink::signUpId)
                .flatMap(signUps::find)
                .flatMap(SignUp::email);
    }

    /**
     * Confirms the address and makes the account.
     *
     * @return empty if the link is of no use, or the address got an account in the meantime
     */
    public Optional<Completed> confirm(String token) {
        Optional<SignUp> found = links.redeem(token, LinkPurpose.VERIFY_EMAIL)
                .flatMap(AccountLink::signUpId)
                .flatMap(signUps::find);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        SignUp signUp = found.get();
        EmailAddress email = EmailAddress.parse(signUp.email().orElseThrow());
        signUps.remove(signUp);
        if (accounts.findByEmail(email).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(complete(signUp, email));
    }

    private Completed complete(SignUp signUp, EmailAddress email) {
        Account account = new Account(
                        email,
                        signUp.firstName().orElseThrow(),
                        signUp.lastName().orElse(""),
                        clock.instant())
                .protectedBy(signUp.passwordHash().orElse(null))
                .reachedAt(signUp.telephone().orElse(null));
        boolean applicant = signUp.role() == Role.APPLICANT;
        if (applicant) {
            account.grant(Role.APPLICANT, null, null);
        }
        accounts.addNow(account);
        audit.record(Actor.of(account), "sign-up", "account", account.id(), null, signUp.role());
        if (signUp.role() == Role.AMBASSADOR) {
            joining.begin(account.id());
        } else if (!applicant) {
            memberships.ask(account.id(), signUp.role(), organisationOf(signUp, account), null);
        }
        return new Completed(account.id(), applicant, signUp.role());
    }

    /** The organisation that was chosen, or the one that was typed: made now, unless somebody else typed it before. */
    private long organisationOf(SignUp signUp, Account account) {
        return signUp.organisationId().orElseGet(() -> {
            String name = signUp.organisationName().orElseThrow();
            String area = signUp.localAreaCode().orElseThrow();
            return finder.named(name, area).map(Organisation::id).orElseGet(() -> {
                Organisation made = new Organisation(
                                signUp.organisationKind().orElseThrow(),
                                name,
                                Slug.of(name.substring(0, Math.min(name.length(), LONGEST_IN_ADDRESS)) + " "
                                        + account.id()),
                                clock.instant())
                        .locatedIn(area)
                        .namedOnly();
                organisations.addNow(made);
                return made.id();
            });
        });
    }
}
