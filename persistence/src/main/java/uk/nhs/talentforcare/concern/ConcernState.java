package uk.nhs.talentforcare.concern;

/** Where a concern stands; {@link Concern} has the picture of the lifecycle. */
public enum ConcernState {
    RECEIVED("Received", "It waits to be read"),
    ACKNOWLEDGED("Read", "It has been read, and what to do is being decided"),
    REFERRED("Passed on", "It has been passed on to people who can act"),
    ADVICE_GIVEN("Advice given", "It has been dealt with by advice"),
    CLOSED("Closed", "Nothing more is to be done");

    private final String label;
    private final String meaning;

    ConcernState(String label, String meaning) {
        this.label = label;
        this.meaning = meaning;
    }

    /** The name as people read it. */
    public String label() {
        return label;
    }

    /** A sentence, without its full stop, for whoever reported it. */
    public String meaning() {
        return meaning;
    }
}
