package uk.nhs.talentforcare.casestudy;

/** How well the result is known, from the weakest to the strongest. */
public enum EvidenceStrength {
    DESCRIBED("Described", "What the people involved saw"),
    MEASURED("Measured", "Figures from before and after"),
    EVALUATED("Evaluated", "Checked by someone independent");

    private final String label;
    private final String meaning;

    EvidenceStrength(String label, String meaning) {
        this.label = label;
        this.meaning = meaning;
    }

    /** The word shown to people. */
    public String label() {
        return label;
    }

    /** What the word means, in a few words. */
    public String meaning() {
        return meaning;
    }
}
