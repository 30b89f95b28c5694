package uk.nhs.talentforcare.privacy;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Locale;
import uk.nhs.talentforcare.account.Account;
import uk.nhs.talentforcare.account.AccountRepository;
import uk.nhs.talentforcare.account.AccountSessions;
import uk.nhs.talentforcare.account.CurrentPassword;
import uk.nhs.talentforcare.account.Role;
import uk.nhs.talentforcare.ambassador.AmbassadorRepository;
import uk.nhs.talentforcare.audit.AuditLog;
import uk.nhs.talentforcare.outbox.MailMessage;
import uk.nhs.talentforcare.outbox.Outbox;
import uk.nhs.talentforcare.search.IndexChanges;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.Conflict;
import uk.nhs.talentforcare.shared.EmailAddress;
import uk.nhs.talentforcare.shared.ForServices;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.NotFound;

/** The transactions of an erasure. */
@ForServices
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ErasureDesk {

    private static final String PROOF = "proof";

    @Inject
    private AccountRepository accounts;

    @Inject
    private AmbassadorRepository ambassadors;

    @Inject
    private PersonalDataRepository data;

    @Inject
    private AccountSessions sessions;

    @Inject
    private CurrentPassword current;

    @Inject
    private IndexChanges indexes;

    @Inject
    private Outbox outbox;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /**
     * Makes sure that it is the person themselves who asks.
     *
     * @throws Invalid on the field {@code proof}
     */
    public void requireProof(Actor actor, String proof, String remoteAddress) {
        Account account = person(actor.accountId());
        current.check(account, PROOF, proof, remoteAddress);
        if (account.passwordHash().isEmpty()
                && !account.email().equals(proof.strip().toLowerCase(Locale.ROOT))) {
            throw new Invalid(PROOF, "Enter the email address of your account");
        }
    }

    public boolean hasPassword(Actor actor) {
        return person(actor.accountId()).passwordHash().isPresent();
    }

    /** The person with all their roles, whatever they act for at the moment. */
    public Actor leaver(long accountId) {
        Account account = person(accountId);
        boolean administrator = account.roles().stream().anyMatch(role -> role.role() == Role.ADMINISTRATOR);
        if (administrator && accounts.countHolders(Role.ADMINISTRATOR) < 2) {
            throw new Conflict(
                    "This is the only administrator. Make somebody else an administrator first, then come back");
        }
        return Actor.of(account);
    }

    /** Tells the person, ends their sessions and removes them from every record. */
    public void erase(Actor by, long accountId) {
        Account account = person(accountId);
        outbox.mail(MailMessage.of(
                "erased-" + accountId, EmailAddress.parse(account.email()), "Your account has been erased", """
                Your account and what we held about you has been erased. Counts, such as how many talks took place, stay without your name.

                This is the last email that we send to you. We keep it for 30 days, like every other, to show that it was sent.
                """));
        sessions.endAll(by, accountId);
        ambassadors
                .findByAccount(accountId)
                .ifPresent(ambassador -> indexes.changed(IndexChanges.AMBASSADORS, ambassador.id()));
        audit.record(by, "erase-account", "account", accountId, null, "ERASED");
        data.erase(accountId, clock.instant());
    }

    private Account person(long accountId) {
        return accounts.find(accountId)
                .filter(account -> !account.erased())
                .orElseThrow(() -> new NotFound("account " + accountId));
    }
}
