package uk.nhs.talentforcare.booking;

/** Where an invitation to one ambassador stands. */
public enum InvitationState {
    SENT,
    ACCEPTED,
    DECLINED,
    /** Unanswered for too long, or another ambassador was first. */
    EXPIRED
}
