package uk.nhs.talentforcare.bench.probe;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import uk.nhs.talentforcare.account.Account;
import uk.nhs.talentforcare.account.AccountRepository;
import uk.nhs.talentforcare.account.Role;
import uk.nhs.talentforcare.ambassador.Ambassador;
import uk.nhs.talentforcare.ambassador.AmbassadorRepository;
import uk.nhs.talentforcare.ambassador.KeyStage;
import uk.nhs.talentforcare.ambassador.TalkFormat;
import uk.nhs.talentforcare.ambassador.Topic;
import uk.nhs.talentforcare.booking.AskForTalk;
import uk.nhs.talentforcare.booking.BookTalk;
import uk.nhs.talentforcare.booking.BookingOutcome;
import uk.nhs.talentforcare.booking.BookingService;
import uk.nhs.talentforcare.booking.TalkRequestService;
import uk.nhs.talentforcare.booking.TalkTime;
import uk.nhs.talentforcare.booking.YearGroup;
import uk.nhs.talentforcare.organisation.Organisation;
import uk.nhs.talentforcare.organisation.OrganisationKind;
import uk.nhs.talentforcare.organisation.OrganisationRepository;
import uk.nhs.talentforcare.place.GeoPoint;
import uk.nhs.talentforcare.place.Postcode;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.EmailAddress;
import uk.nhs.talentforcare.shared.Slug;

/** Many ambassadors press for the same talk at once, talk after talk, through the service that the page uses. */
@RequestScoped
public class Contention {
    private static final Logger LOG = Logger.getLogger(Contention.class.getName());
    private static final GeoPoint PLACE = new GeoPoint(54.05, -2.8);

    /** So far apart that whoever has one can have the next. */
    private static final List<LocalTime> TIMES = List.of(LocalTime.of(9, 0), LocalTime.of(12, 0), LocalTime.of(15, 0));

    @Inject
    private BookingService bookings;

    @Inject
    private TalkRequestService requests;

    @Inject
    private AccountRepository accounts;

    @Inject
    private AmbassadorRepository ambassadors;

    @Inject
    private OrganisationRepository organisations;

    @Resource
    private UserTransaction transaction;

    @Resource(lookup = "java:app/jdbc/campaign")
    private DataSource database;

    /** Counts what came of it: {@code attempts}, {@code double}, {@code unsold}, {@code errors}, {@code seconds}. */
    Map<String, Double> figures(int attempts, int clients) throws Exception {
        List<Long> talks = new ArrayList<>();
        Actor contact = contact();
        for (int i = 0; i < attempts / clients; i++) {
            talks.add(ask(contact, i));
        }
        Map<Long, Long> times = times(talks);
        List<Actor> speakers = speakers(clients);
        ExecutorService people = Executors.newFixedThreadPool(clients);
        long errors = 0;
        long booked = 0;
        long begin = System.nanoTime();
        try {
            for (long talk : talks) {
                List<Callable<BookingOutcome>> pressed = speakers.stream()
                        .map(speaker -> (Callable<BookingOutcome>)
                                () -> bookings.book(speaker, new BookTalk(talk, times.get(talk), key())))
                        .toList();
                for (Future<BookingOutcome> outcome : people.invokeAll(pressed)) {
                    try {
                        booked += outcome.get().booked() ? 1 : 0;
                    } catch (ExecutionException e) {
                        LOG.log(Level.WARNING, "An ambassador was shown a failure", e.getCause());
                        errors++;
                    }
                }
            }
        } finally {
            people.shutdownNow();
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        Map<String, Double> figures = new TreeMap<>();
        figures.put("attempts", (double) talks.size() * clients);
        figures.put("seconds", seconds);
        figures.put("errors", (double) errors);
        figures.put("told", (double) booked);
        String ours = talks.stream().map(String::valueOf).collect(Collectors.joining(","));
        figures.put("unsold", talks.size() - count("COUNT(DISTINCT talk_id)", ours));
        figures.put("double", count("COUNT(*)", ours) - count("COUNT(DISTINCT talk_id)", ours));
        return figures;
    }

    private long ask(Actor contact, int number) {
        LocalDate day = LocalDate.now().plusDays(40L + number / TIMES.size());
        LocalTime time = TIMES.get(number % TIMES.size());
        return requests.ask(
                contact,
                new AskForTalk(
                        contact.organisationsAs(Role.SCHOOL_CONTACT).iterator().next(),
                        key(),
                        "Jobs in a hospital",
                        "See the range of them",
                        TalkFormat.IN_PERSON,
                        Set.of(YearGroup.YEAR_9),
                        30,
                        Set.of(Topic.WAYS_IN),
                        Set.of("clinical-support"),
                        List.of(TalkTime.onTheWall(day, time, 60)),
                        null,
                        true));
    }

    private Actor contact() throws Exception {
        Instant now = Instant.now();
        transaction.begin();
        Organisation school = new Organisation(
                        OrganisationKind.SCHOOL, "Contention School", Slug.of("school-" + key()), now)
                .locatedAt("Lancaster", Postcode.parse("LA1 1AA"), PLACE, "north-west");
        organisations.add(school);
        transaction.commit();
        transaction.begin();
        Account account = account(now).grant(Role.SCHOOL_CONTACT, school.id(), null);
        accounts.add(account);
        transaction.commit();
        return Actor.of(account);
    }

    private List<Actor> speakers(int count) throws Exception {
        List<Actor> speakers = new ArrayList<>();
        Instant now = Instant.now();
        for (int i = 0; i < count; i++) {
            transaction.begin();
            Account account = account(now).grant(Role.AMBASSADOR, null, null);
            accounts.add(account);
            transaction.commit();
            transaction.begin();
            ambassadors.add(new Ambassador(account.id(), Slug.of("ambassador-" + key()), "Sam P", now)
                    .worksAs("Porter", "clinical-support", null, "north-west")
                    .travels("LA1", PLACE, 20, 30)
                    .speaks(TalkFormat.IN_PERSON, Set.of(Topic.WAYS_IN), Set.of(KeyStage.KS3), Set.of("English"))
                    .approve(now));
            transaction.commit();
            speakers.add(Actor.of(account));
        }
        return speakers;
    }

    private static Account account(Instant now) {
        return new Account(EmailAddress.parse("person-" + key() + "@example.org"), "Ada", "Obi", now);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private Map<Long, Long> times(List<Long> talks) throws SQLException {
        Map<Long, Long> times = new TreeMap<>();
        for (long talk : talks) {
            times.put(talk, (long) number("SELECT MIN(id) FROM proposed_time WHERE talk_id = " + talk));
        }
        return times;
    }

    private double count(String what, String talks) throws SQLException {
        return number("SELECT " + what + " FROM booking WHERE talk_id IN (" + talks + ")");
    }

    private double number(String query) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
