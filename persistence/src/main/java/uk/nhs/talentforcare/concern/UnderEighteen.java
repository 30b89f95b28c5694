package uk.nhs.talentforcare.concern;

/** Whether whoever reports a concern is under 18; nobody has to say. */
public enum UnderEighteen {
    YES("Yes"),
    NO("No"),
    UNSAID("I would rather not say");

    private final String label;

    UnderEighteen(String label) {
        this.label = label;
    }

    /** The answer as people read it. */
    public String label() {
        return label;
    }
}
