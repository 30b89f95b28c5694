package uk.nhs.talentforcare.booking;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.nhs.talentforcare.account.Account;
import uk.nhs.talentforcare.account.AccountRepository;
import uk.nhs.talentforcare.account.Permission;
import uk.nhs.talentforcare.account.Permissions;
import uk.nhs.talentforcare.account.Role;
import uk.nhs.talentforcare.ambassador.Ambassador;
import uk.nhs.talentforcare.ambassador.AmbassadorRepository;
import uk.nhs.talentforcare.ambassador.SharedField;
import uk.nhs.talentforcare.ambassador.SharedWith;
import uk.nhs.talentforcare.ambassador.Speaker;
import uk.nhs.talentforcare.campaign.ReferenceRepository;
import uk.nhs.talentforcare.campaign.RoleFamily;
import uk.nhs.talentforcare.organisation.Organisation;
import uk.nhs.talentforcare.organisation.OrganisationRepository;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.LondonTime;
import uk.nhs.talentforcare.shared.NotFound;

/** Shows one talk to those who may see it: each side its own view, a stranger nothing. */
@Stateless
public class TalkService {

    /** Contact details vanish after this. */
    private static final Duration REACH_AFTER_TALK = Duration.ofDays(30);

    @Inject
    private EvidenceRepository evidence;

    @Inject
    private TalkRequestRepository talks;

    @Inject
    private BookingRepository bookings;

    @Inject
    private AmbassadorRepository ambassadors;

    @Inject
    private AccountRepository accounts;

    @Inject
    private OrganisationRepository organisations;

    @Inject
    private ReferenceRepository reference;

    @Inject
    private SchoolClocks clocks;

    @Inject
    private Newcomers newcomers;

    @Inject
    private Permissions permissions;

    @Inject
    private BookingLetters letters;

    @Inject
    private OfferService offers;

    @Inject
    private SuggestedArrangements suggestions;

    @Inject
    private InvitationViews invitations;

    @Inject
    private StepsTold steps;

    @Inject
    private Clock clock;

    /**
     * One talk as the actor may see it.
     *
     * @throws NotFound if there is none, or the actor is neither on the school's side nor an ambassador in reach
     */
    public TalkView view(Actor actor, long talkId) {
        Instant now = clock.instant();
        TalkDetail talk = talks.detail(talkId, AcademicYear.of(now)).orElseThrow(() -> new NotFound("talk " + talkId));
        if (talk.state() == TalkState.DRAFT
                && newcomers.waits(talk.requestedBy(), talk.offer().organisationId())) {
            throw new NotFound("talk " + talkId + " is a draft of somebody who waits to be let in");
        }
        if (talk.state() == TalkState.DRAFT
                && !actor.organisationsAs(Role.SCHOOL_CONTACT)
                        .contains(talk.offer().organisationId())) {
            throw new NotFound("talk " + talkId + " is a draft, which its school alone sees");
        }
        List<Booking> history = bookings.ofTalk(talkId);
        List<TimeProposal> proposals = history.isEmpty() ? List.of() : bookings.proposalsOf(talkId);
        if (permissions.allows(
                actor, Permission.MANAGE_TALK_REQUEST, talk.offer().organisationId(), talk.localArea())) {
            return schoolView(talk, history, proposals, now);
        }
        Ambassador me = ambassadors
                .findByAccount(actor.accountId())
                .filter(ambassador -> permissions.allows(actor, Permission.BOOK_TALK))
                .filter(ambassador -> mine(ambassador, history).isPresent()
                        || invitations.ofAmbassador(ambassador, talk, now).isPresent()
                        || ambassador.active()
                                && offeredEver(talk)
                                && Matching.reaches(Speaker.of(ambassador), talk.offer()))
                .orElseThrow(() -> new NotFound("talk " + talkId));
        return ambassadorView(actor, me, talk, history, proposals, now);
    }

    private static boolean offeredEver(TalkDetail talk) {
        return talk.state() != TalkState.DRAFT && talk.state() != TalkState.INVITED;
    }

    private static Optional<Booking> mine(Ambassador me, List<Booking> history) {
        return history.stream()
                .filter(booking -> booking.ambassador().id().equals(me.id()))
                .reduce((first, second) -> second);
    }

    private static Optional<Booking> live(List<Booking> history) {
        return history.stream().filter(booking -> booking.endedAt().isEmpty()).findFirst();
    }

    private TalkView schoolView(TalkDetail talk, List<Booking> history, List<TimeProposal> proposals, Instant now) {
        Deadlines deadlines = clocks.of(talk.offer().organisationId(), talk.localArea());
        Optional<Booking> live = live(history);
        List<TalkView.Contact> contacts = live.filter(booking -> reachable(talk, booking, now))
                .flatMap(booking -> accounts.find(booking.ambassador().accountId()))
                .map(account -> List.of(contact(account)))
                .orElse(List.of());
        return new TalkView(
                talk.offer().talkId(),
                TalkView.Side.SCHOOL,
                talk.offer(),
                names(talk.offer().roleFamilies()),
                talk.state(),
                talk.endReason().map(EndReason::words).orElse(""),
                talk.pupilsReached().orElse(null),
                thanks(talk),
                accounts.find(talk.requestedBy()).map(Account::fullName).orElse(""),
                new Waiting(deadlines).of(talk, live, TalkView.Side.SCHOOL),
                List.of(),
                live.map(booking -> held(booking, false, now)),
                contacts,
                Optional.empty(),
                List.of(),
                steps.into(talk, history, Histories.of(talk, history, proposals, true)),
                talk.state() == TalkState.BOOKED
                        ? letters.confirmationText(
                                talk.offer().talkId(),
                                talk.offer().school(),
                                talk.offer().title(),
                                live.orElseThrow())
                        : "",
                live.filter(booking -> talk.state() == TalkState.BOOKED || talk.state() == TalkState.CONFIRMED)
                        .map(booking -> booking.arrangements().orElseGet(() -> suggestions.of(talk, booking))),
                live.flatMap(booking -> proposed(booking, proposals, true, deadlines)),
                invitations.ofSchool(talk, now));
    }

