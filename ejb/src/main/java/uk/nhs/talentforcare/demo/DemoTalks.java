package uk.nhs.talentforcare.demo;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.nhs.talentforcare.account.AccountRepository;
import uk.nhs.talentforcare.ambassador.Ambassador;
import uk.nhs.talentforcare.ambassador.AmbassadorRepository;
import uk.nhs.talentforcare.ambassador.TalkFormat;
import uk.nhs.talentforcare.ambassador.Topic;
import uk.nhs.talentforcare.booking.Arrangements;
import uk.nhs.talentforcare.booking.Booking;
import uk.nhs.talentforcare.booking.BookingRepository;
import uk.nhs.talentforcare.booking.EndReason;
import uk.nhs.talentforcare.booking.Invitation;
import uk.nhs.talentforcare.booking.ProposedTime;
import uk.nhs.talentforcare.booking.Talk;
import uk.nhs.talentforcare.booking.TalkRequest;
import uk.nhs.talentforcare.booking.TalkRequestRepository;
import uk.nhs.talentforcare.booking.TalkState;
import uk.nhs.talentforcare.booking.TalkTime;
import uk.nhs.talentforcare.booking.YearGroup;
import uk.nhs.talentforcare.organisation.OrganisationRepository;

/**
 * Talk requests in every state. Each is brought there by the same verbs as in use, at moments at which they could have
 * happened, so that states are true to their dates and bookings hold their quarters of an hour.
 */
@Dependent
class DemoTalks implements DemoStep {

    private static final int SCHOOL_DAYS_TO_CLOSING = 10;
    private static final Duration DAY = Duration.ofDays(1);

    private final TalkRequestRepository requests;
    private final BookingRepository bookings;
    private final AmbassadorRepository ambassadors;
    private final AccountRepository accounts;
    private final OrganisationRepository organisations;
    private final DemoCalendar calendar;

    @Inject
    DemoTalks(
            TalkRequestRepository requests,
            BookingRepository bookings,
            AmbassadorRepository ambassadors,
            AccountRepository accounts,
            OrganisationRepository organisations,
            DemoCalendar calendar) {
        this.requests = requests;
        this.bookings = bookings;
        this.ambassadors = ambassadors;
        this.accounts = accounts;
        this.organisations = organisations;
        this.calendar = calendar;
    }

    @Override
    public boolean done() {
        return requests.findBySubmissionKey(
                        DemoFile.rows("talk-requests").get(0).getString("key"))
                .isPresent();
    }

    @Override
    public void fill(Found found) {
        List<JsonObject> rows = DemoFile.rows("talk-requests");
        Map<String, Long> organisationIds = DemoOrganisations.ids(organisations);
        Map<String, Long> contacts = contactIds();
        Map<String, Ambassador> speakers = speakers(rows);
        for (JsonObject row : rows) {
            String school = row.getString("school");
            add(row, organisationIds.get(school), contacts.get(school), speakers);
        }
    }

    private void add(JsonObject row, long schoolId, long contactId, Map<String, Ambassador> speakers) {
        List<JsonObject> times = row.getJsonArray("times").getValuesAs(JsonObject.class);
        int firstDay =
                times.stream().mapToInt(time -> time.getInt("schoolDays")).min().orElseThrow();
        Instant closes = calendar.afterSchool(firstDay - SCHOOL_DAYS_TO_CLOSING);
        Instant asked = earlier(closes, calendar.now()).minus(DAY.multipliedBy(6));
        TalkRequest request = new TalkRequest(schoolId, contactId, row.getString("key"), asked)
                .asksFor(
                        row.getString("title"),
                        row.getString("purpose"),
                        TalkFormat.valueOf(row.getString("format")),
                        DemoFile.numbers(row, "yearGroups").stream()
                                .map(year -> YearGroup.values()[year - 1])
                                .toList(),
                        row.getInt("pupils"))
                .about(
                        DemoFile.words(row, "topics").stream()
                                .map(Topic::valueOf)
                                .toList(),
                        DemoFile.words(row, "roleFamilies"))
                .staffStays()
                .forDemonstration();
        Talk talk = request.talk(times.stream().map(calendar::talkTime).toList(), closes, asked);
        requests.add(request);
        bring(talk, row, asked, speakers);
    }

