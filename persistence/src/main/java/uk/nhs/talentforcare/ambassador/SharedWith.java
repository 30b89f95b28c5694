package uk.nhs.talentforcare.ambassador;

/** Who sees a part of an ambassador's profile that is theirs to share or not. */
public enum SharedWith {
    EVERYONE("Everyone"),
    SCHOOLS("Confirmed schools only"),
    NOBODY("Nobody");

    private final String label;

    SharedWith(String label) {
        this.label = label;
    }

    /** As people read it. */
    public String label() {
        return label;
    }

    /**
     * Whether somebody sees what is shared so.
     *
     * @param viewer {@link #EVERYONE} for whoever comes along, {@link #SCHOOLS} for a school's confirmed contact, {@link
     *     #NOBODY} for nobody but the ambassador
     */
    public boolean reaches(SharedWith viewer) {
        return compareTo(viewer) <= 0;
    }
}
