package uk.nhs.talentforcare.account;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import uk.nhs.talentforcare.audit.AuditLog;
import uk.nhs.talentforcare.outbox.Outbox;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.EmailAddress;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.NotFound;

/**
 * Moves an account to another e-mail address: asked for with the current password, confirmed from the new address, told
 * to both, and taken back from the old one for a week, because whoever holds the account signs in with its address.
 */
@Stateless
public class EmailChange {

    @Inject
    private AccountRepository accounts;

    @Inject
    private AccountLinks links;

    @Inject
    private AccountSessions sessions;

    @Inject
    private CurrentPassword current;

    @Inject
    private Throttle throttle;

    @Inject
    private AccountLetters letters;

    @Inject
    private Outbox outbox;

    @Inject
    private AuditLog audit;

    /**
     * Sends a link to the new address and a warning to the old one. The answer is the same whether or not the new
     * address has an account already; its owner is told.
     *
     * @param remoteAddress the network address that it comes from
     * @return {@code false} if too much was asked for lately
     * @throws Invalid if the password is wrong, or the address is none or the present one
     */
    public boolean ask(Actor actor, String password, String typedEmail, String remoteAddress) {
        Account account =
                accounts.find(actor.accountId()).orElseThrow(() -> new NotFound("account " + actor.accountId()));
        current.check(account, "current", password, remoteAddress);
        EmailAddress to = SignInHelp.address(typedEmail);
        if (to.value().equals(account.email())) {
            throw new Invalid("email", "This is the email address that your account has now");
        }
        String subject = account.id() + " change";
        if (!throttle.allowsMail(subject, remoteAddress) || !throttle.allowsMail(to.value(), remoteAddress)) {
            return false;
        }
        links.withdraw(account.id(), LinkPurpose.CHANGE_EMAIL);
        boolean taken = accounts.findByEmail(to).isPresent();
        IssuedLink link = taken
                ? links.issueToNobody(LinkPurpose.CHANGE_EMAIL)
                : links.issue(LinkPurpose.CHANGE_EMAIL, account.id(), to);
        outbox.mail(taken ? letters.addressTaken(to) : letters.confirmNewAddress(to, link));
        outbox.mail(letters.changeAsked(EmailAddress.parse(account.email())));
        audit.record(actor, "email-change-ask", "account", account.id(), null, null);
        return true;
    }

    /** The address that a link would give the account; empty if the link does not work. */
    public Optional<String> look(String token, LinkPurpose purpose) {
        return links.look(token, purpose)
                .filter(link -> link.accountId().isPresent())
                .flatMap(AccountLink::email);
    }

    /**
     * Gives the account its new address and tells both.
     *
     * @return {@code false} if the link is of no use, or the address got an account in the meantime
     */
    public boolean confirm(String token) {
        Optional<AccountLink> link = links.redeem(token, LinkPurpose.CHANGE_EMAIL);
        Optional<Account> account = movable(link);
        if (account.isEmpty()) {
            return false;
        }
        EmailAddress old = EmailAddress.parse(account.get().email());
        EmailAddress fresh = EmailAddress.parse(link.flatMap(AccountLink::email).orElseThrow());
        move(account.get(), fresh, "email-change");
        outbox.mail(letters.addressLeft(
                old, links.issue(LinkPurpose.UNDO_EMAIL, account.get().id(), old)));
        outbox.mail(letters.addressTakenUp(fresh));
        return true;
    }

    /**
     * Takes a change back from the old address, ends every session and sends a link to choose a new password there.
     *
     * @return {@code false} if the link is of no use, or the address got an account in the meantime
     */
    public boolean undo(String token) {
        Optional<AccountLink> link = links.redeem(token, LinkPurpose.UNDO_EMAIL);
        Optional<Account> account = movable(link);
        if (account.isEmpty()) {
            return false;
        }
        EmailAddress back = EmailAddress.parse(link.flatMap(AccountLink::email).orElseThrow());
        move(account.get(), back, "email-change-undo");
        // whoever moved the account on from there holds later links; the oldest address has the last word
        links.withdrawLater(link.orElseThrow());
        sessions.endAll(account.get().id());
        if (!account.get().signsInByLink()) {
            outbox.mail(letters.reset(
                    back, links.issue(LinkPurpose.RESET_PASSWORD, account.get().id())));
        }
        return true;
    }

    private Optional<Account> movable(Optional<AccountLink> link) {
        return link.filter(l -> l.email()
                        .map(EmailAddress::parse)
                        .flatMap(accounts::findByEmail)
                        .isEmpty())
                .flatMap(AccountLink::accountId)
                .flatMap(accounts::find)
                .filter(account -> !account.suspended());
    }

    private void move(Account account, EmailAddress to, String action) {
        account.moveTo(to);
        // links on their way to the address that is left would let its reader in
        links.withdraw(account.id(), LinkPurpose.RESET_PASSWORD);
        links.withdraw(account.id(), LinkPurpose.APPLICANT_SIGN_IN);
        links.withdraw(account.id(), LinkPurpose.CHANGE_EMAIL);
        audit.record(Actor.of(account), action, "account", account.id(), null, null);
    }
}
