package uk.nhs.talentforcare.booking;

/**
 * A line of a school's list of talks.
 *
 * @param next one sentence: who has it now and by when
 */
public record SchoolLine(SchoolTalk talk, String next) {}