    private void bring(Talk talk, JsonObject row, Instant asked, Map<String, Ambassador> speakers) {
        TalkState state = TalkState.valueOf(row.getString("state"));
        switch (state) {
            case DRAFT -> {}
            case INVITED -> {
                List<Invitation> sent = talk.invite(
                        DemoFile.words(row, "invited").stream()
                                .map(speakers::get)
                                .toList(),
                        asked);
                sent.forEach(invitation -> answer(invitation, row, asked));
                requests.add(sent);
            }
            case OPEN -> talk.open(asked);
            case LAPSED -> {
                talk.open(asked);
                talk.lapse(talk.closesAt());
            }
            case WITHDRAWN -> {
                talk.open(asked);
                talk.withdraw(null, row.getString("reason"), asked.plus(DAY.multipliedBy(3)));
            }
            default -> {
                talk.open(asked);
                bringBooked(talk, state, row, asked, speakers.get(row.getString("ambassador")));
            }
        }
    }

    private void answer(Invitation invitation, JsonObject row, Instant asked) {
        String slug = invitation.ambassador().slug();
        if (DemoFile.words(row, "declined").contains(slug)) {
            invitation.decline(EndReason.NEEDED_AT_WORK.name(), asked.plus(DAY));
        }
        JsonObject suggested = row.getJsonObject("suggested");
        if (suggested != null && suggested.getString("ambassador").equals(slug)) {
            invitation.suggest(calendar.talkTime(suggested));
        }
    }

    private void bringBooked(Talk talk, TalkState state, JsonObject row, Instant asked, Ambassador ambassador) {
        TalkTime chosen = calendar.talkTime(row.getJsonArray("times").getJsonObject(row.getInt("chosenTime")));
        ProposedTime time = talk.times().stream()
                .filter(proposed -> proposed.time().equals(chosen))
                .findFirst()
                .orElseThrow();
        boolean inPerson =
                talk.request().format().inPerson() && ambassador.format().inPerson();
        Booking booking = talk.book(
                ambassador,
                time,
                inPerson ? TalkFormat.IN_PERSON : TalkFormat.VIRTUAL,
                row.getString("key"),
                asked.plus(DAY.multipliedBy(3)));
        bookings.add(booking);
        if (state == TalkState.BOOKED) {
            return;
        }
        talk.confirm(booking, arrangements(row), asked.plus(DAY.multipliedBy(5)));
        if (state == TalkState.CANCELLED) {
            cancel(talk, booking, row);
        } else if (state != TalkState.CONFIRMED) {
            Instant end = booking.time().endsAt();
            talk.awaitOutcome(booking, end);
            record(talk, state, row, end);
        }
    }

    private void cancel(Talk talk, Booking booking, JsonObject row) {
        Instant when = earlier(booking.time().startsAt(), calendar.now()).minus(DAY);
        if ("AMBASSADOR".equals(row.getString("endedBy"))) {
            talk.cancelByAmbassador(booking, row.getString("reason"), when);
        } else {
            talk.cancelBySchool(booking, row.getString("reason"), when);
        }
        bookings.freeQuarters(booking);
    }

    private static void record(Talk talk, TalkState state, JsonObject row, Instant end) {
        if (state == TalkState.DELIVERED) {
            talk.recordDelivered(row.getInt("pupilsReached"), end.plus(DAY));
        } else if (state == TalkState.NOT_DELIVERED) {
            talk.recordNotDelivered(row.getString("reason"), end.plus(DAY));
        }
    }

    private static Arrangements arrangements(JsonObject row) {
        boolean online = TalkFormat.VIRTUAL.name().equals(row.getString("format"));
        return new Arrangements(
                online ? "The school's own meeting, by a link that comes the day before" : "The library",
                online ? "Please join five minutes before" : "Sign in at main reception; visitors' parking by the gate",
                "The class teacher stays throughout",
                "Main office",
                // Ofcom keeps this range free for drama: nobody can be rung by it.
                "020 7946 0123");
    }

    private Map<String, Long> contactIds() {
        Map<String, Long> ids = DemoPeople.ids(accounts);
        Map<String, Long> contacts = new HashMap<>();
        DemoPeople.schoolContacts().forEach((school, email) -> contacts.put(school, ids.get(email)));
        return contacts;
    }

    private Map<String, Ambassador> speakers(List<JsonObject> rows) {
        return ambassadors.bySlug(rows.stream()
                .flatMap(row -> Stream.concat(
                        Stream.ofNullable(DemoFile.word(row, "ambassador")), DemoFile.words(row, "invited").stream()))
                .collect(Collectors.toSet()));
    }

    private static Instant earlier(Instant one, Instant other) {
        return Stream.of(one, other).min(Comparator.naturalOrder()).orElseThrow();
    }
}
