package uk.nhs.talentforcare.outbox;

/** Where an outgoing message stands. */
public enum OutboxState {
    /** To be sent when due. A message being sent stays pending: its due time is moved ahead while it is claimed. */
    PENDING,
    SENT,
    /** Given up on; an administrator sees it. */
    PARKED
}
