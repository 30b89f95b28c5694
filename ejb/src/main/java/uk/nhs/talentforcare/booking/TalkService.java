package uk.nhs.talentforcare.booking;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
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
import uk.nhs.talentforcare.campaign.ReferenceRepository;
import uk.nhs.talentforcare.campaign.RoleFamily;
import uk.nhs.talentforcare.organisation.Organisation;
import uk.nhs.talentforcare.organisation.OrganisationRepository;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.HolidayRepository;
import uk.nhs.talentforcare.shared.LondonTime;
import uk.nhs.talentforcare.shared.NotFound;
import uk.nhs.talentforcare.shared.Page;

/** Shows talks to those who may see them: an ambassador what is in reach, a school its own, a stranger nothing. */
@Stateless
public class TalkService {

    /** How many open talks an ambassador's list is chosen from. */
    private static final int MOST_OFFERS = 300;

    private static final int MOST_BOOKINGS = 200;
    private static final int SIMILAR = 3;
    private static final int FURTHEST_PAGE = 100_000;

    /** Contact details vanish after this. */
    private static final Duration REACH_AFTER_TALK = Duration.ofDays(30);

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
    private HolidayRepository holidays;

    @Inject
    private Permissions permissions;

    @Inject
    private TalkLetters letters;

    @Inject
    private MatchSettings settings;

    @Inject
    private Clock clock;

    /**
     * Open talks that the ambassador can give, best first, and the ambassador's own bookings.
     *
     * @throws NotFound if the actor is no approved ambassador
     */
    public Offers offers(Actor actor, int page, int size) {
        permissions.require(actor, Permission.BOOK_TALK);
        Ambassador me = ambassador(actor);
        Instant now = clock.instant();
        List<DiaryLine> diary = diary(me, now.minus(Duration.ofHours(4)));
        List<RankedTalk> ranked = me.active() ? ranked(me, now) : List.of();
        int last = Math.max(1, (ranked.size() + size - 1) / size);
        int shown = Math.max(1, Math.min(page, last));
        List<RankedTalk> items =
                ranked.subList(Math.min(ranked.size(), (shown - 1) * size), Math.min(ranked.size(), shown * size));
        return new Offers(
                me.state(), me.outwardCode(), me.radiusMiles(), new Page<>(items, ranked.size(), shown, size), diary);
    }

    private List<RankedTalk> ranked(Ambassador me, Instant now) {
        return new Matching(settings.weights())
                .rank(
                        me,
                        talks.openNear(
                                me.point(), me.radiusMiles(), me.format(), AcademicYear.of(now), now, MOST_OFFERS),
                        bookings.busyQuarters(me.id(), now));
    }

    /** Up to three open talks like one: those that share most with it first, then in the usual order. */
    public List<RankedTalk> similar(Actor actor, long talkId) {
        permissions.require(actor, Permission.BOOK_TALK);
        Instant now = clock.instant();
        Optional<TalkDetail> like = talks.detail(talkId, AcademicYear.of(now));
        Optional<Ambassador> me = ambassadors.findByAccount(actor.accountId()).filter(Ambassador::active);
        if (like.isEmpty() || me.isEmpty()) {
            return List.of();
        }
        return ranked(me.get(), now).stream()
                .filter(other -> other.talk().talkId() != talkId)
                .sorted(Comparator.comparingInt(
                        (RankedTalk other) -> -shared(other.talk(), like.get().offer())))
                .limit(SIMILAR)
                .toList();
    }

    private static int shared(OpenTalk one, OpenTalk other) {
        Set<Object> features = new HashSet<>(one.topics());
        features.addAll(one.roleFamilies());
        one.yearGroups().forEach(year -> features.add(year.keyStage()));
        Set<Object> others = new HashSet<>(other.topics());
        others.addAll(other.roleFamilies());
        other.yearGroups().forEach(year -> others.add(year.keyStage()));
        features.retainAll(others);
        return features.size();
    }

