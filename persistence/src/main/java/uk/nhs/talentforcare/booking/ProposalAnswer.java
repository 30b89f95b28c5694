package uk.nhs.talentforcare.booking;

/** What became of a new time that one side proposed. */
public enum ProposalAnswer {
    ACCEPTED,
    DECLINED,
    /** Not answered in time. */
    LAPSED,
    /** The same side proposed another one, or the booking ended. */
    OVERTAKEN
}
