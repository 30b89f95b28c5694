package uk.nhs.talentforcare.account;

/** What a person may be here; one account may hold several, each for an organisation, a local area or the nation. */
public enum Role {
    APPLICANT("Applicant"),
    SCHOOL_CONTACT("School contact"),
    AMBASSADOR("Ambassador"),
    LOCAL_LEAD("Local lead"),
    SAFEGUARDING_LEAD("Safeguarding lead"),
    SAFEGUARDING_DEPUTY("Safeguarding deputy"),
    COORDINATOR("Coordinator"),
    EDITOR("Editor"),
    ADMINISTRATOR("Administrator");

    private final String label;

    Role(String label) {
        this.label = label;
    }

    /** The name as people read it. */
    public String label() {
        return label;
    }
}
