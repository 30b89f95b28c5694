package uk.nhs.talentforcare.booking;

import java.util.List;
import java.util.Optional;

/**
 * A talk's invitations as the person who looks at it may see them.
 *
 * @param sent for the school: everybody who was invited, the first one first
 * @param places for the school: how many more can be invited now, 0 if none
 * @param decide for the school: whether nobody accepts, so that the school decides what next
 * @param wished for the school: names of those whom it would invite, while the talk is a draft
 * @param mine for an ambassador: the invitation that they can answer
 */
public record TalkInvitations(List<Sent> sent, int places, boolean decide, List<String> wished, Optional<Mine> mine) {

    /** Nobody is invited, and nobody can be. */
    static final TalkInvitations NONE = new TalkInvitations(List.of(), 0, false, List.of(), Optional.empty());

    /**
     * One invitation before the school.
     *
     * @param standing where it stands, in words
     * @param suggested another time that the ambassador would come at, which waits for the school
     */
    public record Sent(
            long id, String ambassador, String slug, String jobTitle, String standing, Optional<TalkTime> suggested) {}

    /**
     * An invitation before its ambassador.
     *
     * @param choices times that they can accept
     * @param suggested the time that they have suggested and that waits for the school
     * @param answerBy the day by which the school hopes for an answer, in words
     * @param further how far the talk is beyond their usual reach, in words; empty if it is within it or online
     */
    public record Mine(
            String ambassador,
            List<OpenTalk.Offered> choices,
            Optional<TalkTime> suggested,
            String answerBy,
            String further) {}
}
