package uk.nhs.talentforcare.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.talentforcare.testing.TestDatabase.doInTransaction;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import uk.nhs.talentforcare.account.AccountRepository;
import uk.nhs.talentforcare.account.Passwords;
import uk.nhs.talentforcare.ambassador.Ambassador;
import uk.nhs.talentforcare.ambassador.AmbassadorRepository;
import uk.nhs.talentforcare.booking.AcademicYear;
import uk.nhs.talentforcare.booking.BookingRepository;
import uk.nhs.talentforcare.booking.EvidenceRepository;
import uk.nhs.talentforcare.booking.OpenTalk;
import uk.nhs.talentforcare.booking.TalkQuestionRepository;
import uk.nhs.talentforcare.booking.TalkReportRepository;
import uk.nhs.talentforcare.booking.TalkRequestRepository;
import uk.nhs.talentforcare.casestudy.CaseStudyRepository;
import uk.nhs.talentforcare.opportunity.OpportunityRepository;
import uk.nhs.talentforcare.organisation.MembershipRequestRepository;
import uk.nhs.talentforcare.organisation.OrganisationRepository;
import uk.nhs.talentforcare.place.PlaceRepository;
import uk.nhs.talentforcare.shared.EmailAddress;
import uk.nhs.talentforcare.shared.HolidayRepository;
import uk.nhs.talentforcare.testing.TestDatabase;
import uk.nhs.talentforcare.waiting.WorkItemRepository;

/** Filling a real database, twice. */
class DemoDataDbTest {

    private static final Instant NOW = Instant.parse("2026-11-24T09:20:00Z");

    /** In the order in which a start takes them. */
    private static final List<Function<EntityManager, DemoStep>> STEPS = List.of(
            entities -> new DemoPlaces(new PlaceRepository(entities)),
            entities -> new DemoOrganisations(new OrganisationRepository(entities), calendar(entities)),
            entities -> new DemoPeople(
                    new AccountRepository(entities),
                    new OrganisationRepository(entities),
                    unsalted(),
                    calendar(entities)),
            entities -> new DemoMemberships(
                    new MembershipRequestRepository(entities),
                    new WorkItemRepository(entities),
                    new AccountRepository(entities),
                    new OrganisationRepository(entities),
                    calendar(entities)),
            entities -> new DemoAmbassadors(
                    new AmbassadorRepository(entities),
                    new AccountRepository(entities),
                    new OrganisationRepository(entities),
                    calendar(entities)),
            entities -> new DemoTalks(
                    new TalkRequestRepository(entities),
                    new BookingRepository(entities),
                    new AmbassadorRepository(entities),
                    new AccountRepository(entities),
                    new OrganisationRepository(entities),
                    calendar(entities)),
            entities -> new DemoTalkWords(
                    new TalkRequestRepository(entities),
                    new BookingRepository(entities),
                    new AmbassadorRepository(entities),
                    new TalkQuestionRepository(entities),
                    new TalkReportRepository(entities),
                    new EvidenceRepository(entities),
                    calendar(entities)),
            entities -> new DemoOpportunities(
                    new OpportunityRepository(entities), new OrganisationRepository(entities), calendar(entities)),
            entities -> new DemoCaseStudies(
                    new CaseStudyRepository(entities), new OrganisationRepository(entities), calendar(entities)));

    private static final Map<String, Set<Long>> FOUND = new HashMap<>();

    @BeforeAll
    static void fillTwice() {
        start();
        Map<String, Long> first = counts();
        start();
        assertThat(counts()).as("the second start adds nothing").isEqualTo(first);
    }

    @Test
    void everythingIsThereAndMarkedAsDemonstration() {
        assertThat(counts())
                .containsEntry(
                        "organisation", (long) DemoFile.rows("organisations").size())
                .containsEntry("account", (long) DemoFile.rows("accounts").size())
                .containsEntry("ambassador", (long) DemoFile.rows("ambassadors").size())
                .containsEntry(
                        "talk_request", (long) DemoFile.rows("talk-requests").size())
                .containsEntry(
                        "opportunity", (long) DemoFile.rows("opportunities").size())
                .containsEntry(
                        "case_study", (long) DemoFile.rows("case-studies").size());
    }

