package uk.nhs.talentforcare.booking;

import jakarta.annotation.Resource;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import uk.nhs.talentforcare.account.Permission;
import uk.nhs.talentforcare.account.Permissions;
import uk.nhs.talentforcare.account.Role;
import uk.nhs.talentforcare.audit.AuditLog;
import uk.nhs.talentforcare.campaign.ReferenceRepository;
import uk.nhs.talentforcare.campaign.RoleFamily;
import uk.nhs.talentforcare.organisation.Organisation;
import uk.nhs.talentforcare.organisation.OrganisationRepository;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.Conflict;
import uk.nhs.talentforcare.shared.HolidayRepository;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.LondonTime;
import uk.nhs.talentforcare.shared.NotFound;
import uk.nhs.talentforcare.shared.Retry;

/** Schools ask for talks. */
@Stateless
public class TalkRequestService {

    @Inject
    private TalkRequestRepository talks;

    @Inject
    private OrganisationRepository organisations;

    @Inject
    private ReferenceRepository reference;

    @Inject
    private HolidayRepository holidays;

    @Inject
    private Permissions permissions;

    @Inject
    private RequestLetters letters;

    @Inject
    private AuditLog audit;

    @Inject
    private Validator validator;

    @Inject
    private Clock clock;

    @Resource
    private SessionContext context;

    /** A school or college that somebody may ask for. */
    public record School(long id, String name) {}

    /** The open schools and colleges whose contact the actor is, by name. */
    public List<School> schools(Actor actor) {
        permissions.require(actor, Permission.REQUEST_TALK);
        return actor.organisationsAs(Role.SCHOOL_CONTACT).stream()
                .map(organisations::find)
                .flatMap(java.util.Optional::stream)
                .filter(school -> school.status().bookable())
                .map(school -> new School(school.id(), school.name()))
                .sorted(java.util.Comparator.comparing(School::name))
                .toList();
    }

    /** Role families that can be asked for: code to name, in the usual order. */
    public Map<String, String> roleFamilies() {
        Map<String, String> families = new LinkedHashMap<>();
        reference.roleFamilies().forEach(family -> families.put(family.code(), family.name()));
        return families;
    }

    /**
     * Checks a request without keeping it.
     *
     * @return the last day of the offer, as it will be
     * @throws Invalid with a message a field; a time is {@code times[0]} and so on
     */
    public LocalDate check(Actor actor, AskForTalk command) {
        permissions.require(actor, Permission.REQUEST_TALK);
        Invalid.check(command, validator);
        school(actor, command);
        Instant now = clock.instant();
        Map<String, String> errors = new LinkedHashMap<>(wrongTimes(command, now));
        errors.putAll(wrongFamilies(command));
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
        return lastDay(command, now);
    }

    /**
     * Asks for a talk: it is offered at once to the ambassadors in reach. The same form sent twice is one request.
     *
     * @return number of the talk
     * @throws Invalid with a message a field
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
        Instant now = clock.instant();
        TalkRequest request = new TalkRequest(command.school(), actor.accountId(), command.submissionKey(), now)
                .asksFor(command.title(), command.purpose(), command.format(), command.yearGroups(), command.pupils())
                .about(command.topics(), command.roleFamilies())
                .staffStays();
        Talk talk = request.talk(command.times(), Deadlines.endOf(lastDay), now);
        request.open(now);
        try {
            talks.add(request);
        } catch (jakarta.persistence.PersistenceException e) {
            if (uk.nhs.talentforcare.shared.Violations.isDuplicateOf("uq_talk_request_submission", e)) {
                throw new SentTwice();
            }
            throw e;
        }
        letters.asked(talk);
        audit.record(actor, "ask-for-talk", "talk", talk.id(), null, talk.state());
        return talk.id();
    }

    private void school(Actor actor, AskForTalk command) {
        if (!actor.organisationsAs(Role.SCHOOL_CONTACT).contains(command.school())) {
            throw new NotFound("school " + command.school());
        }
        Organisation school =
                organisations.find(command.school()).orElseThrow(() -> new NotFound("school " + command.school()));
        if (!school.status().bookable()) {
            throw new Invalid("school", "This school is closed, so no talk can be held there");
        }
    }

    private Map<String, String> wrongTimes(AskForTalk command, Instant now) {
        Map<String, String> errors = new LinkedHashMap<>();
        new TimeRules(holidays.workingDays(), now)
                .objections(command.times())
                .forEach((place, sentence) -> errors.put("times[" + place + "]", sentence));
        return errors;
    }

    private Map<String, String> wrongFamilies(AskForTalk command) {
        Set<String> families =
                reference.roleFamilies().stream().map(RoleFamily::code).collect(Collectors.toSet());
        return families.containsAll(command.roleFamilies())
                ? Map.of()
                : Map.of("roleFamilies", "Choose kinds of job from the list");
    }

    private LocalDate lastDay(AskForTalk command, Instant now) {
        TalkTime first = command.times().stream().sorted().findFirst().orElseThrow();
        LocalDate firstDay = LondonTime.today(first.startsAt());
        if (command.closesOn() == null) {
            return new Deadlines(holidays.workingDays()).closeOn(first, now);
        }
        if (command.closesOn().isBefore(LondonTime.today(now))) {
            throw new Invalid("closesOn", "The closing date must be today or later");
        }
        if (!command.closesOn().isBefore(firstDay)) {
            throw new Invalid("closesOn", "The closing date must be before the first of the times");
        }
        return command.closesOn();
    }
}