    /** The talks of every school whose contact the actor is, those that wait for the school first. */
    public Page<SchoolLine> ofMySchools(Actor actor, int page, int size) {
        permissions.require(actor, Permission.REQUEST_TALK);
        int number = Math.max(1, Math.min(page, FURTHEST_PAGE));
        Page<SchoolTalk> found = talks.ofSchools(actor.organisationsAs(Role.SCHOOL_CONTACT), number, size);
        Waiting waiting = waiting();
        return new Page<>(
                found.items().stream()
                        .map(talk -> new SchoolLine(talk, waiting.of(talk)))
                        .toList(),
                found.total(),
                found.number(),
                found.size());
    }

    /** Talks of the coordinator's areas that wait for a school's confirmation, the longest wait first. */
    public List<SchoolLine> unconfirmedInMyAreas(Actor actor) {
        permissions.require(actor, Permission.MANAGE_TALK_REQUEST);
        Waiting waiting = waiting();
        return talks.unconfirmedIn(actor.areasAs(Role.COORDINATOR), MOST_BOOKINGS).stream()
                .map(talk -> new SchoolLine(talk, waiting.ofSomebodyElses(talk)))
                .toList();
    }

    /**
     * The ambassador's bookings that stand, soonest first.
     *
     * @param past whether those of the last year come too
     * @throws NotFound if the actor is no ambassador
     */
    public List<DiaryLine> diary(Actor actor, boolean past) {
        permissions.require(actor, Permission.BOOK_TALK);
        Instant now = clock.instant();
        return diary(ambassador(actor), now.minus(past ? Duration.ofDays(365) : Duration.ofHours(4)));
    }

    private List<DiaryLine> diary(Ambassador me, Instant from) {
        Waiting waiting = waiting();
        return bookings.of(me.id(), from, MOST_BOOKINGS).stream()
                .map(booking -> new DiaryLine(booking, waiting.of(booking)))
                .toList();
    }

    private Ambassador ambassador(Actor actor) {
        return ambassadors
                .findByAccount(actor.accountId())
                .orElseThrow(() -> new NotFound("ambassador of account " + actor.accountId()));
    }

    private Waiting waiting() {
        return new Waiting(new Deadlines(holidays.workingDays()));
    }

    /**
     * One talk as the actor may see it.
     *
     * @throws NotFound if there is none, or the actor is neither on the school's side nor an ambassador in reach
     */
    public TalkView view(Actor actor, long talkId) {
        Instant now = clock.instant();
        TalkDetail talk = talks.detail(talkId, AcademicYear.of(now)).orElseThrow(() -> new NotFound("talk " + talkId));
        List<Booking> history = bookings.ofTalk(talkId);
        if (permissions.allows(
                actor, Permission.MANAGE_TALK_REQUEST, talk.offer().organisationId(), talk.localArea())) {
            return schoolView(talk, history, now);
        }
        Ambassador me = ambassadors
                .findByAccount(actor.accountId())
                .filter(ambassador -> permissions.allows(actor, Permission.BOOK_TALK))
                .filter(ambassador -> mine(ambassador, history).isPresent()
                        || ambassador.active() && offeredEver(talk) && Matching.reaches(ambassador, talk.offer()))
                .orElseThrow(() -> new NotFound("talk " + talkId));
        return ambassadorView(actor, me, talk, history, now);
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

    private TalkView schoolView(TalkDetail talk, List<Booking> history, Instant now) {
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
                accounts.find(talk.requestedBy()).map(Account::fullName).orElse(""),
                waiting().of(talk, live, TalkView.Side.SCHOOL),
                List.of(),
                live.map(booking -> held(booking, false)),
                contacts,
                Optional.empty(),
                List.of(),
                Histories.of(talk, history, true),
                talk.state() == TalkState.BOOKED
                        ? letters.confirmationText(live.orElseThrow().talk(), live.get())
                        : "",
                live.filter(booking -> talk.state() == TalkState.BOOKED).map(booking -> suggested(talk, booking)),
                live.flatMap(booking -> proposed(booking, true)));
    }

