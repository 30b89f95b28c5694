package uk.nhs.talentforcare.account;

/** What an administrator decides about somebody's account. */
public enum DecisionKind {
    ROLE_GIVEN("Role given"),
    ROLE_ENDED("Role ended"),
    SUSPENDED("Suspended"),
    RESTORED("Let in again"),
    SESSIONS_ENDED("Signed out everywhere"),
    LINK_SENT("Link sent"),
    FACTOR_RESET("Second factor taken away"),
    ERASED("Erased on request");

    private final String label;

    DecisionKind(String label) {
        this.label = label;
    }

    /** As people read it. */
    public String label() {
        return label;
    }
}
