package uk.nhs.talentforcare.booking;

import java.util.List;

/**
 * What was asked about a talk, as far as one person may read it.
 *
 * @param lines the first one first
 * @param mayAsk whether this person can ask now
 */
public record TalkQuestions(List<TalkQuestionLine> lines, boolean mayAsk) {

    /** Whether there is something to read or to do. */
    public boolean shown() {
        return mayAsk || !lines.isEmpty();
    }
}
