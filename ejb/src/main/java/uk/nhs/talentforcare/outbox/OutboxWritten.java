package uk.nhs.talentforcare.outbox;

/** Something was put in the outbox; heard after the transaction is in, it only wakes the worker. */
public record OutboxWritten() {}
