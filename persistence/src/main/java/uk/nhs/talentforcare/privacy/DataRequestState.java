package uk.nhs.talentforcare.privacy;

/** {@code RECEIVED -> IDENTITY_CONFIRMED -> ANSWERED}, or {@code REFUSED} from either. */
public enum DataRequestState {
    RECEIVED("Received"),
    IDENTITY_CONFIRMED("Identity confirmed"),
    ANSWERED("Answered"),
    REFUSED("Refused");

    private final String label;

    DataRequestState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether nothing more is to be done. */
    public boolean closed() {
        return this == ANSWERED || this == REFUSED;
    }
}
