package uk.nhs.talentforcare.account;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import uk.nhs.talentforcare.outbox.MailMessage;
import uk.nhs.talentforcare.outbox.Outbox;
import uk.nhs.talentforcare.shared.Configuration;
import uk.nhs.talentforcare.shared.EmailAddress;

/** Tells people by e-mail what happens to their second factor, so that a stranger's doing does not stay unnoticed. */
@Stateless
public class SecondFactorLetters {

    private static final Duration NOT_OFTENER_THAN = Duration.ofHours(1);

    @Inject
    private AccountRepository accounts;

    @Inject
    private Outbox outbox;

    @Inject
    private Configuration configuration;

    @Inject
    private Clock clock;

    /** It was turned on. */
    public void turnedOn(long accountId) {
        write(
                accountId,
                "on-" + clock.millis(),
                "Your second factor is on",
                "From now on you sign in with your password and a code from your app.\n"
                        + "You were signed out everywhere else.");
    }

    /** It was turned off. */
    public void turnedOff(long accountId) {
        write(
                accountId,
                "off-" + clock.millis(),
                "Your second factor is off",
                "From now on you sign in with your password alone.");
    }

    /** An administrator took it away. */
    public void reset(long accountId) {
        write(
                accountId,
                "reset-" + clock.millis(),
                "Your second factor was taken away",
                "An administrator took your second factor away and signed you out everywhere.\n"
                        + "If your role needs one, you are asked to set up a new one when you sign in.");
    }

    /** Somebody came in by a recovery code. */
    public void recoveryCodeUsed(long accountId) {
        write(
                accountId,
                "recovery-" + clock.millis(),
                "A recovery code was used",
                "Somebody signed in to your account with one of your recovery codes.");
    }

    /** Too many wrong codes were typed; told at most once an hour. */
    public void guessing(long accountId) {
        write(
                accountId,
                "guessing-" + clock.millis() / NOT_OFTENER_THAN.toMillis(),
                "Somebody is guessing the codes of your account",
                "Somebody who knows your password has typed too many wrong codes.\n"
                        + "If it was not you, change your password now.");
    }

    private void write(long accountId, String key, String subject, String what) {
        accounts.find(accountId)
                .ifPresent(account -> outbox.mail(MailMessage.of(
                        "second-factor-" + accountId + "-" + key,
                        EmailAddress.parse(account.email()),
                        subject,
                        "Hello " + account.firstName() + ",\n\n" + what + "\n\n"
                                + "See how your account is protected:\n"
                                + configuration.addressOf("/account/second-factor") + "\n\n"
                                + "If this was not you, tell us at once:\n" + configuration.addressOf("/contact"))));
    }
}
