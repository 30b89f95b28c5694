package uk.nhs.talentforcare.booking;

import java.util.List;
import uk.nhs.talentforcare.ambassador.TalkFormat;

/**
 * One page of thanks that an ambassador can show to a manager.
 *
 * @param ambassador their full name: it is their own page
 * @param time when it was
 * @param held in person or online
 * @param pupils how many were there, by year group, the youngest first
 * @param total how many were there in all
 * @param thanks what the school said, empty if nothing
 */
public record TalkThanks(
        long talkId,
        String ambassador,
        String jobTitle,
        String title,
        String school,
        String town,
        TalkTime time,
        TalkFormat held,
        List<Group> pupils,
        int total,
        String thanks) {

    /** Pupils of one year group. */
    public record Group(YearGroup yearGroup, int pupils) {}
}
