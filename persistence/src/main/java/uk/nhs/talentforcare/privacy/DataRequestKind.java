package uk.nhs.talentforcare.privacy;

/** What somebody may ask about their own data: articles 15 to 21 UK GDPR. */
public enum DataRequestKind {
    ACCESS("A copy of what you hold about me"),
    RECTIFICATION("Something about me is wrong"),
    ERASURE("Erase what you hold about me"),
    RESTRICTION("Stop using my data for now"),
    OBJECTION("I object to how you use my data"),
    PORTABILITY("Give my data to another service");

    private final String label;

    DataRequestKind(String label) {
        this.label = label;
    }

    /** As the person who asks would say it. */
    public String label() {
        return label;
    }
}
