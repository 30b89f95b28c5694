package uk.nhs.talentforcare.bench.probe;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import uk.nhs.talentforcare.account.AccountRepository;
import uk.nhs.talentforcare.booking.BookTalk;
import uk.nhs.talentforcare.booking.BookingService;
import uk.nhs.talentforcare.booking.TalkRequestService;
import uk.nhs.talentforcare.booking.TalkTime;
import uk.nhs.talentforcare.shared.Actor;

/** Talks to book, and one booking at a time through the service: whoever asks may be cut off at any moment. */
@RequestScoped
public class Survival {
    @Inject
    private BookingService bookings;

    @Inject
    private TalkRequestService requests;

    @Inject
    private TalkPeople people;

    @Inject
    private AccountRepository accounts;

    @Resource
    private UserTransaction transaction;

    @Resource(lookup = "java:app/jdbc/campaign")
    private DataSource database;

    /** By the talk's number, {@code time.} the number of its one time and {@code speaker.} the account of an ambassador near. */
    Map<String, Double> talks(int count) throws Exception {
        Map<String, Double> made = new TreeMap<>();
        Actor contact = people.contact();
        List<Actor> speakers = people.speakers(count);
        List<TalkTime> times = people.times(count);
        for (int i = 0; i < count; i++) {
            long talk = requests.ask(contact, TalkPeople.form(contact, times.get(i), TalkPeople.key()));
            made.put("time." + talk, (double) time(talk));
            made.put("speaker." + talk, (double) speakers.get(i).accountId());
        }
        return made;
    }

    /** {@code booked}: 1 when the ambassador has the talk, 0 when somebody else does. */
    Map<String, Double> book(long talk, long time, long speaker, String key) throws Exception {
        transaction.begin();
        Actor actor = Actor.of(accounts.find(speaker).orElseThrow());
        transaction.commit();
        boolean booked = bookings.book(actor, new BookTalk(talk, time, key)).booked();
        return Map.of("booked", booked ? 1.0 : 0.0);
    }

    private long time(long talk) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT MIN(id) FROM proposed_time WHERE talk_id = " + talk)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
