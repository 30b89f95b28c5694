package uk.nhs.talentforcare.concern;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import uk.nhs.talentforcare.account.Account;
import uk.nhs.talentforcare.account.AccountRepository;
import uk.nhs.talentforcare.account.AccountSuspension;
import uk.nhs.talentforcare.audit.AuditLog;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.Conflict;
import uk.nhs.talentforcare.shared.EmailAddress;
import uk.nhs.talentforcare.shared.IllegalTransition;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.NotFound;

/**
 * What safeguarding leads and deputies do with concerns. Every look and every step is in the audit log, which never holds
 * what was said.
 */
@Stateless
public class ConcernService {

    /** The audit log's word for a look. */
    static final String READ = "read-concern";

    private static final String SUBJECT = "concern";
    private static final int MOST_IN_A_LIST = 200;
    private static final int LONGEST_NOTE = 10_000;

    @Inject
    private ConcernRepository concerns;

    @Inject
    private ConcernReaders readers;

    @Inject
    private ConcernSecrets secrets;

    @Inject
    private ConcernViews views;

    @Inject
    private ConcernWork work;

    @Inject
    private ConcernLetters letters;

    @Inject
    private AccountRepository accounts;

    @Inject
    private AccountSuspension suspension;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** What is still to be done, oldest first, of what the actor may read. */
    public List<ConcernLine> open(Actor actor) {
        ConcernReaders.Scope scope = readers.scope(actor);
        return concerns.open(actor.accountId(), scope.everywhere(), scope.areas(), MOST_IN_A_LIST);
    }

    /** What is closed, latest first, of what the actor may read. */
    public List<ConcernLine> closed(Actor actor) {
        ConcernReaders.Scope scope = readers.scope(actor);
        return concerns.closed(actor.accountId(), scope.everywhere(), scope.areas(), MOST_IN_A_LIST);
    }

    /**
     * One concern; the look is recorded.
     *
     * @throws NotFound if there is none, or it is not for this person
     */
    public ConcernView view(Actor actor, long id) {
        Concern concern = readers.require(actor, id, concerns.find(id));
        audit.record(actor, READ, SUBJECT, id, null, null);
        return views.of(concern);
    }

    /** The actor has read it and has it now; whoever told it hears so. */
    public void acknowledge(Actor actor, long id) {
        Concern concern = step(actor, id, "acknowledge-concern", Concern::acknowledge);
        work.end(concern);
        work.beginDecision(concern, actor.accountId());
        letters.progress(concern);
    }

    /**
     * It has been passed on, by telephone or as the body asks for it: this platform sends nothing to them.
     *
     * @throws Invalid unless at least one body is named
     */
    public void refer(Actor actor, long id, Set<ReferralBody> bodies) {
        if (bodies.isEmpty()) {
            readers.require(actor, id, concerns.find(id));
            throw new Invalid("bodies", "Choose to whom you have passed it on");
        }
        Concern referred = step(actor, id, "refer-concern", (concern, now) -> concern.refer(bodies, now));
        work.endDecision(referred);
        letters.progress(referred);
    }

    public void giveAdvice(Actor actor, long id) {
        Concern concern = step(actor, id, "advise-on-concern", Concern::giveAdvice);
        work.endDecision(concern);
        letters.progress(concern);
    }

    public void close(Actor actor, long id) {
        Concern concern = step(actor, id, "close-concern", Concern::close);
        work.endDecision(concern);
        letters.progress(concern);
    }

    /** What whoever told it has added is read. */
    public void catchUp(Actor actor, long id) {
        Concern concern = step(actor, id, "catch-up-with-concern", (one, now) -> one.catchUp());
        if (concern.state() != ConcernState.RECEIVED) {
            work.end(concern);
        }
    }

    /**
     * Writes something down; it cannot be changed afterwards.
     *
     * @param submissionKey one-time key of the form: the same one twice writes once
     */
    public void note(Actor actor, long id, String text, String submissionKey) {
        Concern concern = readers.require(actor, id, concerns.lock(id));
        if (text.isBlank()) {
            throw new Invalid("note", "Enter the note");
        }
        if (text.length() > LONGEST_NOTE) {
            throw new Invalid("note", "The note must be 10,000 characters or fewer");
        }
        String mac = secrets.submissionMac(submissionKey);
        if (!concerns.noted(id, mac)) {
            concerns.add(new ConcernNote(
                    concern,
                    NoteKind.NOTE,
                    actor.accountId(),
                    mac,
                    secrets.sealNote(concern.reference(), text),
                    clock.instant()));
            audit.record(actor, "note-concern", SUBJECT, id, concern.state(), concern.state());
        }
    }

    /**
     * Says whose account it may be about: from then on that person can never read it.
     *
     * @throws Invalid if no account has this e-mail address
     */
    public void name(Actor actor, long id, String typedEmail) {
        Concern concern = readers.require(actor, id, concerns.lock(id));
        Account account = account(typedEmail)
                .orElseThrow(() -> new Invalid("email", "No account has this email address. Check it and try again"));
        concern.isAbout(List.of(account.id()));
        audit.record(actor, "name-in-concern", SUBJECT, id, concern.state(), concern.state());
        if (concern.state() == ConcernState.RECEIVED || concern.newsSince().isPresent()) {
            work.end(concern);
            work.begin(concern);
        }
        if (concern.state() == ConcernState.ACKNOWLEDGED) {
            work.endDecision(concern);
            work.beginDecision(concern, concern.mayBeAbout(actor.accountId()) ? null : actor.accountId());
        }
    }

    /**
     * Suspends at once an account that it may be about.
     *
     * @throws NotFound if the concern names no such account
     */
    public void suspend(Actor actor, long id, long accountId) {
        Concern concern = readers.require(actor, id, concerns.lock(id));
        if (!concern.mayBeAbout(accountId)) {
            throw new NotFound("account " + accountId + " of concern " + id);
        }
        suspension.suspend(actor, accountId);
        audit.record(actor, "suspend-for-concern", SUBJECT, id, concern.state(), concern.state());
    }

    private Optional<Account> account(String typedEmail) {
        try {
            return accounts.findByEmail(EmailAddress.parse(typedEmail));
        } catch (IllegalArgumentException e) {
            throw new Invalid("email", e.getMessage());
        }
    }

    private Concern step(Actor actor, long id, String action, BiConsumer<Concern, Instant> verb) {
        Concern concern = readers.require(actor, id, concerns.lock(id));
        ConcernState before = concern.state();
        try {
            verb.accept(concern, clock.instant());
        } catch (IllegalTransition e) {
            throw new Conflict("Somebody has done this already, or it is not the next step: the concern is \""
                    + before.label() + "\" now");
        }
        audit.record(actor, action, SUBJECT, id, before, concern.state());
        return concern;
    }
}
