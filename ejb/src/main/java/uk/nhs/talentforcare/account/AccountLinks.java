package uk.nhs.talentforcare.account;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import uk.nhs.talentforcare.shared.Configuration;
import uk.nhs.talentforcare.shared.EmailAddress;

/**
 * Links that people get by e-mail: 256 random bits, kept as a hash, good for one purpose, once, for the time that
 * {@link LinkPurpose} says. Opening one changes nothing, because mail scanners open links: a button redeems it.
 */
@Stateless
public class AccountLinks {

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");

    @Inject
    private AccountLinkRepository links;

    @Inject
    private Configuration configuration;

    @Inject
    private Clock clock;

    /** For the container. */
    public AccountLinks() {}

    /** Without a container; for tests. */
    public AccountLinks(AccountLinkRepository links, Configuration configuration, Clock clock) {
        this.links = links;
        this.configuration = configuration;
        this.clock = clock;
    }

    /** Makes a link for an account, in the caller's transaction, which also writes the mail. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public IssuedLink issue(LinkPurpose purpose, long accountId) {
        return issue(purpose, accountId, null, null);
    }

    /** Makes a link for an account that is about another address than the account's own. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public IssuedLink issue(LinkPurpose purpose, long accountId, EmailAddress about) {
        return issue(purpose, accountId, about, null);
    }

    /** Makes a link that finishes a sign-up. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public IssuedLink issueForSignUp(long signUpId) {
        return issue(LinkPurpose.VERIFY_EMAIL, null, null, signUpId);
    }

    /** Makes a link that leads nowhere, so that an address without an account takes the same work as one with. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public IssuedLink issueToNobody(LinkPurpose purpose) {
        return issue(purpose, null, null, null);
    }

    /** The link of a secret that still works; reading it does not use it. */
    public Optional<AccountLink> look(String token, LinkPurpose purpose) {
        return find(token, purpose).filter(link -> link.usable(clock.instant()));
    }

    /** Uses a link, once: of two tabs that press the button one has it. Empty if it is used, late, wrong or not ours. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public Optional<AccountLink> redeem(String token, LinkPurpose purpose) {
        return find(token, purpose).filter(link -> links.use(hash(token), purpose, clock.instant()));
    }

    /** Makes links of an account worthless that were sent before, such as those to reset a password just changed. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void withdraw(long accountId, LinkPurpose purpose) {
        links.withdraw(accountId, purpose, clock.instant());
    }

    /** Makes links of the same account and purpose worthless that were issued after this one. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void withdrawLater(AccountLink link) {
        link.accountId().ifPresent(account -> links.withdrawAfter(link.id(), account, link.purpose(), clock.instant()));
    }

    private IssuedLink issue(LinkPurpose purpose, Long accountId, EmailAddress about, Long signUpId) {
        Instant now = clock.instant();
        String token = Secret.draw();
        AccountLink link = new AccountLink(purpose, hash(token), accountId, about == null ? null : about.value(), now);
        if (signUpId != null) {
            link.forSignUp(signUpId);
        }
        links.add(link);
        return new IssuedLink(configuration.addressOf(path(purpose) + token), link.expiresAt());
    }

    private Optional<AccountLink> find(String token, LinkPurpose purpose) {
        return TOKEN.matcher(token).matches() ? links.find(hash(token), purpose) : Optional.empty();
    }

    private static String path(LinkPurpose purpose) {
        return switch (purpose) {
            case VERIFY_EMAIL -> "/verify/";
            case RESET_PASSWORD -> "/reset/";
            case CHANGE_EMAIL -> "/account/email/confirm/";
            case UNDO_EMAIL -> "/account/email/undo/";
            case APPLICANT_SIGN_IN -> "/sign-in/link/";
            case MANAGER_AGREEMENT -> "/ambassadors/agreement/";
            case WORK_EMAIL -> "/ambassadors/work-email/";
        };
    }

    private static String hash(String token) {
        return Secret.hash("link", token);
    }
}
