package uk.nhs.talentforcare.booking;

import java.util.List;
import uk.nhs.talentforcare.ambassador.TalkFormat;

/**
 * An open talk at its place in an ambassador's list.
 *
 * @param miles from the ambassador's district to the school, {@code null} if where the school is is not known
 * @param held in person if the ambassador goes that far and both sides can, otherwise online
 * @param freeTimes those of its times at which the ambassador is free, travel included; never empty
 * @param score higher is further to the front
 * @param why one sentence that is true: the reasons that gave the score
 */
public record RankedTalk(
        OpenTalk talk, Double miles, TalkFormat held, List<OpenTalk.Offered> freeTimes, double score, String why) {}
