package uk.nhs.talentforcare.account;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import uk.nhs.talentforcare.audit.AuditLog;
import uk.nhs.talentforcare.outbox.Outbox;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.EmailAddress;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.NotFound;

/** What a signed-in person sees of their own account and may change of it: their own and nobody else's. */
@Stateless
public class AccountDetails {

    @Inject
    private AccountRepository accounts;

    @Inject
    private AccountLinks links;

    @Inject
    private AccountSessions sessions;

    @Inject
    private Passwords passwords;

    @Inject
    private PasswordRules rules;

    @Inject
    private CurrentPassword current;

    @Inject
    private AccountLetters letters;

    @Inject
    private Outbox outbox;

    @Inject
    private AuditLog audit;

    /**
     * A person's own account.
     *
     * @param telephone empty if none was given
     * @param hasPassword whether they sign in by password; applicants sign in by a link
     * @param applicant whether they are an applicant and nothing else
     */
    public record Own(
            String firstName,
            String lastName,
            String email,
            String telephone,
            boolean hasPassword,
            boolean applicant) {}

    /** @throws NotFound for a visitor */
    public Own of(Actor actor) {
        Account account = own(actor);
        return new Own(
                account.firstName(),
                account.lastName(),
                account.email(),
                account.telephone().orElse(""),
                account.passwordHash().isPresent(),
                account.signsInByLink());
    }

    /**
     * Changes name and telephone.
     *
     * @param lastName passed over for an applicant, who gives none
     * @param telephone empty for none
     * @throws Invalid with a message for each field
     */
    public void change(Actor actor, String firstName, String lastName, String telephone) {
        Account account = own(actor);
        boolean applicant = account.signsInByLink();
        Map<String, String> errors = new LinkedHashMap<>();
        AboutYou.checkName(errors, "firstName", firstName, "first name");
        if (!applicant) {
            AboutYou.checkName(errors, "lastName", lastName, "last name");
        }
        if (!telephone.isEmpty() && !applicant) {
            AboutYou.checkTelephone(errors, telephone);
        }
        if (telephone.isEmpty() && actor.has(Role.LOCAL_LEAD)) {
            errors.put("telephone", "Enter a telephone number: schools and applicants need to reach a local lead");
        }
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
        account.rename(firstName, applicant ? "" : lastName);
        account.reachedAt(telephone.isEmpty() || applicant ? null : telephone);
        audit.record(actor, "account-details", "account", account.id(), null, null);
    }

    /**
     * Changes the password, ends every other session and tells the person by e-mail.
     *
     * @param sessionKey the key of the session that asks, which goes on
     * @param remoteAddress the network address that it comes from
     * @throws Invalid if the current one is wrong or the new one breaks a rule
     * @throws NotFound for whoever has no password
     */
    public void changePassword(
            Actor actor, String currentPassword, String password, String sessionKey, String remoteAddress) {
        Account account = own(actor);
        if (account.passwordHash().isEmpty()) {
            throw new NotFound("no password to change");
        }
        current.check(account, "current", currentPassword, remoteAddress);
        rules.check("password", password, account.email(), account.firstName(), account.lastName());
        account.protectedBy(passwords.hash(password));
        links.withdraw(account.id(), LinkPurpose.RESET_PASSWORD);
        links.withdraw(account.id(), LinkPurpose.CHANGE_EMAIL);
        sessions.endOthers(actor, sessionKey);
        outbox.mail(letters.passwordChanged(EmailAddress.parse(account.email())));
        audit.record(actor, "password-change", "account", account.id(), null, null);
    }

    private Account own(Actor actor) {
        return accounts.find(actor.accountId()).orElseThrow(() -> new NotFound("account " + actor.accountId()));
    }
}
