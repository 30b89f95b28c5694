package uk.nhs.talentforcare.concern;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * A concern as those who act on it read it.
 *
 * @param reporter who told it, if they do not mind being known; empty otherwise
 * @param reporterEmail how to reach that person; empty otherwise
 * @param localArea name of the local area, empty if nobody knows
 * @param organisation name of the organisation, empty if there is none
 * @param readBy until when it had to be read
 * @param late whether it has not been read until then
 * @param news whether whoever told it has added something that nobody has read
 * @param people accounts that it may be about
 * @param notes what was written about it, oldest first
 * @param history who did what and who looked, oldest first
 */
public record ConcernView(
        long id,
        String reference,
        ConcernState state,
        ConcernStatement statement,
        boolean dangerNow,
        UnderEighteen underEighteen,
        String reporter,
        String reporterEmail,
        String localArea,
        String organisation,
        Instant receivedAt,
        Instant readBy,
        boolean late,
        boolean news,
        List<Person> people,
        Set<ReferralBody> referredTo,
        List<Note> notes,
        List<Happening> history) {

    /** An account that it may be about. */
    public record Person(long accountId, String name, String email, String roles, boolean suspended) {}

    /**
     * Something written down.
     *
     * @param author whose words they are
     */
    public record Note(Instant at, String author, String text) {

        /** Says nothing: it must not come into a log. */
        @Override
        public String toString() {
            return "Note";
        }
    }

    /** Something that was done. */
    public record Happening(Instant at, String who, String what) {}

    public boolean mayAcknowledge() {
        return state == ConcernState.RECEIVED;
    }

    public boolean mayDecide() {
        return state == ConcernState.ACKNOWLEDGED;
    }

    public boolean mayClose() {
        return state == ConcernState.REFERRED || state == ConcernState.ADVICE_GIVEN;
    }

    /** Says nothing: it must not come into a log. */
    @Override
    public String toString() {
        return "ConcernView[" + id + "]";
    }
}
