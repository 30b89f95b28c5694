package uk.nhs.talentforcare.account;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import uk.nhs.talentforcare.audit.AuditLog;
import uk.nhs.talentforcare.outbox.Outbox;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.EmailAddress;

/** Lets somebody choose a new password with a link from their e-mail. */
@Stateless
public class PasswordReset {

    @Inject
    private AccountLinks links;

    @Inject
    private AccountRepository accounts;

    @Inject
    private Passwords passwords;

    @Inject
    private PasswordRules rules;

    @Inject
    private AccountSessions sessions;

    @Inject
    private AccountLetters letters;

    @Inject
    private Outbox outbox;

    @Inject
    private AuditLog audit;

    /** Whether the link still works. */
    public boolean works(String token) {
        return account(links.look(token, LinkPurpose.RESET_PASSWORD)).isPresent();
    }

    /**
     * Sets the password. A password that breaks a rule leaves the link as it was; one that is taken uses it up, makes
     * every other link of this kind worthless and signs the person out everywhere.
     *
     * @return {@code false} if the link is of no use
     * @throws uk.nhs.talentforcare.shared.Invalid if the password breaks a rule
     */
    public boolean reset(String token, String password) {
        Optional<Account> found = account(links.look(token, LinkPurpose.RESET_PASSWORD));
        if (found.isEmpty()) {
            return false;
        }
        Account account = found.get();
        rules.check("password", password, account.email(), account.firstName(), account.lastName());
        if (links.redeem(token, LinkPurpose.RESET_PASSWORD).isEmpty()) {
            return false;
        }
        account.protectedBy(passwords.hash(password));
        links.withdraw(account.id(), LinkPurpose.RESET_PASSWORD);
        links.withdraw(account.id(), LinkPurpose.CHANGE_EMAIL);
        sessions.endAll(account.id());
        outbox.mail(letters.passwordChanged(EmailAddress.parse(account.email())));
        audit.record(Actor.of(account), "password-reset", "account", account.id(), null, null);
        return true;
    }

    private Optional<Account> account(Optional<AccountLink> link) {
        return link.flatMap(AccountLink::accountId)
                .flatMap(accounts::find)
                .filter(account -> !account.suspended() && !account.signsInByLink());
    }
}
