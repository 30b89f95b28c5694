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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /**
     * Asks for a talk: it is offered at once to the ambassadors in reach, or kept as a draft if the school has not let the
     * person in yet. The same form sent twice is one request.
     *
     * @return number of the talk
     * @throws Invalid with a message a field
     * @throws Conflict if somebody who waits has drafted too many
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public long ask(Actor actor, AskForTalk command) {
        TalkRequestService self = context.getBusinessObject(TalkRequestService.class);
        try {
            return Retry.onDeadlock(() -> self.keep(actor, command));
        } catch (SentTwice e) {
            return self.keep(actor, command);
        }
    }

    /** The transaction of {@link #ask}; call that instead. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public long keep(Actor actor, AskForTalk command) {
        LocalDate lastDay = check(actor, command);
        var known = talks.findBySubmissionKey(command.submissionKey());
        if (known.isPresent()) {
            return known.filter(request -> request.requestedBy() == actor.accountId())
                    .map(request -> request.talks().get(0).id())
                    .orElseThrow(() -> new Conflict("The form has expired. Load the page again"));
        }
        boolean draft = !rules.confirmed(actor, command.school());
        if (draft
                && talks.draftsOf(actor.accountId(), newcomers.schoolsAwaitedBy(actor))
                                .size()
                        >= MOST_DRAFTS) {
            throw new Conflict("You have " + MOST_DRAFTS + " drafts. Delete one that you no longer need first");
        }
        Instant now = clock.instant();
        TalkRequest request = new TalkRequest(command.school(), actor.accountId(), command.submissionKey(), now)
                .asksFor(command.title(), command.purpose(), command.format(), command.yearGroups(), command.pupils())
                .about(command.topics(), command.roleFamilies())
                .staffStays();
        Talk talk = request.talk(command.times(), Deadlines.endOf(lastDay), now);
        if (!draft) {
            request.open(now);
        }
        add(request);
        if (!draft) {
            letters.asked(talk);
        }
        audit.record(actor, draft ? "draft-talk" : "ask-for-talk", "talk", talk.id(), null, talk.state());
        return talk.id();
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