    private TalkView ambassadorView(Actor actor, Ambassador me, TalkDetail talk, List<Booking> history, Instant now) {
        Optional<Booking> live = live(history);
        boolean mine = live.isPresent() && live.get().ambassador().id().equals(me.id());
        boolean open = talk.state() == TalkState.OPEN && talk.offer().closesAt().isAfter(now);
        Optional<RankedTalk> ranked = open && me.active() ? rank(me, talk, now) : Optional.empty();
        List<TalkView.Contact> contacts = live.filter(booking -> mine && reachable(talk, booking, now))
                .flatMap(booking -> accounts.find(talk.requestedBy()))
                .map(account -> List.of(contact(account)))
                .orElse(List.of());
        return new TalkView(
                talk.offer().talkId(),
                TalkView.Side.AMBASSADOR,
                talk.offer(),
                names(talk.offer().roleFamilies()),
                mine || open ? talk.state() : null,
                mine ? talk.endReason().map(EndReason::words).orElse("") : "",
                mine ? talk.pupilsReached().orElse(null) : null,
                "",
                mine || open ? waiting().of(talk, live, TalkView.Side.AMBASSADOR) : "",
                ranked.map(RankedTalk::freeTimes).orElse(List.of()),
                live.filter(booking -> mine).map(booking -> held(booking, true)),
                contacts,
                ranked,
                mine || open ? List.of() : similar(actor, talk.offer().talkId()),
                Histories.of(
                        talk,
                        history.stream()
                                .filter(booking -> booking.ambassador().id().equals(me.id()))
                                .toList(),
                        false),
                "",
                Optional.empty(),
                live.filter(booking -> mine).flatMap(booking -> proposed(booking, false)));
    }

    private Optional<TalkView.Proposed> proposed(Booking booking, boolean school) {
        return bookings.proposalFor(booking)
                .map(proposal -> new TalkView.Proposed(
                        proposal.time(),
                        proposal.bySchool() == school,
                        LondonTime.day(new Deadlines(holidays.workingDays()).answerBy(proposal.proposedAt()))));
    }

    /** What most schools say, so that confirming takes a minute; every word can be changed. */
    private Arrangements suggested(TalkDetail talk, Booking booking) {
        Optional<Account> asker = accounts.find(talk.requestedBy());
        String name = asker.map(Account::fullName).orElse("");
        String telephone = asker.flatMap(Account::telephone)
                .or(() -> organisations.find(talk.offer().organisationId()).flatMap(Organisation::telephone))
                .orElse("");
        return booking.format().inPerson()
                ? new Arrangements(
                        "We will take you there from reception",
                        "Please sign in at reception 15 minutes before the start",
                        name,
                        name,
                        telephone)
                : new Arrangements(
                        "Online, on our school's platform: we send you the link before the day",
                        "Please join five minutes before the start",
                        name,
                        name,
                        telephone);
    }

    private Optional<RankedTalk> rank(Ambassador me, TalkDetail talk, Instant now) {
        OpenTalk offer = talk.offer();
        List<OpenTalk.Offered> ahead = offer.times().stream()
                .filter(offered -> offered.time().startsAt().isAfter(now))
                .toList();
        OpenTalk current = new OpenTalk(
                offer.talkId(),
                offer.title(),
                offer.purpose(),
                offer.organisationId(),
                offer.school(),
                offer.town(),
                offer.point(),
                offer.format(),
                offer.pupils(),
                offer.closesAt(),
                offer.topics(),
                offer.roleFamilies(),
                offer.yearGroups(),
                offer.visitsThisYear(),
                ahead);
        return new Matching(settings.weights()).ranked(me, current, bookings.busyQuarters(me.id(), now));
    }

    private boolean reachable(TalkDetail talk, Booking booking, Instant now) {
        return booking.confirmedAt().isPresent()
                && talk.state().hasBooking()
                && now.isBefore(booking.time().endsAt().plus(REACH_AFTER_TALK));
    }

    private static TalkView.Contact contact(Account account) {
        return new TalkView.Contact(
                account.fullName(), account.email(), account.telephone().orElse(""));
    }

    private TalkView.Held held(Booking booking, boolean mine) {
        Ambassador ambassador = booking.ambassador();
        return new TalkView.Held(
                ambassador.displayName(),
                ambassador.slug(),
                ambassador.jobTitle(),
                ambassador
                        .organisationId()
                        .flatMap(organisations::find)
                        .map(Organisation::name)
                        .orElse(""),
                booking.time(),
                booking.format(),
                mine,
                booking.arrangements());
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
