package uk.nhs.talentforcare.booking;

import jakarta.annotation.Resource;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.nhs.talentforcare.audit.AuditLog;
import uk.nhs.talentforcare.campaign.ReferenceRepository;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.Conflict;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.Retry;

/** Schools ask for talks. Somebody whom a school has not let in yet drafts one, which is kept for them meanwhile. */
@Stateless
public class TalkRequestService {

    /** The most drafts that are kept for somebody who waits to be let in. */
    public static final int MOST_DRAFTS = 5;

    @Inject
    private TalkRequestRepository talks;

    @Inject
    private TalkRequestRules rules;

    @Inject
    private NewRequestRules wholeRules;

    @Inject
    private AskingRepository asking;

    @Inject
    private Inviting inviting;

    @Inject
    private DraftInvitees draftInvitees;

    @Inject
    private Newcomers newcomers;

    @Inject
    private ReferenceRepository reference;

    @Inject
    private RequestLetters letters;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    @Resource
    private SessionContext context;

    /**
     * A school or college that somebody may ask for.
     *
     * @param confirmed whether somebody has made sure that the person belongs there; if not, they draft
     */
    public record School(long id, String name, boolean confirmed) {}

    /** The open schools and colleges whose contact the actor is, or has asked to be; by name. */
    public List<School> schools(Actor actor) {
        return rules.schools(actor);
    }

    /** Whether somebody may ask for a talk, or draft a request while they wait to be let in. */
    public boolean mayAsk(Actor actor) {
        return !newcomers.schoolsAwaitedBy(actor).isEmpty()
                || actor.has(uk.nhs.talentforcare.account.Role.SCHOOL_CONTACT);
    }

    /** Names of the schools whose contact somebody is and that are closed: nobody can ask for a talk there. */
    public List<String> closedSchools(Actor actor) {
        return rules.closedSchools(actor);
    }

    /** Role families that can be asked for: code to name, in the usual order. */
    public Map<String, String> roleFamilies() {
        Map<String, String> families = new LinkedHashMap<>();
        reference.roleFamilies().stream()
                .filter(family -> !family.retired())
                .forEach(family -> families.put(family.code(), family.name()));
        return families;
    }

    /**
     * Checks a request without keeping it.
     *
     * @return the last day of the offer, as it will be
     * @throws Invalid with a message a field; a time is {@code times[0]} and so on
     */
    public LocalDate check(Actor actor, AskForTalk command) {
        return rules.check(actor, command, clock.instant());
    }

    /** The talks that this person has asked for with a form, none if it was not sent; the earliest first. */
    public List<Long> sent(Actor actor, String key) {
        return asking.sentWith(key, TalkRequest.MOST_TIMES).stream()
                .filter(sent -> actor.signedIn() && sent.requestedBy() == actor.accountId())
                .map(sent -> sent.talks().get(0).id())
                .toList();
    }

    /**
     * Checks everything that a school says when it asks, without keeping it.
     *
     * @return the last day of each talk's offer, the earliest talk first
     * @throws Invalid with a message a field; a time is {@code times[0]} and so on
     */
    public List<LocalDate> check(Actor actor, NewRequest request) {
        return wholeRules.check(actor, request, clock.instant());
    }

    /**
     * Asks for a talk, offered to everybody in reach: see {@link #askAll}.
     *
     * @return number of the talk
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public long ask(Actor actor, AskForTalk command) {
        return askAll(actor, NewRequest.of(command)).get(0);
    }

    /**
     * Asks for one talk or several: they are offered at once, or kept as drafts if the school wishes so or has not let the
     * person in yet. The same form sent twice is one request.
     *
     * @return numbers of the talks, the earliest first
     * @throws Invalid with a message a field
     * @throws Conflict if somebody who waits has drafted too many
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public List<Long> askAll(Actor actor, NewRequest request) {
        TalkRequestService self = context.getBusinessObject(TalkRequestService.class);
        try {
            return Retry.onDeadlock(() -> self.keepAll(actor, request));
        } catch (SentTwice e) {
            return self.keepAll(actor, request);
        }
    }

    /** The transaction of {@link #ask}; call that instead. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public long keep(Actor actor, AskForTalk command) {
        return keepAll(actor, NewRequest.of(command)).get(0);
    }

    /** The transaction of {@link #askAll}; call that instead. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public List<Long> keepAll(Actor actor, NewRequest request) {
        List<LocalDate> lastDays = check(actor, request);
        List<TalkRequest> known = asking.sentWith(request.talk().submissionKey(), TalkRequest.MOST_TIMES);
        if (!known.isEmpty()) {
            if (known.stream().anyMatch(sent -> sent.requestedBy() != actor.accountId())) {
                throw new Conflict("The form has expired. Load the page again");
            }
            return known.stream().map(sent -> sent.talks().get(0).id()).toList();
        }
        boolean newcomer = !rules.confirmed(actor, request.talk().school());
        List<AskForTalk> commands = request.talks();
        if (newcomer
                && talks.draftsOf(actor.accountId(), newcomers.schoolsAwaitedBy(actor))
                                        .size()
                                + commands.size()
                        > MOST_DRAFTS) {
            throw new Conflict("You can have " + MOST_DRAFTS + " drafts. Delete one that you no longer need first");
        }
        boolean draft = newcomer || request.draft();
        Instant now = clock.instant();
        List<Talk> kept = new ArrayList<>();
        for (int place = 0; place < commands.size(); place++) {
            kept.add(keep(actor, request, commands.get(place), lastDays.get(place), draft, now));
        }
        if (!draft && request.invited().isEmpty()) {
            letters.asked(kept);
        }
        return kept.stream().map(Talk::id).toList();
    }

    private Talk keep(
            Actor actor, NewRequest whole, AskForTalk command, LocalDate lastDay, boolean draft, Instant now) {
        TalkRequest request = new TalkRequest(command.school(), actor.accountId(), command.submissionKey(), now)
                .asksFor(command.title(), command.purpose(), command.format(), command.yearGroups(), command.pupils())
                .about(command.topics(), command.roleFamilies())
                .staffStays();
        Talk talk = request.talk(command.times(), Deadlines.endOf(lastDay), now);
        if (!draft && whole.invited().isEmpty()) {
            request.open(now);
        }
        add(request);
        whole.ahead().ifPresent(said -> asking.confirmAtOnce(request.id(), Optional.of(said.arrangements())));
        if (draft) {
            draftInvitees.keep(talk, whole);
        } else if (!whole.invited().isEmpty()) {
            inviting.invite(talk, whole.invited(), whole.openIfNobody(), now);
        }
        audit.record(actor, draft ? "draft-talk" : "ask-for-talk", "talk", talk.id(), null, talk.state());
        return talk;
    }

    private void add(TalkRequest request) {
        try {
            talks.add(request);
        } catch (jakarta.persistence.PersistenceException e) {
            if (uk.nhs.talentforcare.shared.Violations.isDuplicateOf("uq_talk_request_submission", e)) {
                throw new SentTwice();
            }
            throw e;
        }
    }
}
