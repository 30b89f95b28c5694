package uk.nhs.talentforcare.concern;

/** What is counted so that it cannot be done too often. */
public enum AttemptKind {
    /** A concern was sent from an address. */
    REPORT,
    /** Something was added to a concern. */
    ADDITION
}
