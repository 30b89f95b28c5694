package uk.nhs.talentforcare.account;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import uk.nhs.talentforcare.audit.AuditLog;
import uk.nhs.talentforcare.outbox.Outbox;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.Conflict;
import uk.nhs.talentforcare.shared.EmailAddress;
import uk.nhs.talentforcare.shared.NotFound;

/** Helps people whose sign-up waits for their e-mail address to be confirmed. */
@Stateless
public class SignUpHelp {

    @Inject
    private SignUpRepository signUps;

    @Inject
    private AccountRepository accounts;

    @Inject
    private AccountLinks links;

    @Inject
    private AccountLetters letters;

    @Inject
    private Outbox outbox;

    @Inject
    private Permissions permissions;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** A sign-up that waits. */
    public record Waiting(long id, String email, Role role, Instant until) {}

    /** The sign-up of exactly this address that waits; empty for words that are no address. */
    public Optional<Waiting> waiting(Actor actor, String typed) {
        permissions.require(actor, Permission.MANAGE_USERS, null, null);
        EmailAddress email;
        try {
            email = EmailAddress.parse(typed);
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
        List<SignUp> found = signUps.waiting(email, clock.instant());
        return found.isEmpty() || accounts.findByEmail(email).isPresent()
                ? Optional.empty()
                : Optional.of(new Waiting(
                        found.get(0).id(),
                        email.value(),
                        found.get(0).role(),
                        found.get(0).expiresAt()));
    }

    /**
     * Sends the link once more that confirms the address; links that were sent before go on working.
     *
     * @throws Conflict if the sign-up waits no longer
     */
    public void resend(Actor actor, long signUpId) {
        permissions.require(actor, Permission.MANAGE_USERS, null, null);
        SignUp signUp = signUps.find(signUpId).orElseThrow(() -> new NotFound("sign-up " + signUpId));
        String typed = signUp.email().orElse("");
        if (waiting(actor, typed).filter(one -> one.id() == signUpId).isEmpty()) {
            throw new Conflict("This sign-up waits no longer: it was finished, or it is too old. Look again");
        }
        outbox.mail(letters.verify(EmailAddress.parse(typed), links.issueForSignUp(signUpId)));
        audit.record(actor, "resend-sign-up", "sign-up", signUpId, null, null);
    }
}
