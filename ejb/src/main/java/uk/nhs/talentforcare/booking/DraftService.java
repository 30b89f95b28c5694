package uk.nhs.talentforcare.booking;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import uk.nhs.talentforcare.ambassador.Ambassador;
import uk.nhs.talentforcare.organisation.Organisation;
import uk.nhs.talentforcare.organisation.OrganisationRepository;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.Conflict;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.LondonTime;
import uk.nhs.talentforcare.shared.NotFound;
import uk.nhs.talentforcare.waiting.Promise;
import uk.nhs.talentforcare.waiting.WorkKind;
import uk.nhs.talentforcare.waiting.WorkQueue;

/**
 * Drafts of requests: of somebody who waits to be let in by a school, which are theirs alone, and of the school's contacts.
 */
@Stateless
public class DraftService {

    @Inject
    private TalkRequestRepository talks;

    @Inject
    private AskingRepository asking;

    @Inject
    private Validator validator;

    @Inject
    private TalkRequestRules rules;

    @Inject
    private TalkAccess access;

    @Inject
    private Newcomers newcomers;

    @Inject
    private OrganisationRepository organisations;

    @Inject
    private WorkQueue work;

    @Inject
    private DraftInvitees draftInvitees;

    @Inject
    private Clock clock;

    /**
     * A draft as whoever may change it sees it.
     *
     * @param answers what was asked for; the closing date is {@code null} once it has passed
     * @param ahead what the school says beforehand about the day, to confirm whoever books first
     * @param waits whether it waits until somebody has let its writer in
     * @param promise who lets them in and by when they will hear; empty if it waits for nobody
     * @param version what to say when it is changed, so that nobody overwrites what they have not seen
     * @param wished names of those whom its writer would invite
     */
    public record Draft(
            long talkId,
            TalkRequestService.School school,
            AskForTalk answers,
            Optional<Arrangements> ahead,
            boolean waits,
            String promise,
            int version,
            List<String> wished) {}

    /** A line of a newcomer's list. */
    public record Line(long talkId, String title, String school, Instant startsAt, String next) {}

    /** The drafts of somebody who waits to be let in, oldest first; none for anybody else. */
    public List<Line> waiting(Actor actor) {
        return talks.draftsOf(actor.accountId(), newcomers.schoolsAwaitedBy(actor)).stream()
                .map(talk -> new Line(
                        talk.id(),
                        talk.request().title(),
                        school(talk).name(),
                        talk.times().get(0).time().startsAt(),
                        "Only you see it. You can open it once you are confirmed. " + promise(talk)))
                .toList();
    }

    /**
     * A draft, to be looked at or changed.
     *
     * @return empty if it is no draft any more: its page is the talk's own
     * @throws NotFound for everybody who may not see it
     */
    public Optional<Draft> read(Actor actor, long talkId) {
        Talk talk = talks.find(talkId).orElseThrow(() -> new NotFound("talk " + talkId));
        requireOwner(actor, talk);
        return talk.state() == TalkState.DRAFT ? Optional.of(draft(talk)) : Optional.empty();
    }

    /**
     * Checks a change of a draft without keeping it.
     *
     * @return the last day of the offer, as it will be
     * @throws Invalid with a message a field, as for a new request
     */
    public LocalDate check(Actor actor, long talkId, AskForTalk command, Optional<ConfirmBooking> ahead) {
        Talk talk = talks.find(talkId).orElseThrow(() -> new NotFound("talk " + talkId));
        requireOwner(actor, talk);
        requireSameSchool(talk, command);
        ahead.ifPresent(said -> Invalid.check(said, validator));
        return rules.checkWords(command, clock.instant());
    }

    /**
     * Changes a draft.
     *
     * @param version the one that was seen
     * @param ahead empty if the school confirms itself
     * @throws Conflict if it is no draft any more, or somebody changed it meanwhile
     */
    public void change(Actor actor, long talkId, int version, AskForTalk command, Optional<ConfirmBooking> ahead) {
        ahead.ifPresent(said -> Invalid.check(said, validator));
        Talk talk = access.lock(talkId);
        requireOwner(actor, talk);
        requireSameSchool(talk, command);
        if (talk.state() != TalkState.DRAFT) {
            throw new Conflict("This request is not a draft any more");
        }
        if (talk.version() != version) {
            throw new Conflict("This draft was changed meanwhile, perhaps in another tab. Load the page again");
        }
        Instant now = clock.instant();
        LocalDate lastDay = rules.checkWords(command, now);
        talk.request()
                .asksFor(command.title(), command.purpose(), command.format(), command.yearGroups(), command.pupils())
                .about(command.topics(), command.roleFamilies());
        talk.redraft(command.times(), Deadlines.endOf(lastDay), now);
        asking.confirmAtOnce(talk.request().id(), ahead.map(ConfirmBooking::arrangements));
        access.record(actor, "change-draft", talk, TalkState.DRAFT);
    }

    /**
     * Deletes a draft that its writer no longer wants; nothing happens if it is gone.
     *
     * @throws Conflict if it is no draft of somebody who waits: the school's own are withdrawn
     */
    public void delete(Actor actor, long talkId) {
        Optional<Talk> found = talks.lock(talkId);
        if (found.isEmpty()) {
            return;
        }
        Talk talk = found.get();
        requireOwner(actor, talk);
        if (!newcomers.drafted(talk)) {
            throw new Conflict("This request is your school's now. Withdraw it on its page");
        }
        access.record(actor, "delete-draft", talk, TalkState.DRAFT);
        talks.remove(talk.request());
    }

    private void requireOwner(Actor actor, Talk talk) {
        boolean own = newcomers.drafted(talk)
                ? actor.signedIn() && talk.request().requestedBy() == actor.accountId()
                : access.onSchoolSide(actor, talk);
        if (!own) {
            throw new NotFound("talk " + talk.id());
        }
    }

    private static void requireSameSchool(Talk talk, AskForTalk command) {
        if (command.school() == null || command.school() != talk.request().organisationId()) {
            throw new Invalid("school", "A draft stays with the school that it was written for");
        }
    }

    private Draft draft(Talk talk) {
        TalkRequest request = talk.request();
        LocalDate closesOn = Deadlines.lastDayOf(talk.closesAt());
        boolean passed = closesOn.isBefore(LondonTime.today(clock.instant()));
        boolean waits = newcomers.drafted(talk);
        Organisation school = school(talk);
        return new Draft(
                talk.id(),
                new TalkRequestService.School(school.id(), school.name(), !waits),
                new AskForTalk(
                        request.organisationId(),
                        request.submissionKey(),
                        request.title(),
                        request.purpose(),
                        request.format(),
                        new TreeSet<>(request.yearGroups()),
                        request.pupils(),
                        new TreeSet<>(request.topics()),
                        new TreeSet<>(request.roleFamilies()),
                        talk.times().stream().map(ProposedTime::time).toList(),
                        passed ? null : closesOn,
                        true),
                asking.confirmationOf(request.id()).map(AutomaticConfirmation::arrangements),
                waits,
                waits ? promise(talk) : "",
                talk.version(),
                draftInvitees.of(talk.id()).stream()
                        .map(Ambassador::displayName)
                        .toList());
    }

    private String promise(Talk talk) {
        return newcomers
                .wish(talk.request().requestedBy(), talk.request().organisationId())
                .flatMap(wish -> work.promise(WorkKind.MEMBERSHIP_REQUEST, wish.id()))
                .map(Promise::sentence)
                .orElse("");
    }

    private Organisation school(Talk talk) {
        return organisations.find(talk.request().organisationId()).orElseThrow();
    }
}
