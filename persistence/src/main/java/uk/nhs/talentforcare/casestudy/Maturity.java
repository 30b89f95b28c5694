package uk.nhs.talentforcare.casestudy;

/** How far a development has come: the framework asks for initiatives and pilots, not for successes alone. */
public enum Maturity {
    PLANNED("Planned", "Agreed, not yet started"),
    PILOT("Pilot", "Being tried on a small scale"),
    ESTABLISHED("Established", "Part of the way we work");

    private final String label;
    private final String meaning;

    Maturity(String label, String meaning) {
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
