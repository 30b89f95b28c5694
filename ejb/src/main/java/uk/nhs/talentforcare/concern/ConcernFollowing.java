package uk.nhs.talentforcare.concern;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import uk.nhs.talentforcare.account.Guesses;
import uk.nhs.talentforcare.account.Throttle;
import uk.nhs.talentforcare.audit.AuditLog;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.LondonTime;
import uk.nhs.talentforcare.waiting.Promise;

/** Lets whoever told of a concern see how far it is, and add to it: by reference and words, or signed in. */
@Stateless
public class ConcernFollowing {

    private static final Duration MEMORY = Duration.ofMinutes(15);
    private static final int MOST_ADDITIONS = 30;
    private static final int LONGEST_ADDITION = 10_000;

    @Inject
    private ConcernRepository concerns;

    @Inject
    private ConcernSecrets secrets;

    @Inject
    private ConcernWork work;

    @Inject
    private Guesses guesses;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /**
     * How far a concern is.
     *
     * @param actor may see without words what they told under their own name
     * @param typedCode the words, however typed; may be empty
     * @param remoteAddress the network address it came from, which is not kept
     */
    public FollowUp follow(Actor actor, String typedReference, String typedCode, String remoteAddress) {
        return open(actor, typedReference, typedCode, remoteAddress).followUp();
    }

    /**
     * Adds something to a concern, in whatever state it is, and has it read.
     *
     * @param submissionKey one-time key of the form: the same one twice adds once
     * @throws Invalid if there is nothing to add, or too much
     */
    public FollowUp add(
            Actor actor,
            String typedReference,
            String typedCode,
            String text,
            String submissionKey,
            String remoteAddress) {
        Opened opened = open(actor, typedReference, typedCode, remoteAddress);
        if (opened.concern() == null) {
            return opened.followUp();
        }
        if (text.isBlank()) {
            throw new Invalid("addition", "Enter what you would like to add");
        }
        if (text.length() > LONGEST_ADDITION) {
            throw new Invalid("addition", "What you add must be 10,000 characters or fewer");
        }
        Concern concern = concerns.lock(opened.concern().id()).orElseThrow();
        String mac = secrets.submissionMac(submissionKey);
        if (!concerns.noted(concern.id(), mac)) {
            countAddition(concern);
            Instant now = clock.instant();
            concerns.add(new ConcernNote(
                    concern, NoteKind.ADDED, null, mac, secrets.sealNote(concern.reference(), text), now));
            concern.hearMore(now);
            audit.record(Actor.VISITOR, "add-to-concern", "concern", concern.id(), concern.state(), concern.state());
            work.begin(concern);
        }
        return FollowUp.of(progress(concern));
    }

    private record Opened(Concern concern, FollowUp followUp) {}

    private Opened open(Actor actor, String typedReference, String typedCode, String remoteAddress) {
        String reference = ConcernSecrets.referenceTyped(typedReference);
        Optional<Concern> found = reference.isEmpty() ? Optional.empty() : concerns.findByReference(reference);
        Optional<Concern> own = found.filter(concern -> actor.signedIn()
                && concern.reporterAccountId()
                        .filter(id -> id == actor.accountId())
                        .isPresent());
        if (own.isPresent()) {
            return new Opened(own.get(), FollowUp.of(progress(own.get())));
        }
        if (typedCode.isBlank()) {
            return new Opened(null, FollowUp.REFUSED);
        }
        String mac = secrets.codeMac(reference, typedCode);
        Guesses.Outcome guess = guesses.look(
                Throttle.Limit.CONCERN,
                "concern",
                secrets.attemptMac("reference " + reference),
                secrets.attemptMac("address " + remoteAddress),
                () -> found.filter(concern -> concern.codeMac().equals(mac)).isPresent());
        return switch (guess) {
            case WAIT -> new Opened(null, FollowUp.WAIT);
            case WRONG -> new Opened(null, FollowUp.REFUSED);
            case RIGHT -> new Opened(found.orElseThrow(), FollowUp.of(progress(found.orElseThrow())));
        };
    }

    private void countAddition(Concern concern) {
        String mac = secrets.attemptMac("concern " + concern.reference());
        Instant now = clock.instant();
        if (concerns.attempts(AttemptKind.ADDITION, mac, now.minus(MEMORY)) >= MOST_ADDITIONS) {
            throw new Invalid("addition", "You have added a lot just now. Nothing was sent. Try again in 15 minutes");
        }
        concerns.remember(AttemptKind.ADDITION, mac, now);
    }

    private ConcernProgress progress(Concern concern) {
        Optional<Promise> promise = work.promise(concern);
        LocalDate by = promise.map(Promise::by)
                .or(() -> Optional.of(concern)
                        .filter(one -> one.state() == ConcernState.RECEIVED)
                        .map(one -> LondonTime.today(one.acknowledgeBy().minusSeconds(1))))
                .orElse(null);
        return new ConcernProgress(
                concern.reference(),
                concern.state(),
                concern.receivedAt(),
                by,
                promise.map(Promise::late).orElse(false),
                concerns.notes(concern.id()).stream()
                        .filter(note -> note.kind() == NoteKind.ADDED)
                        .map(ConcernNote::writtenAt)
                        .toList());
    }
}
