package uk.nhs.talentforcare.booking;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.nhs.talentforcare.account.Permission;
import uk.nhs.talentforcare.account.Permissions;
import uk.nhs.talentforcare.account.Role;
import uk.nhs.talentforcare.ambassador.TalkFormat;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.LondonTime;
import uk.nhs.talentforcare.shared.NotFound;

/** What a school asked for before, so that asking again takes a minute; and what it may be asking for twice. */
@Stateless
public class PriorRequests {

    @Inject
    private AskingRepository asking;

    @Inject
    private TalkRequestRepository talks;

    @Inject
    private BookingRepository bookings;

    @Inject
    private SuggestedArrangements suggestions;

    @Inject
    private Newcomers newcomers;

    @Inject
    private Permissions permissions;

    @Inject
    private Clock clock;

    /**
     * A request before, as it would be asked again: without days, without a closing date, without the promise that staff
     * stay, which is given each time.
     *
     * @param minutes how long it was to last
     * @param atOnce whether the first ambassador was confirmed at once
     * @param arrangements what the school said, or may well say, about the day
     */
    public record Prior(
            long talkId,
            String title,
            Instant askedAt,
            AskForTalk answers,
            int minutes,
            boolean atOnce,
            Arrangements arrangements) {}

    /** What the actor's schools asked for last, if they have asked before. */
    public Optional<Prior> last(Actor actor) {
        permissions.require(actor, Permission.REQUEST_TALK);
        return asking.lastOf(actor.organisationsAs(Role.SCHOOL_CONTACT))
                .map(request -> prior(actor, request.talks().get(0)));
    }

    /**
     * What one of the actor's own schools asked for.
     *
     * @throws NotFound if there is no such talk, or it is another school's
     */
    public Prior like(Actor actor, long talkId) {
        permissions.require(actor, Permission.REQUEST_TALK);
        return talks.find(talkId)
                .filter(talk -> actor.organisationsAs(Role.SCHOOL_CONTACT)
                        .contains(talk.request().organisationId()))
                .filter(talk -> !newcomers.drafted(talk))
                .map(talk -> prior(actor, talk))
                .orElseThrow(() -> new NotFound("talk " + talkId));
    }

    /** What a school may well say about the day of a talk that nobody has booked yet. */
    public Arrangements arrangements(Actor actor, long school, TalkFormat format) {
        permissions.require(actor, Permission.REQUEST_TALK);
        return suggestions.of(actor.accountId(), school, format);
    }

    /**
     * Talks that a request may repeat: of the same school, open, with somebody invited, booked or confirmed, on one of the
     * days, for some of the same year groups. None for a school that is not the actor's.
     */
    public List<SameDayTalk> likely(Actor actor, AskForTalk command) {
        permissions.require(actor, Permission.REQUEST_TALK);
        if (!actor.organisationsAs(Role.SCHOOL_CONTACT).contains(command.school())) {
            return List.of();
        }
        Set<LocalDate> days = command.times().stream()
                .map(time -> LondonTime.today(time.startsAt()))
                .collect(java.util.stream.Collectors.toSet());
        return asking.sameDay(command.school(), days, command.yearGroups(), 0);
    }

    private Prior prior(Actor actor, Talk talk) {
        TalkRequest request = talk.request();
        Optional<Arrangements> ahead = asking.confirmationOf(request.id()).map(AutomaticConfirmation::arrangements);
        Arrangements said = ahead.or(() -> bookings.ofTalk(talk.id()).stream()
                        .flatMap(booking -> booking.arrangements().stream())
                        .filter(PriorRequests::whole)
                        .reduce((first, second) -> second))
                .orElseGet(() -> suggestions.of(actor.accountId(), request.organisationId(), request.format()));
        return new Prior(
                talk.id(),
                request.title(),
                request.createdAt(),
                new AskForTalk(
                        request.organisationId(),
                        "",
                        request.title(),
                        request.purpose(),
                        request.format(),
                        request.yearGroups(),
                        request.pupils(),
                        request.topics(),
                        request.roleFamilies(),
                        List.of(),
                        null,
                        false),
                talk.times().get(0).time().minutes(),
                ahead.isPresent(),
                said);
    }

    /** What vanished 30 days after a talk is not said again. */
    private static boolean whole(Arrangements said) {
        return said.arrival() != null && said.contactName() != null && said.staffPresent() != null;
    }
}
