package uk.nhs.talentforcare.booking;

/**
 * A line of an ambassador's diary.
 *
 * @param next one sentence: who has it now and by when
 */
public record DiaryLine(AmbassadorBooking booking, String next) {}
