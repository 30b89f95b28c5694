package uk.nhs.talentforcare.ambassador;

/** Where a question to an employer stands; the picture is at {@link EmployerConfirmation}. */
public enum ConfirmationState {
    ASKED("Asked"),
    PASSED_ON("Passed on"),
    CONFIRMED("Confirmed"),
    REFUSED("Refused"),
    NOT_THEM("Not the right person"),
    REPLACED("Asked anew");

    private final String label;

    ConfirmationState(String label) {
        this.label = label;
    }

    /** As people read it. */
    public String label() {
        return label;
    }

    /** Whether somebody has it to answer. */
    public boolean open() {
        return this == ASKED || this == PASSED_ON;
    }
}
