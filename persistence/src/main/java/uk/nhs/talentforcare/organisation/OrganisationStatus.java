package uk.nhs.talentforcare.organisation;

/** Whether an organisation works. One that is proposed to close still does. */
public enum OrganisationStatus {
    OPEN,
    PROPOSED_TO_CLOSE,
    CLOSED;

    /** Whether talks can be asked for and held there (GIAS statuses 1 and 3). */
    public boolean bookable() {
        return this != CLOSED;
    }
}
