package uk.nhs.talentforcare.account;

/** How an account stands, for those who look for one. */
public enum UserStatus {
    ACTIVE("Can sign in"),
    SUSPENDED("Suspended"),
    WITHOUT_FACTOR("Has no second factor"),
    NEVER_SIGNED_IN("Has never signed in"),
    ERASED("Erased");

    private final String label;

    UserStatus(String label) {
        this.label = label;
    }

    /** As people read it. */
    public String label() {
        return label;
    }
}
