package uk.nhs.talentforcare.booking;

import uk.nhs.talentforcare.ambassador.Speaker;

/**
 * An ambassador to whom a talk could be offered.
 *
 * @param accountId where letters go
 * @param talksThisYear talks that they have given or booked this academic year
 */
public record OfferCandidate(Speaker speaker, long accountId, int talksThisYear) {}
