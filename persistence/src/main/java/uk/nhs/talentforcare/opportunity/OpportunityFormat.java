package uk.nhs.talentforcare.opportunity;

/** Where it happens. */
public enum OpportunityFormat {
    IN_PERSON("In person"),
    VIRTUAL("Online"),
    BLENDED("Partly online");

    private final String label;

    OpportunityFormat(String label) {
        this.label = label;
    }

    /** The words shown to people. */
    public String label() {
        return label;
    }
}
