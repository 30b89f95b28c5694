package uk.nhs.talentforcare.ambassador;

import java.util.Set;

/** Where an ambassador stands; the picture is at {@link Ambassador}. */
public enum AmbassadorState {
    APPLIED("Waiting for approval"),
    APPROVED("Approved"),
    PAUSED("Having a break"),
    LEFT("Left"),
    DECLINED("Not approved");

    private final String label;

    AmbassadorState(String label) {
        this.label = label;
    }

    /** As people read it. */
    public String label() {
        return label;
    }

    boolean canBecome(AmbassadorState next) {
        return switch (this) {
            case APPLIED -> Set.of(APPROVED, DECLINED).contains(next);
            case APPROVED -> Set.of(PAUSED, LEFT).contains(next);
            case PAUSED -> Set.of(APPROVED, LEFT).contains(next);
            case LEFT, DECLINED -> next == APPLIED;
        };
    }
}
