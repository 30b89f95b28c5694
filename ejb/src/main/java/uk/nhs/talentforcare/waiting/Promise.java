package uk.nhs.talentforcare.waiting;

import java.time.LocalDate;
import uk.nhs.talentforcare.shared.LondonTime;

/**
 * What somebody who waits is told: who has it and by when they will hear.
 *
 * @param holder who has it now, such as "Priya N, coordinator for Yorkshire and the Humber"
 * @param several whether the holder is more than one person
 * @param promisedOn the day that was promised first
 * @param by the day by which whoever has it now is to be done
 * @param late whether the day that was promised first has passed
 * @param overdue whether {@code by} has passed too
 */
public record Promise(
        String holder, boolean several, LocalDate promisedOn, LocalDate by, boolean late, boolean overdue) {

    /** Such as "Priya N, coordinator for Wessex, has it; you will hear by Friday 12 March 2027." */
    public String sentence() {
        String has = holder + (holder.contains(",") ? "," : "") + (several ? " have it" : " has it");
        if (!late) {
            return has + "; you will hear by " + LondonTime.day(by) + ".";
        }
        return "We are sorry, this is late: you should have heard by " + LondonTime.day(promisedOn) + ". " + has
                + " now"
                + (overdue
                        ? (several ? " and are" : " and is") + " being reminded."
                        : "; you will hear by " + LondonTime.day(by) + ".");
    }
}
