package uk.nhs.talentforcare.toolkit;

/** For whom this rendering of a material was made. */
public enum FileFormat {
    STANDARD("Standard"),
    EDITABLE("Editable"),
    EASY_READ("Easy read"),
    LARGE_PRINT("Large print"),
    PLAIN_TEXT("Plain text");

    private final String label;

    FileFormat(String label) {
        this.label = label;
    }

    /** The words for people. */
    public String label() {
        return label;
    }
}
