package uk.nhs.talentforcare.waiting;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * One line of what is due.
 *
 * @param label what it is
 * @param about the name of whoever waits, where it is no secret; empty otherwise
 * @param where the organisation or area that it belongs to, empty if none
 * @param path where it is done
 * @param dueOn the last day of whoever has it now
 * @param daysLate days since the day that was promised first, 0 if it has not passed
 * @param owner who has taken it, "You" for the person who looks; empty while it is everybody's who holds the role
 * @param mine whether the person who looks has taken it
 */
public record DueWork(
        long id,
        String label,
        String about,
        String where,
        String path,
        LocalDate dueOn,
        long daysLate,
        String owner,
        boolean mine) {

    static long daysLate(LocalDate promisedOn, LocalDate today) {
        return Math.max(0, ChronoUnit.DAYS.between(promisedOn, today));
    }

    /** In words: "Late by 3 days", or nothing. */
    public String late() {
        return daysLate == 0 ? "" : "Late by " + daysLate + (daysLate == 1 ? " day" : " days");
    }
}
