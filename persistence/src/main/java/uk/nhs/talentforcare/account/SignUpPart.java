package uk.nhs.talentforcare.account;

/** The parts of a sign-up, in the order in which they are asked. */
public enum SignUpPart {
    ORGANISATION,
    PERSON,
    PASSWORD
}
