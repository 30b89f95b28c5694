package uk.nhs.talentforcare.concern;

/**
 * What comes of a reference and words that somebody typed.
 *
 * @param progress {@code null} unless the outcome is {@link Outcome#OPENED}
 */
public record FollowUp(Outcome outcome, ConcernProgress progress) {

    /** The ways in which it ends. */
    public enum Outcome {
        OPENED,
        /** No such concern, or other words: nobody is told which. */
        REFUSED,
        /** Too many wrong tries lately. */
        WAIT
    }

    static final FollowUp REFUSED = new FollowUp(Outcome.REFUSED, null);
    static final FollowUp WAIT = new FollowUp(Outcome.WAIT, null);

    static FollowUp of(ConcernProgress progress) {
        return new FollowUp(Outcome.OPENED, progress);
    }
}
