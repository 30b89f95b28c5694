package uk.nhs.talentforcare.booking;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.nhs.talentforcare.account.Permission;
import uk.nhs.talentforcare.account.Permissions;
import uk.nhs.talentforcare.account.Role;
import uk.nhs.talentforcare.campaign.ReferenceRepository;
import uk.nhs.talentforcare.campaign.RoleFamily;
import uk.nhs.talentforcare.organisation.Organisation;
import uk.nhs.talentforcare.organisation.OrganisationRepository;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.HolidayRepository;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.LondonTime;
import uk.nhs.talentforcare.shared.NotFound;

/** For which schools somebody may ask for a talk, and what is wrong with what they ask for. */
@Dependent
public class TalkRequestRules {

    @Inject
    private OrganisationRepository organisations;

    @Inject
    private ReferenceRepository reference;

    @Inject
    private HolidayRepository holidays;

    @Inject
    private SchoolClocks clocks;

    @Inject
    private Permissions permissions;

    @Inject
    private Newcomers newcomers;

    @Inject
    private Validator validator;

    /** The open schools for which the actor may ask, or draft while they wait to be let in; by name. */
    List<TalkRequestService.School> schools(Actor actor) {
        Set<Long> awaited = newcomers.schoolsAwaitedBy(actor);
        if (awaited.isEmpty()) {
            permissions.require(actor, Permission.REQUEST_TALK);
        }
        Set<Long> own = actor.organisationsAs(Role.SCHOOL_CONTACT);
        return Stream.concat(own.stream(), awaited.stream())
                .distinct()
                .map(organisations::find)
                .flatMap(Optional::stream)
                .filter(school -> school.status().bookable())
                .map(school -> new TalkRequestService.School(school.id(), school.name(), own.contains(school.id())))
                .sorted(Comparator.comparing(TalkRequestService.School::name))
                .toList();
    }

    /** Names of the actor's schools that are closed. */
    List<String> closedSchools(Actor actor) {
        return actor.organisationsAs(Role.SCHOOL_CONTACT).stream()
                .map(organisations::find)
                .flatMap(Optional::stream)
                .filter(school -> !school.status().bookable())
                .map(Organisation::name)
                .sorted()
                .toList();
    }

    /**
     * @return the last day of the offer, as it will be
     * @throws NotFound for a school that is neither the actor's nor awaited
     * @throws Invalid with a message a field; a time is {@code times[0]} and so on
     */
    LocalDate check(Actor actor, AskForTalk command, Instant now) {
        if (newcomers.schoolsAwaitedBy(actor).isEmpty()) {
            permissions.require(actor, Permission.REQUEST_TALK);
        }
        Invalid.check(command, validator);
        if (!confirmed(actor, command.school()) && !newcomers.waits(actor.accountId(), command.school())) {
            throw new NotFound("school " + command.school());
        }
        return checkWords(command, now);
    }

    /** As {@link #check}, for somebody who is known to act for the school. */
    LocalDate checkWords(AskForTalk command, Instant now) {
        Invalid.check(command, validator);
        Organisation school =
                organisations.find(command.school()).orElseThrow(() -> new NotFound("school " + command.school()));
        if (!school.status().bookable()) {
            throw new Invalid("school", "This school is closed, so no talk can be held there");
        }
        Map<String, String> errors = new LinkedHashMap<>();
        wrongTimes(command.times(), now).forEach((place, sentence) -> errors.put("times[" + place + "]", sentence));
        errors.putAll(wrongFamilies(command));
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
        return lastDay(command, school, now);
    }

    /** What is wrong with times of one talk: place in the list, from 0, to sentence. */
    Map<Integer, String> wrongTimes(List<TalkTime> times, Instant now) {
        return new TimeRules(holidays.workingDays(), now).objections(times);
    }

    /** Whether the actor is a contact of the school that somebody has made sure of. */
    boolean confirmed(Actor actor, long school) {
        return permissions.allows(actor, Permission.REQUEST_TALK)
                && actor.organisationsAs(Role.SCHOOL_CONTACT).contains(school);
    }

    private Map<String, String> wrongFamilies(AskForTalk command) {
        Set<String> families = reference.roleFamilies().stream()
                .filter(family -> !family.retired())
                .map(RoleFamily::code)
                .collect(Collectors.toSet());
        return families.containsAll(command.roleFamilies())
                ? Map.of()
                : Map.of("roleFamilies", "Choose kinds of job from the list");
    }

    private LocalDate lastDay(AskForTalk command, Organisation school, Instant now) {
        TalkTime first = command.times().stream().sorted().findFirst().orElseThrow();
        LocalDate firstDay = LondonTime.today(first.startsAt());
        if (command.closesOn() == null) {
            return clocks.of(school).closeOn(first, now);
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
