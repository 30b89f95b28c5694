package uk.nhs.talentforcare.booking;

/** Whether pupils learned what the school had hoped. */
public enum Learned {
    YES("Yes"),
    PARTLY("Partly"),
    NO("No");

    private final String label;

    Learned(String label) {
        this.label = label;
    }

    /** As people read it. */
    public String label() {
        return label;
    }
}
