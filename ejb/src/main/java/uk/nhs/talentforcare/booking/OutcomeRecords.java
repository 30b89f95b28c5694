package uk.nhs.talentforcare.booking;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import uk.nhs.talentforcare.account.Permission;
import uk.nhs.talentforcare.account.Permissions;
import uk.nhs.talentforcare.account.Role;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.Conflict;
import uk.nhs.talentforcare.shared.NotFound;

/** What a school has recorded of a talk that took place: its side reads it, and puts a slip right for a month. */
@Stateless
public class OutcomeRecords {

    private static final Duration CORRECTED_WITHIN = Duration.ofDays(30);

    @Inject
    private EvidenceRepository evidence;

    @Inject
    private TalkRequestRepository talks;

    @Inject
    private TalkAccess access;

    @Inject
    private Permissions permissions;

    @Inject
    private Validator validator;

    @Inject
    private Clock clock;

    /**
     * What stands.
     *
     * @param learned in words
     * @param words for the school alone
     * @param mayCorrect whether it can still be put right
     */
    public record Recorded(
            Map<YearGroup, Integer> attendance,
            Learned learned,
            boolean twoWay,
            boolean reflection,
            String words,
            String thanks,
            boolean mayCorrect) {}

    /** What the school recorded; empty for whoever is not its contact, and while nothing is: the notes are its own. */
    public Optional<Recorded> of(Actor actor, long talkId) {
        permissions.require(actor, Permission.MANAGE_TALK_REQUEST);
        Talk talk = talks.find(talkId).orElseThrow(() -> new NotFound("talk " + talkId));
        if (!actor.organisationsAs(Role.SCHOOL_CONTACT).contains(talk.request().organisationId())) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        return evidence.feedback(talkId)
                .map(said -> new Recorded(
                        said.attendance(),
                        said.learned(),
                        said.twoWay(),
                        said.reflection(),
                        said.words(),
                        said.thanks(),
                        open(said, now)));
    }

    /**
     * The school puts right what it recorded, the numbers included.
     *
     * @throws Conflict if nothing is recorded, or the month is over
     */
    public void correct(Actor actor, RecordOutcome outcome) {
        permissions.require(actor, Permission.MANAGE_TALK_REQUEST);
        Talk talk = access.lock(outcome.talkId());
        access.requireSchoolSide(actor, talk);
        TalkFeedback said = evidence.feedback(outcome.talkId())
                .filter(recorded -> open(recorded, clock.instant()))
                .orElseThrow(() -> new Conflict("What is recorded of this talk can no longer be changed"));
        outcome.check(validator);
        said.attended(outcome.attendance())
                .answers(outcome.learned(), outcome.twoWay(), outcome.reflection())
                .says(outcome.words(), outcome.thanks());
        talk.correctPupils(said.pupils());
        access.record(actor, "correct-outcome", talk, talk.state());
    }

    private static boolean open(TalkFeedback said, Instant now) {
        return now.isBefore(said.recordedAt().plus(CORRECTED_WITHIN));
    }
}