    private TalkView ambassadorView(
            Actor actor,
            Ambassador me,
            TalkDetail talk,
            List<Booking> history,
            List<TimeProposal> proposals,
            Instant now) {
        Deadlines deadlines = clocks.of(talk.offer().organisationId(), talk.localArea());
        Optional<Booking> live = live(history);
        boolean mine = live.isPresent() && live.get().ambassador().id().equals(me.id());
        Optional<TalkInvitations.Mine> invited = invitations.ofAmbassador(me, talk, now);
        boolean open = talk.state() == TalkState.OPEN && talk.offer().closesAt().isAfter(now);
        boolean there = mine || open || invited.isPresent();
        List<Booking> own = history.stream()
                .filter(booking -> booking.ambassador().id().equals(me.id()))
                .toList();
        OfferService.Standing standing =
                open && me.active() ? offers.standing(me, talk, now) : OfferService.Standing.NONE;
        List<TalkView.Contact> contacts = live.filter(booking -> mine && reachable(talk, booking, now))
                .flatMap(booking -> accounts.find(talk.requestedBy()))
                .map(account -> List.of(contact(account)))
                .orElse(List.of());
        return new TalkView(
                talk.offer().talkId(),
                TalkView.Side.AMBASSADOR,
                talk.offer(),
                names(talk.offer().roleFamilies()),
                there ? talk.state() : null,
                mine ? talk.endReason().map(EndReason::words).orElse("") : "",
                mine ? talk.pupilsReached().orElse(null) : null,
                mine ? thanks(talk) : "",
                "",
                there ? new Waiting(deadlines).of(talk, live, TalkView.Side.AMBASSADOR) : "",
                standing.bookable(),
                live.filter(booking -> mine).map(booking -> held(booking, true, now)),
                contacts,
                standing.listed(),
                there ? List.of() : offers.similar(actor, talk.offer().talkId()),
                steps.into(talk, own, Histories.of(talk, own, proposals, false)),
                "",
                Optional.empty(),
                live.filter(booking -> mine).flatMap(booking -> proposed(booking, proposals, false, deadlines)),
                new TalkInvitations(List.of(), 0, false, List.of(), invited));
    }

    private Optional<TalkView.Proposed> proposed(
            Booking booking, List<TimeProposal> proposals, boolean school, Deadlines deadlines) {
        return proposals.stream()
                .filter(proposal ->
                        proposal.answer().isEmpty() && proposal.booking().id().equals(booking.id()))
                .findFirst()
                .map(proposal -> new TalkView.Proposed(
                        proposal.time(),
                        proposal.bySchool() == school,
                        LondonTime.day(deadlines.answerBy(proposal.proposedAt(), proposal.time()))));
    }

    private String thanks(TalkDetail talk) {
        return talk.state() == TalkState.DELIVERED
                ? evidence.feedback(talk.offer().talkId())
                        .map(TalkFeedback::thanks)
                        .orElse("")
                : "";
    }

    private boolean reachable(TalkDetail talk, Booking booking, Instant now) {
        return booking.confirmedAt().isPresent() && talk.state().hasBooking() && !longOver(booking, now);
    }

    private static TalkView.Contact contact(Account account) {
        return new TalkView.Contact(
                account.fullName(), account.email(), account.telephone().orElse(""));
    }

    private static boolean longOver(Booking booking, Instant now) {
        return !now.isBefore(booking.time().endsAt().plus(REACH_AFTER_TALK));
    }

    private TalkView.Held held(Booking booking, boolean mine, Instant now) {
        Ambassador ambassador = booking.ambassador();
        return new TalkView.Held(
                ambassador.displayName(),
                ambassador.slug(),
                ambassador.jobTitle(),
                ambassador
                        .organisationId()
                        .filter(shared -> mine || ambassador.sharing().shows(SharedField.EMPLOYER, SharedWith.SCHOOLS))
                        .flatMap(organisations::find)
                        .map(Organisation::name)
                        .orElse(""),
                booking.time(),
                booking.format(),
                mine,
                booking.arrangements().map(day -> longOver(booking, now) ? day.withoutContact() : day));
    }

    private List<String> names(Set<String> codes) {
        List<String> names = new ArrayList<>();
        if (!codes.isEmpty()) {
            reference.roleFamilies().stream()
                    .filter(family -> codes.contains(family.code()))
                    .map(RoleFamily::name)
                    .forEach(names::add);
        }
        return names;
    }
}
