package uk.nhs.talentforcare.booking;

/** Why a talk needs a coordinator's hand, the most pressing first. */
public enum NeedsHand {
    /** The school has been reminded and has not confirmed. */
    UNCONFIRMED(
            "Booked, not confirmed",
            "The school has been reminded and has not confirmed. Telephone it, then confirm or withdraw for it."),
    /** Nobody who was invited accepts, and the school has not said what next. */
    UNDECIDED(
            "Nobody invited accepts",
            "Help the school to decide: invite others, or open the request to every ambassador."),
    /** The offer ends within a week and nobody has booked. */
    CLOSING("Closes soon, nobody yet", "Look for an ambassador who is free, and book for them once they agree."),
    /** The talk was more than a week ago, and nobody has recorded it. */
    UNRECORDED("Not recorded", "Ask the school whether it took place: without a record it has no evidence.");

    /** Days before the end of an offer from which somebody looks for an ambassador. */
    static final int CLOSING_DAYS = 7;

    /** Days after a talk from which its record is asked for again. */
    static final int UNRECORDED_DAYS = 7;

    private final String label;
    private final String advice;

    NeedsHand(String label, String advice) {
        this.label = label;
        this.advice = advice;
    }

    /** As people read it. */
    public String label() {
        return label;
    }

    /** What to do, in a sentence. */
    public String advice() {
        return advice;
    }
}
