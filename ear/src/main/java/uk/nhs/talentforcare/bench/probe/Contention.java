package uk.nhs.talentforcare.bench.probe;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import uk.nhs.talentforcare.booking.BookTalk;
import uk.nhs.talentforcare.booking.BookingOutcome;
import uk.nhs.talentforcare.booking.BookingService;
import uk.nhs.talentforcare.booking.TalkRequestService;
import uk.nhs.talentforcare.booking.TalkTime;
import uk.nhs.talentforcare.shared.Actor;

/** Many ambassadors press for the same talk at once, talk after talk, through the service that the page uses. */
@RequestScoped
public class Contention {
    private static final Logger LOG = Logger.getLogger(Contention.class.getName());

    @Inject
    private BookingService bookings;

    @Inject
    private TalkRequestService requests;

    @Inject
    private TalkPeople people;

    @Resource(lookup = "java:app/jdbc/campaign")
    private DataSource database;

    /** Counts what came of it: {@code attempts}, {@code double}, {@code unsold}, {@code errors}, {@code seconds}. */
    Map<String, Double> figures(int attempts, int clients) throws Exception {
        List<Long> talks = new ArrayList<>();
        Actor contact = people.contact();
        for (TalkTime time : people.times(attempts / clients)) {
            talks.add(requests.ask(contact, TalkPeople.form(contact, time, TalkPeople.key())));
        }
        Map<Long, Long> times = times(talks);
        List<Actor> speakers = people.speakers(clients);
        ExecutorService pressing = Executors.newFixedThreadPool(clients);
        long errors = 0;
        long booked = 0;
        long begin = System.nanoTime();
        try {
            for (long talk : talks) {
                List<Callable<BookingOutcome>> pressed = speakers.stream()
                        .map(speaker -> (Callable<BookingOutcome>)
                                () -> bookings.book(speaker, new BookTalk(talk, times.get(talk), TalkPeople.key())))
                        .toList();
                for (Future<BookingOutcome> outcome : pressing.invokeAll(pressed)) {
                    try {
                        booked += outcome.get().booked() ? 1 : 0;
                    } catch (ExecutionException e) {
                        LOG.log(Level.WARNING, "An ambassador was shown a failure", e.getCause());
                        errors++;
                    }
                }
            }
        } finally {
            pressing.shutdownNow();
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
