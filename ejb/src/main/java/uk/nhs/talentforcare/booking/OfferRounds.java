package uk.nhs.talentforcare.booking;

import java.time.Instant;
import java.time.LocalDate;
import uk.nhs.talentforcare.shared.LondonTime;
import uk.nhs.talentforcare.shared.WorkingDays;

/**
 * How an open talk is offered by letter: to the ten best matches at once, to twenty more when nobody has booked it after
 * two working days, to forty more after another two. Few at a time, so that a letter means "you in particular" and
 * nobody learns to ignore it; {@code docs/matching.md} has what that does.
 */
public final class OfferRounds {

    /** Letters are sent so many times at the most, each time the talk is open. */
    public static final int MOST = 3;

    /** Working days between two rounds. */
    public static final int DAYS_BETWEEN = 2;

    private static final int FIRST_SIZE = 10;

    private OfferRounds() {}

    /**
     * How many are written to.
     *
     * @param done rounds since the talk opened, 0 to {@link #MOST} - 1
     */
    public static int size(int done) {
        return FIRST_SIZE << done;
    }

    /** Whether the next round is due. @param last when the last one was, {@code null} if none was yet */
    static boolean due(int done, Instant last, WorkingDays days, Instant now) {
        if (done == 0 || last == null) {
            return true;
        }
        LocalDate next = days.after(LondonTime.today(last), DAYS_BETWEEN);
        return done < MOST && !LondonTime.today(now).isBefore(next);
    }
}