    @Test
    void statesAreTrueToTheirDates() {
        assertThat(count("SELECT COUNT(*) FROM talk t JOIN talk_request r ON r.id = t.talk_request_id"
                        + " WHERE r.demonstration AND t.state = 'OPEN' AND t.closes_at <= ?1"))
                .as("open, but closed")
                .isZero();
        assertThat(count(live("('BOOKED', 'CONFIRMED')") + " AND b.starts_at <= ?1"))
                .as("to come, but past")
                .isZero();
        assertThat(count(live("('AWAITING_OUTCOME', 'DELIVERED', 'NOT_DELIVERED')") + " AND b.starts_at > ?1"))
                .as("past, but to come")
                .isZero();
        assertThat(count("SELECT COUNT(*) FROM opportunity WHERE demonstration AND state = 'LIVE'"
                        + " AND closing_on < DATE(?1)"))
                .as("live, but closed")
                .isZero();
        assertThat(count("SELECT COUNT(*) FROM case_study WHERE demonstration AND published_at > ?1"))
                .as("published, but not yet")
                .isZero();
    }

    @Test
    void everyBookingThatStandsHoldsItsQuartersAndNoOtherDoes() {
        assertThat(count("SELECT COUNT(*) FROM booking b JOIN talk t ON t.id = b.talk_id"
                        + " JOIN talk_request r ON r.id = t.talk_request_id WHERE r.demonstration"
                        + " AND b.booked_at < ?1 AND (b.ended_at IS NULL)"
                        + " <> EXISTS (SELECT 1 FROM ambassador_slot s WHERE s.booking_id = b.id)"))
                .isZero();
    }

    @Test
    void bothDemoAmbassadorsSeeTalksInReachAndCanContendForTheSame() {
        List<Long> first = inReachOf("ambassador@demo.example");
        List<Long> second = inReachOf("ambassador2@demo.example");

        assertThat(first).hasSizeGreaterThanOrEqualTo(8);
        assertThat(second).hasSizeGreaterThanOrEqualTo(8).containsAnyElementsOf(first);
    }

    @Test
    void searchIsToldOfEverythingThatCanBeFound() {
        assertThat(FOUND.get("ambassadors")).hasSizeGreaterThanOrEqualTo((int) count(
                "SELECT COUNT(*) FROM ambassador WHERE demonstration" + " AND state = 'APPROVED' AND ?1 IS NOT NULL"));
        assertThat(FOUND.get("opportunities")).hasSizeGreaterThanOrEqualTo((int)
                count("SELECT COUNT(*) FROM opportunity WHERE demonstration AND state = 'LIVE' AND ?1 IS NOT NULL"));
        assertThat(FOUND.get("case-studies"))
                .hasSizeGreaterThanOrEqualTo((int) count("SELECT COUNT(*) FROM case_study WHERE demonstration"
                        + " AND state IN ('PUBLISHED', 'REVIEW_DUE') AND ?1 IS NOT NULL"));
    }

    private static List<Long> inReachOf(String email) {
        return TestDatabase.inTransaction(entities -> {
            long account = new AccountRepository(entities)
                    .findByEmail(EmailAddress.parse(email))
                    .orElseThrow()
                    .id();
            Ambassador ambassador =
                    new AmbassadorRepository(entities).findByAccount(account).orElseThrow();
            return new TalkRequestRepository(entities)
                            .openNear(
                                    ambassador.point(),
                                    ambassador.radiusMiles(),
                                    ambassador.format(),
                                    AcademicYear.of(NOW),
                                    NOW,
                                    100)
                            .stream()
                            .map(OpenTalk::talkId)
                            .toList();
        });
    }

    private static void start() {
        STEPS.forEach(step -> doInTransaction(entities -> {
            DemoStep ready = step.apply(entities);
            if (!ready.done()) {
                ready.fill((index, id) ->
                        FOUND.computeIfAbsent(index, name -> new HashSet<>()).add(id));
            }
        }));
    }

    private static Map<String, Long> counts() {
        Map<String, Long> counts = new TreeMap<>();
        for (String table :
                List.of("organisation", "account", "ambassador", "talk_request", "opportunity", "case_study")) {
            counts.put(table, count("SELECT COUNT(*) FROM " + table + " WHERE demonstration AND ?1 IS NOT NULL"));
        }
        return counts;
    }

    private static String live(String states) {
        return "SELECT COUNT(*) FROM booking b JOIN talk t ON t.id = b.talk_id JOIN talk_request r"
                + " ON r.id = t.talk_request_id WHERE r.demonstration AND b.ended_at IS NULL AND t.state IN " + states;
    }

    /** The first parameter is the present. */
    private static long count(String sql) {
        return TestDatabase.inTransaction(entities -> ((Number) entities.createNativeQuery(sql)
                        .setParameter(1, NOW.atOffset(ZoneOffset.UTC).toLocalDateTime())
                        .getSingleResult())
                .longValue());
    }

    private static DemoCalendar calendar(EntityManager entities) {
        return new DemoCalendar(Clock.fixed(NOW, ZoneOffset.UTC), new HolidayRepository(entities));
    }

    private static Passwords unsalted() {
        return new Passwords() {
            @Override
            public String hash(String password) {
                return "a hash of " + password;
            }
        };
    }
}
