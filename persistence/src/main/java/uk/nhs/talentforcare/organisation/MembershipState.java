package uk.nhs.talentforcare.organisation;

/** How far a wish to belong has come. */
public enum MembershipState {
    REQUESTED("Waiting to be confirmed"),
    CONFIRMED("Confirmed"),
    DECLINED("Declined"),
    WITHDRAWN("Withdrawn");

    private final String label;

    MembershipState(String label) {
        this.label = label;
    }

    /** The state as people read it. */
    public String label() {
        return label;
    }
}
