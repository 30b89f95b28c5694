package uk.nhs.talentforcare.casestudy;

/** The kind of place in which a development happened. */
public enum Setting {
    HOSPITAL("Hospital"),
    COMMUNITY("Community services"),
    GENERAL_PRACTICE("General practice"),
    MENTAL_HEALTH("Mental health and learning disability"),
    AMBULANCE("Ambulance service"),
    SOCIAL_CARE("Social care"),
    EDUCATION("School, college or training provider"),
    ESTATES_AND_FACILITIES("Estates and facilities"),
    ACROSS_ORGANISATIONS("Across several organisations");

    private final String label;

    Setting(String label) {
        this.label = label;
    }

    /** The words shown to people. */
    public String label() {
        return label;
    }
}
