package uk.nhs.talentforcare.account;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import uk.nhs.talentforcare.audit.AuditLog;
import uk.nhs.talentforcare.outbox.Outbox;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.EmailAddress;

/**
 * Makes the first administrator of a deployment without anybody touching the database: an account without a password,
 * and an e-mail with a link to choose one. Where there is an administrator already, nothing happens.
 */
@Stateless
public class FirstAdministrator {

    @Inject
    private AccountRepository accounts;

    @Inject
    private AccountLinks links;

    @Inject
    private AccountLetters letters;

    @Inject
    private Outbox outbox;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /**
     * Makes it, or makes an administrator of the account that has the address.
     *
     * @return whether somebody became administrator
     */
    public boolean appoint(EmailAddress email) {
        if (accounts.anyoneIs(Role.ADMINISTRATOR)) {
            return false;
        }
        Account account = accounts.findByEmail(email).orElseGet(() -> {
            Account made = new Account(email, "First", "Administrator", clock.instant());
            accounts.addNow(made);
            return made;
        });
        account.grant(Role.ADMINISTRATOR, null, null);
        outbox.mail(letters.firstAdministrator(email, links.issue(LinkPurpose.RESET_PASSWORD, account.id())));
        audit.record(Actor.SYSTEM, "first-administrator", "account", account.id(), null, Role.ADMINISTRATOR);
        return true;
    }
}
