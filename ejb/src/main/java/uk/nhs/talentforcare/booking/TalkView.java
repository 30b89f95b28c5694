package uk.nhs.talentforcare.booking;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import uk.nhs.talentforcare.ambassador.TalkFormat;

/**
 * One talk as the person who looks at it may see it.
 *
 * @param side which side that person is on
 * @param families names of the role families that the school asks for
 * @param state where it stands; for an ambassador whose talk it is not, {@code null} once it is no longer open
 * @param thanks what the school says to the ambassador whose talk it was, empty if nothing
 * @param waiting one sentence: who has it now and by when
 * @param choices times that the person can book it at
 * @param booking the booking that stands, if the person may see it
 * @param reachOther how to reach the other side, only between confirmation and 30 days after the talk
 * @param ranked its place among what the ambassador can take, if it is open
 * @param similar up to three open talks like it, if it is taken
 * @param history what has happened, oldest first
 * @param confirmationPreview what the ambassador is sent if the school confirms, empty if there is nothing to confirm
 * @param suggested what a school that confirms may well say
 * @param proposal a new time that waits for an answer
 * @param invitations who is invited, as far as the person may know
 */
public record TalkView(
        long id,
        Side side,
        OpenTalk offer,
        List<String> families,
        TalkState state,
        String endReason,
        Integer pupilsReached,
        String thanks,
        String askedBy,
        String waiting,
        List<OpenTalk.Offered> choices,
        Optional<Held> booking,
        List<Contact> reachOther,
        Optional<RankedTalk> ranked,
        List<RankedTalk> similar,
        List<Happening> history,
        String confirmationPreview,
        Optional<Arrangements> suggested,
        Optional<Proposed> proposal,
        TalkInvitations invitations) {

    /** Which side of a talk somebody is on. */
    public enum Side {
        /** A contact of the school, or the coordinator who steps in for it. */
        SCHOOL,
        /** An ambassador in reach, whether or not it is theirs. */
        AMBASSADOR
    }

    /** A booking that stands. @param arrangements what the school said, empty before it has confirmed */
    public record Held(
            String ambassador,
            String ambassadorSlug,
            String jobTitle,
            String organisation,
            TalkTime time,
            TalkFormat format,
            boolean mine,
            Optional<Arrangements> arrangements) {}

    /**
     * A new time that waits for an answer.
     *
     * @param mine whether the person's own side proposed it
     * @param answerBy the last day for the answer, in words
     */
    public record Proposed(TalkTime time, boolean mine, String answerBy) {}

    /** Somebody to reach. @param telephone empty if not known */
    public record Contact(String name, String email, String telephone) {}

    /** A line of the history. */
    public record Happening(Instant at, String what) {}

    private boolean mine() {
        return booking.map(Held::mine).orElse(false);
    }

    /** Whether the talk is no longer there for the ambassador who looks at it. */
    public boolean taken() {
        return state == null;
    }

    public boolean mayBook() {
        return side == Side.AMBASSADOR && state == TalkState.OPEN && !choices.isEmpty();
    }

    public boolean mayConfirm() {
        return side == Side.SCHOOL && state == TalkState.BOOKED;
    }

    public boolean mayWithdraw() {
        return side == Side.SCHOOL
                && (state == TalkState.DRAFT
                        || state == TalkState.OPEN
                        || state == TalkState.INVITED
                        || state == TalkState.BOOKED);
    }

    public boolean mayRelease() {
        return mine() && state == TalkState.BOOKED;
    }

    /** Whether the person may propose a new time, or answer one. */
    public boolean mayPropose() {
        return (state == TalkState.BOOKED || state == TalkState.CONFIRMED) && (side == Side.SCHOOL || mine());
    }

    /** Whether the ambassador is invited and can answer. */
    public boolean mayAnswer() {
        return invitations.mine().isPresent();
    }

    /** Whether the school can invite ambassadors, or more of them. */
    public boolean mayInvite() {
        return side == Side.SCHOOL && invitations.places() > 0;
    }

    /** Whether the school can offer to everybody what it has offered to some. */
    public boolean mayOpenToAll() {
        return side == Side.SCHOOL && state == TalkState.INVITED;
    }

    /** Whether the school can say where to come, or say it anew. */
    public boolean mayArrange() {
        return side == Side.SCHOOL && state == TalkState.CONFIRMED;
    }

    /** Whether the talk is confirmed and nobody has said where to come yet. */
    public boolean unarranged() {
        return mayArrange()
                && booking.filter(held -> held.arrangements().isEmpty()).isPresent();
    }

    /** Whether the school may offer its draft. */
    public boolean mayOpen() {
        return side == Side.SCHOOL && state == TalkState.DRAFT;
    }

    public boolean mayCancel() {
        return state == TalkState.CONFIRMED && (side == Side.SCHOOL || mine());
    }

    public boolean mayRecord() {
        return side == Side.SCHOOL && state == TalkState.AWAITING_OUTCOME;
    }
}
