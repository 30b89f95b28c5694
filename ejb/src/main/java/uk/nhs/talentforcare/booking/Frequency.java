package uk.nhs.talentforcare.booking;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import uk.nhs.talentforcare.shared.Configuration;

/**
 * Warns a coordinator about somebody who is booked unusually often, and a school that asks for far more than it can host.
 * The numbers are configuration, read at start.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class Frequency {

    private static final int USUAL_TALKS = 3;
    private static final int USUAL_WEEKS = 4;
    private static final int USUAL_REQUESTS = 8;

    @Inject
    private Configuration configuration;

    @Inject
    private ReliabilityRepository counts;

    private int talks;
    private int weeks;
    private int requests;

    @PostConstruct
    void read() {
        talks = configuration.number("FREQUENT_TALKS", USUAL_TALKS, 1, 50);
        weeks = configuration.number("FREQUENT_WEEKS", USUAL_WEEKS, 1, 26);
        requests = configuration.number("FREQUENT_REQUESTS", USUAL_REQUESTS, 1, 500);
    }

    /** How many talks some ambassadors have in the weeks around a moment, by ambassador. */
    public Map<Long, Integer> around(Collection<Long> ambassadorIds, Instant moment) {
        Duration half = Duration.ofDays(7L * weeks).dividedBy(2);
        return counts.talksBetween(ambassadorIds, moment.minus(half), moment.plus(half));
    }

    /** A sentence about an ambassador who has so many talks around a day, empty if that is usual. */
    public String warning(int talksAround) {
        return talksAround < talks
                ? ""
                : "Has " + talksAround + " talks within " + weeks + " weeks already: ask somebody else if you can";
    }

    /** A sentence about a school that has asked for a lot, empty if that is usual. */
    public String warningOfSchool(long schoolId) {
        int unfinished = counts.unfinished(schoolId);
        return unfinished < requests
                ? ""
                : "This school has " + unfinished
                        + " talks open or to come. Ask whether it can host them all before you find more ambassadors";
    }
}
