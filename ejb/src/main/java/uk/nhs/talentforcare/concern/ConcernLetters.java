package uk.nhs.talentforcare.concern;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import uk.nhs.talentforcare.account.AccountRepository;
import uk.nhs.talentforcare.account.Role;
import uk.nhs.talentforcare.outbox.MailMessage;
import uk.nhs.talentforcare.outbox.Outbox;
import uk.nhs.talentforcare.shared.Configuration;
import uk.nhs.talentforcare.shared.EmailAddress;

/**
 * E-mails about concerns: a link and nothing of what was said. Whoever reads over a shoulder must not learn from the
 * subject that somebody has told something.
 */
@Dependent
class ConcernLetters {

    private final Outbox outbox;
    private final AccountRepository accounts;
    private final Configuration configuration;

    @Inject
    ConcernLetters(Outbox outbox, AccountRepository accounts, Configuration configuration) {
        this.outbox = outbox;
        this.accounts = accounts;
        this.configuration = configuration;
    }

    /** Tells whoever told it, if we know them, that it is further. */
    void progress(Concern concern) {
        concern.reporterAccountId()
                .flatMap(accounts::find)
                .filter(account -> !account.suspended())
                .ifPresent(account -> outbox.mail(MailMessage.of(
                        "concern-" + concern.id() + "-" + concern.state(),
                        new EmailAddress(account.email()),
                        "There is news for you",
                        """
                        There is news about something that you sent us. Sign in to see it:

                        %s
                        """.formatted(configuration.addressOf("/concerns/" + concern.reference())))));
    }

    /** No safeguarding lead or deputy may read it: administrators, who may not either, must name one at once. */
    void nobodyReads(Concern concern) {
        accounts.holding(Role.ADMINISTRATOR)
                .forEach(account -> outbox.mail(MailMessage.of(
                        "concern-" + concern.id() + "-nobody-" + account.id(),
                        new EmailAddress(account.email()),
                        "Urgent: nobody can read a concern",
                        """
                        A concern has been sent to us, and nobody holds a role that may read it. You may not read it yourself.

                        Give somebody the role of national safeguarding lead today, and another person that of deputy.

                        %s
                        """.formatted(configuration.addressOf("/workspace")))));
    }
}
