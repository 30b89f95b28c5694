package uk.nhs.talentforcare.concern;

import java.time.LocalDate;

/**
 * What whoever told of a concern takes away.
 *
 * @param reference what to quote
 * @param code the words that let them come back, told once
 * @param by the day by which a safeguarding lead has read it
 */
public record ConcernReceipt(String reference, String code, LocalDate by) {}
