package uk.nhs.talentforcare.organisation;

/** Whether an organisation works. One that is proposed to close still does. */
public enum OrganisationStatus {
    /** Somebody who signed up named it and nobody has made sure of it: it is offered to nobody. */
    NAMED("Named by a person, not confirmed"),
    OPEN("Open"),
    PROPOSED_TO_CLOSE("Open, but proposed to close"),
    CLOSED("Closed");

    private final String label;

    OrganisationStatus(String label) {
        this.label = label;
    }

    /** The status as people read it. */
    public String label() {
        return label;
    }

    /** Whether talks can be asked for and held there (GIAS statuses 1 and 3). */
    public boolean bookable() {
        return this == OPEN || this == PROPOSED_TO_CLOSE;
    }
}
