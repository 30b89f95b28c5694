package uk.nhs.talentforcare.ambassador;

/** Why a manager does not agree. */
public enum Refusal {
    NOT_NOW("Not at present: the service is too busy", "Your manager says that the service is too busy at present."),
    NO_TIME("Talks in working time are not possible", "Your manager says that talks in working time are not possible."),
    NOT_SUITABLE("Not suitable for this", "Your manager does not think that it suits."),
    NOT_OUR_STAFF("This person does not work for us", "The person whom you named says that you do not work for them."),
    OTHER("Another reason", "");

    private final String label;
    private final String sentence;

    Refusal(String label, String sentence) {
        this.label = label;
        this.sentence = sentence;
    }

    /** As the manager chooses it. */
    public String label() {
        return label;
    }

    /** As the ambassador reads it; empty where only the manager's words say it. */
    public String sentence() {
        return sentence;
    }
}
