package uk.nhs.talentforcare.ambassador;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An ambassador, or somebody who applies to be one, as they themselves see it.
 *
 * @param promise who decides and by when they will hear; empty while that does not wait
 * @param question what the coordinator asked and they have not answered; empty if nothing
 * @param declined why it was declined and how to put it right; empty if it was not
 * @param canAskManager whether another manager may be named, or the same asked again
 * @param canMailWork whether the link to the work address may be sent again
 * @param bar what keeps them from booking
 */
public record OwnAmbassadorView(
        long id,
        AmbassadorState state,
        String slug,
        String jobTitle,
        String workplace,
        Step employment,
        Step agreement,
        String promise,
        String question,
        String declined,
        boolean canAskManager,
        String managerName,
        boolean canMailWork,
        LocalDate briefedUntil,
        LocalDate graceEnds,
        Optional<BookingBar> bar,
        Optional<LocalDate> pausedUntil,
        Optional<LocalDate> agreementDueOn) {

    /**
     * One thing that somebody else confirms.
     *
     * @param sentence who has it now and what happens next, or who confirmed it
     */
    public record Step(boolean done, boolean stuck, String sentence) {

        /** Such as "Done", for a tag. */
        public String label() {
            return done ? "Done" : stuck ? "Needs you" : "Waiting";
        }
    }

    public boolean applying() {
        return state == AmbassadorState.APPLIED;
    }

    public boolean active() {
        return state == AmbassadorState.APPROVED || state == AmbassadorState.PAUSED;
    }

    public boolean paused() {
        return state == AmbassadorState.PAUSED;
    }

    /** Whether they can apply again. */
    public boolean gone() {
        return state == AmbassadorState.DECLINED || state == AmbassadorState.LEFT;
    }

    /** Whether questions to the employer are still open. */
    public boolean employerAsked() {
        return applying() || agreementDueOn.isPresent();
    }
}
