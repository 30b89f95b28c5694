package uk.nhs.talentforcare.ambassador;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Somebody who would like to be an ambassador, as those who confirm and decide see them.
 *
 * @param decides whether this person decides; the lead of an organisation confirms alone
 * @param employment where the question to the employer stands
 * @param agreement where the question to the manager stands
 * @param promise who has it and by when the applicant was told that they hear; empty while something is missing
 * @param missing what has to be there before they can be approved; empty if nothing is missing
 * @param question what was asked of the applicant; empty if nothing was
 * @param reply what they answered; empty if they have not
 */
public record ApplicationView(
        long id,
        AmbassadorState state,
        boolean decides,
        String name,
        String email,
        String jobTitle,
        String roleFamily,
        String workplace,
        String area,
        Instant appliedAt,
        Optional<Check> employment,
        Optional<Check> agreement,
        String conduct,
        Optional<LocalDate> briefedOn,
        String promise,
        List<String> missing,
        String question,
        String reply,
        String topics,
        String keyStages,
        String format,
        String languages,
        String reach,
        String routeIn,
        String story) {

    /**
     * One thing that the employer was asked.
     *
     * @param sentence who was asked when, and what they said
     * @param open whether it can be answered here
     */
    public record Check(boolean done, boolean open, String sentence) {}

    /** Whether nobody has decided. */
    public boolean open() {
        return state == AmbassadorState.APPLIED;
    }

    public boolean ready() {
        return missing.isEmpty();
    }
}
