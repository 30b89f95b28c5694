package uk.nhs.talentforcare.booking;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import uk.nhs.talentforcare.shared.LondonTime;

/** Tells of new times for a booking: proposed, taken, come to nothing. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class RearrangingLetters {

    @Inject
    private TalkPost post;

    @Inject
    private TalkWords words;

    /** One side proposes a new time: the other has to answer. */
    public void proposed(Talk talk, TimeProposal proposal) {
        String by = LondonTime.day(words.deadlines(talk).answerBy(proposal.proposedAt(), proposal.time()));
        String subject = "A new time is proposed: " + talk.request().title();
        String text = """
                %s proposes a new time for "%s": %s instead of %s.

                Please accept or decline by %s. The booking stands meanwhile, and if you do not answer it stays as it is.

                %s
                """.formatted(
                        proposal.bySchool() ? words.school(talk).name() : "The ambassador",
                        TalkWords.title(talk),
                        LondonTime.at(proposal.time().startsAt()),
                        TalkWords.when(proposal.booking()),
                        by,
                        words.address(talk));
        toOneSide(talk, proposal, !proposal.bySchool(), "proposed", subject, text);
    }

    /** The other side has taken the new time. */
    public void moved(Talk talk, TimeProposal proposal) {
        TalkPost.Letter letter =
                new TalkPost.Letter("New time: " + talk.request().title(), """
                "%s" at %s is now on %s. There is nothing to do: your calendar is told with this e-mail.

                %s
                """.formatted(
                                TalkWords.title(talk),
                                words.school(talk).name(),
                                LondonTime.at(proposal.time().startsAt()),
                                words.address(talk)));
        post.bothSides(talk, proposal.booking(), "moved-" + proposal.id(), letter, letter);
    }

    /** The new time came to nothing: whoever proposed it hears that the booking stands as it was. */
    public void notMoved(Talk talk, TimeProposal proposal) {
        boolean declined = proposal.answer().orElseThrow() == ProposalAnswer.DECLINED;
        String subject = "The time stays as it was: " + talk.request().title();
        String text = """
                %s your new time for "%s". The booking stands: %s.

                If you cannot keep to it, say so on the talk's page:

                %s
                """.formatted(
                        declined ? "The other side has declined" : "The other side has not answered in time about",
                        TalkWords.title(talk),
                        TalkWords.when(proposal.booking()),
                        words.address(talk));
        toOneSide(talk, proposal, proposal.bySchool(), "not-moved", subject, text);
    }

    private void toOneSide(
            Talk talk, TimeProposal proposal, boolean school, String event, String subject, String text) {
        String what = "proposal-" + proposal.id() + "-" + event;
        if (school) {
            post.toSchool(talk, what, subject, text);
        } else {
            post.toAmbassador(talk, proposal.booking(), what, subject, text);
        }
    }
}
