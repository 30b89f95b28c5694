package uk.nhs.talentforcare.coldspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.nhs.talentforcare.testing.TestDatabase.doInTransaction;
import static uk.nhs.talentforcare.testing.TestDatabase.inTransaction;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.nhs.talentforcare.account.Account;
import uk.nhs.talentforcare.account.Role;
import uk.nhs.talentforcare.ambassador.Ambassador;
import uk.nhs.talentforcare.ambassador.TalkFormat;
import uk.nhs.talentforcare.booking.AcademicYear;
import uk.nhs.talentforcare.booking.Arrangements;
import uk.nhs.talentforcare.booking.Booking;
import uk.nhs.talentforcare.booking.BookingRepository;
import uk.nhs.talentforcare.booking.EvidenceRepository;
import uk.nhs.talentforcare.booking.Talk;
import uk.nhs.talentforcare.booking.TalkTime;
import uk.nhs.talentforcare.organisation.Organisation;
import uk.nhs.talentforcare.place.AreaScope;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.Configurations;
import uk.nhs.talentforcare.shared.Conflict;
import uk.nhs.talentforcare.shared.NotFound;
import uk.nhs.talentforcare.shared.Wiring;
import uk.nhs.talentforcare.testing.Statements;
import uk.nhs.talentforcare.testing.TalkScenario;

/** Schools without an encounter: what counts as one, who sees them, and a letter that is not sent twice. */
class ColdSpotDbTest {

    private static final String AREA = "yorkshire-and-the-humber";

    /** After the talks of {@link TalkScenario#time}. */
    private static final Instant NOW = Instant.parse("2027-03-01T10:00:00Z");

    private long school;
    private Actor contact;
    private Actor coordinator;
    private String name;

    @BeforeEach
    void aSchool() {
        doInTransaction(em -> {
            TalkScenario scenario = new TalkScenario(em);
            Organisation here = scenario.school(TalkScenario.LEEDS);
            school = here.id();
            name = here.name();
            contact = Actor.of(scenario.contact(here));
            Account person = scenario.account().grant(Role.COORDINATOR, null, AREA);
            em.flush();
            coordinator = Actor.of(person);
        });
    }

    @Test
    void aSchoolIsColdUntilATalkHasTakenPlaceThisYear() {
        assertThat(spot(coordinator)).satisfies(spot -> {
            assertThat(spot.lastAt()).isNull();
            assertThat(spot.booked()).isZero();
            assertThat(spot.contacts()).isOne();
        });

        doInTransaction(em -> bring(em, TalkScenario.time(60, 0), false));
        assertThat(spot(coordinator).booked())
                .as("one is booked, none has taken place")
                .isOne();
        assertThat(found(coordinator, ColdSpotSearch.Since.NOT_BOOKED)).isEmpty();

        doInTransaction(em -> bring(em, TalkScenario.time(0, 0), true));
        assertThat(found(coordinator, ColdSpotSearch.Since.ANY)).isEmpty();
    }

    @Test
    void aTalkOfTheYearBeforeIsNoEncounterOfThisOne() {
        doInTransaction(em -> bring(em, TalkScenario.time(0, 0), true));
        Instant october = Instant.parse("2027-10-01T10:00:00Z");

        List<ColdSpot> found = inTransaction(em ->
                services(em, october).get(ColdSpotService.class).all(coordinator, wanted(ColdSpotSearch.Since.ANY)));

        assertThat(found)
                .singleElement()
                .satisfies(spot -> assertThat(spot.lastAt())
                        .isEqualTo(TalkScenario.time(0, 0).startsAt()));
        List<ColdSpot> never = inTransaction(em ->
                services(em, october).get(ColdSpotService.class).all(coordinator, wanted(ColdSpotSearch.Since.NEVER)));
        assertThat(never).isEmpty();
    }

    @Test
    void whatASchoolWishesForStandsBesideIt() {
        doInTransaction(em -> new EvidenceRepository(em).intend(school, AcademicYear.of(NOW), 2));

        assertThat(spot(coordinator).visits()).isEqualTo(2);
    }

