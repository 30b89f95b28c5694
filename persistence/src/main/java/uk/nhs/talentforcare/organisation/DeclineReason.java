package uk.nhs.talentforcare.organisation;

/** Why somebody could not be confirmed; the person gets the sentence. */
public enum DeclineReason {
    NOT_KNOWN_THERE("The organisation does not know them", "The organisation told us that it does not know you."),
    NOT_STAFF("They are not a member of staff", "This role is for members of staff of the organisation."),
    COULD_NOT_REACH(
            "I could not reach the organisation",
            "We could not reach the organisation to ask. You can ask again at any time."),
    WRONG_ORGANISATION(
            "They chose the wrong organisation", "It looks as if you chose another organisation than your own."),
    OTHER("Another reason", "");

    private final String label;
    private final String sentence;

    DeclineReason(String label, String sentence) {
        this.label = label;
        this.sentence = sentence;
    }

    /** The reason, as whoever declines reads it. */
    public String label() {
        return label;
    }

    /** What the person is told; empty where only what is written tells it. */
    public String sentence() {
        return sentence;
    }
}
