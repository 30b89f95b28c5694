package uk.nhs.talentforcare.ambassador;

/** What an ambassador's employer is asked. */
public enum ConfirmationKind {
    /** Whether they work there. */
    EMPLOYMENT,
    /** Whether their manager agrees that they give talks. */
    AGREEMENT
}
