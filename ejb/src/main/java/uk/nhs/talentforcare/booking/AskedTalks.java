package uk.nhs.talentforcare.booking;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import uk.nhs.talentforcare.account.Permission;
import uk.nhs.talentforcare.account.Permissions;
import uk.nhs.talentforcare.account.Role;
import uk.nhs.talentforcare.organisation.Organisation;
import uk.nhs.talentforcare.organisation.OrganisationRepository;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.Conflict;
import uk.nhs.talentforcare.shared.LondonTime;
import uk.nhs.talentforcare.shared.NotFound;

/** What goes with a request that was sent: whether it is confirmed at once, and what it may repeat. */
@Stateless
public class AskedTalks {

    @Inject
    private TalkRequestRepository talks;

    @Inject
    private BookingRepository bookings;

    @Inject
    private AskingRepository asking;

    @Inject
    private OrganisationRepository organisations;

    @Inject
    private TalkAccess access;

    @Inject
    private Permissions permissions;

    /**
     * What goes with a talk.
     *
     * @param confirmsAtOnce whether the first ambassador who books is confirmed at once, while nobody has booked
     * @param ahead what that ambassador will be told, for the school's side alone
     * @param sameDay talks of the same school on the same day for the same pupils, for the school's side alone
     * @param mayAskAgain whether the person can ask for a talk like it
     */
    public record Asked(
            boolean confirmsAtOnce, Optional<Arrangements> ahead, List<SameDayTalk> sameDay, boolean mayAskAgain) {

        static final Asked NOTHING = new Asked(false, Optional.empty(), List.of(), false);
    }

    /** What goes with a talk, as far as the person may know. @throws NotFound if there is no such talk */
    public Asked of(Actor actor, long talkId) {
        Talk talk = talks.find(talkId).orElseThrow(() -> new NotFound("talk " + talkId));
        TalkRequest request = talk.request();
        boolean waits =
                talk.state() == TalkState.DRAFT || talk.state() == TalkState.OPEN || talk.state() == TalkState.INVITED;
        Optional<Arrangements> ahead =
                waits ? asking.confirmationOf(request.id()).map(AutomaticConfirmation::arrangements) : Optional.empty();
        Organisation school =
                organisations.find(request.organisationId()).orElseThrow(() -> new NotFound("talk " + talkId));
        boolean schoolSide = permissions.allows(
                actor,
                Permission.MANAGE_TALK_REQUEST,
                school.id(),
                school.localAreaCode().orElse(null));
        if (!schoolSide) {
            permissions.require(actor, Permission.BOOK_TALK);
            return talk.state() == TalkState.OPEN
                    ? new Asked(ahead.isPresent(), Optional.empty(), List.of(), false)
                    : Asked.NOTHING;
        }
        return new Asked(
                ahead.isPresent(),
                ahead,
                sameDay(talk),
                permissions.allows(actor, Permission.REQUEST_TALK)
                        && actor.organisationsAs(Role.SCHOOL_CONTACT).contains(school.id())
                        && school.status().bookable());
    }

    /** The school confirms itself after all. */
    public void confirmOurselves(Actor actor, long talkId) {
        permissions.require(actor, Permission.MANAGE_TALK_REQUEST);
        Talk talk = access.lock(talkId);
        access.requireSchoolSide(actor, talk);
        if (asking.confirmationOf(talk.request().id()).isEmpty()) {
            return;
        }
        if (talk.state() != TalkState.DRAFT && talk.state() != TalkState.OPEN && talk.state() != TalkState.INVITED) {
            throw new Conflict("An ambassador has taken this talk meanwhile, and it is confirmed");
        }
        asking.confirmAtOnce(talk.request().id(), Optional.empty());
        access.record(actor, "confirm-ourselves", talk, talk.state());
    }

    private List<SameDayTalk> sameDay(Talk talk) {
        if (talk.state() != TalkState.OPEN
                && talk.state() != TalkState.INVITED
                && talk.state() != TalkState.BOOKED
                && talk.state() != TalkState.CONFIRMED) {
            return List.of();
        }
        Set<LocalDate> days = bookings.liveOf(talk)
                .map(booking -> Set.of(LondonTime.today(booking.time().startsAt())))
                .orElseGet(() -> talk.times().stream()
                        .map(time -> LondonTime.today(time.time().startsAt()))
                        .collect(Collectors.toSet()));
        TalkRequest request = talk.request();
        return asking.sameDay(request.organisationId(), days, request.yearGroups(), talk.id());
    }
}
