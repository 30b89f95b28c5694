package uk.nhs.talentforcare.ambassador;

/** A stage of school in England. */
public enum KeyStage {
    KS1("Key stage 1 (ages 5 to 7)"),
    KS2("Key stage 2 (ages 7 to 11)"),
    KS3("Key stage 3 (ages 11 to 14)"),
    KS4("Key stage 4 (ages 14 to 16)"),
    KS5("Sixth form and college (ages 16 to 19)");

    private final String label;

    KeyStage(String label) {
        this.label = label;
    }

    /** As people read it. */
    public String label() {
        return label;
    }
}
