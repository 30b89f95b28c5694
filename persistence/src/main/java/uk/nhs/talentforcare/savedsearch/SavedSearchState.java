package uk.nhs.talentforcare.savedsearch;

/** Where a saved search stands. */
public enum SavedSearchState {
    /** Asked for; its owner has not said yes. */
    WAITING,
    ACTIVE,
    STOPPED
}