    @Test
    void theSchoolsOfOtherAreasAreNotTheirs() {
        Actor elsewhere = inTransaction(em -> {
            Account person = new TalkScenario(em).account().grant(Role.COORDINATOR, null, "south-west");
            em.flush();
            return Actor.of(person);
        });

        assertThat(found(elsewhere, ColdSpotSearch.Since.ANY)).isEmpty();
        assertThatThrownBy(() -> inTransaction(
                        em -> services(em, NOW).get(ColdSpotDesk.class).view(elsewhere, school)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aPageIsAFewStatementsHoweverManySchools() {
        int few = statements();
        doInTransaction(em -> {
            for (int i = 0; i < 5; i++) {
                new TalkScenario(em).school(TalkScenario.LEEDS);
            }
        });
        assertThat(statements()).isEqualTo(few).isLessThanOrEqualTo(3);
    }

    @Test
    void theCountsOfTheAreaHoldTogether() {
        ColdSpots found = inTransaction(em -> services(em, NOW)
                .get(ColdSpotService.class)
                .find(coordinator, everything(ColdSpotSearch.Since.ANY, ""), 1, 25));

        assertThat(found.areas())
                .singleElement()
                .satisfies(area -> assertThat(area.code()).isEqualTo(AREA));
        assertThat(found.cold()).isEqualTo(found.page().total()).isLessThanOrEqualTo(found.schools());
    }

    @Test
    void aSchoolIsWrittenToOnceInThirtyDays() {
        doInTransaction(em -> services(em, NOW).get(ColdSpotDesk.class).write(coordinator, school, "Do ask us"));

        assertThat(letters())
                .singleElement()
                .satisfies(text -> assertThat(text).contains(name, "Do ask us", "/talks/request", "Ada Obi"));
        assertThatThrownBy(() -> doInTransaction(
                        em -> services(em, NOW).get(ColdSpotDesk.class).write(coordinator, school, "")))
                .isInstanceOf(Conflict.class);
        assertThat(letters()).hasSize(1);
        doInTransaction(em -> services(em, NOW.plus(Duration.ofDays(31)))
                .get(ColdSpotDesk.class)
                .write(coordinator, school, ""));
        assertThat(letters()).hasSize(2);
    }

    private int statements() {
        return Statements.countedIn(() -> doInTransaction(em -> services(em, NOW)
                .get(ColdSpotService.class)
                .find(coordinator, everything(ColdSpotSearch.Since.ANY, ""), 1, 25)));
    }

    private List<String> letters() {
        return inTransaction(
                em -> em.createQuery("SELECT m.textBody FROM OutboxMessage m WHERE m.key LIKE ?1", String.class)
                        .setParameter(1, "cold-spot-" + school + "-" + contact.accountId() + "-%")
                        .getResultList());
    }

    private ColdSpot spot(Actor actor) {
        return found(actor, ColdSpotSearch.Since.ANY).get(0);
    }

    private List<ColdSpot> found(Actor actor, ColdSpotSearch.Since since) {
        return inTransaction(em -> services(em, NOW).get(ColdSpotService.class).all(actor, wanted(since)));
    }

    private ColdSpotSearch wanted(ColdSpotSearch.Since since) {
        return everything(since, name);
    }

    private static ColdSpotSearch everything(ColdSpotSearch.Since since, String name) {
        return new ColdSpotSearch(
                new AreaScope(true, Set.of(), Set.of()),
                "",
                ColdSpotSearch.Pupils.FROM_YEAR_7,
                name,
                false,
                since,
                ColdSpotSearch.Order.LONGEST);
    }

    /** A talk of the school that is confirmed, or has taken place. */
    private void bring(EntityManager em, TalkTime time, boolean tookPlace) {
        TalkScenario scenario = new TalkScenario(em);
        Organisation here = em.find(Organisation.class, school);
        Talk talk = scenario.openTalk(here, em.find(Account.class, contact.accountId()), time);
        Ambassador ambassador = scenario.ambassador();
        Booking booking = talk.book(
                ambassador,
                talk.times().get(0),
                TalkFormat.IN_PERSON,
                UUID.randomUUID().toString(),
                TalkScenario.NOW);
        new BookingRepository(em).add(booking);
        talk.confirm(booking, new Arrangements("Hall", "Gate", "A teacher", "Head", ""), TalkScenario.NOW);
        if (tookPlace) {
            talk.awaitOutcome(booking, time.endsAt());
            talk.recordDelivered(30, time.endsAt());
        }
    }

    private static Wiring services(EntityManager em, Instant now) {
        return new Wiring(em, Clock.fixed(now, ZoneOffset.UTC), Configurations.forTests());
    }
}
