package uk.nhs.talentforcare.ambassador;

/** Who makes sure that somebody works where they say. */
public enum EmploymentWay {
    WORK_EMAIL("by a work email address"),
    MANAGER("by the manager’s link"),
    LOCAL_LEAD("by the organisation’s local lead"),
    COORDINATOR("by the coordinator");

    private final String label;

    EmploymentWay(String label) {
        this.label = label;
    }

    /** As the end of a sentence: "confirmed by …". */
    public String label() {
        return label;
    }
}
