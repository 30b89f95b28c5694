package uk.nhs.talentforcare.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import uk.nhs.talentforcare.outbox.MailMessage;
import uk.nhs.talentforcare.shared.Configuration;
import uk.nhs.talentforcare.shared.EmailAddress;

/** Tells people by e-mail what else opens their account, so that a stranger's doing does not stay unnoticed. */
@ApplicationScoped
public class IdentityLetters {

    private Configuration configuration;

    /** For the container. */
    protected IdentityLetters() {}

    @Inject
    public IdentityLetters(Configuration configuration) {
        this.configuration = configuration;
    }

    MailMessage connected(EmailAddress to, String provider) {
        return letter(
                to,
                "You can now sign in with " + provider,
                "Your account at Talent for Care is now connected with " + provider + ": whoever signs in there as you"
                        + " comes into your account here.");
    }

    MailMessage disconnected(EmailAddress to, String provider) {
        return letter(
                to,
                "You can no longer sign in with " + provider,
                "Your account at Talent for Care is no longer connected with " + provider
                        + ". Your other ways to sign in are as they were.");
    }

    private MailMessage letter(EmailAddress to, String subject, String what) {
        return MailMessage.of("identity:" + UUID.randomUUID(), to, subject, """
                %s

                See which sign-ins are connected:
                %s

                If this was not you, tell us at once:
                %s

                Talent for Care""".formatted(
                        what, configuration.addressOf("/account/identities"), configuration.addressOf("/contact")));
    }
}
