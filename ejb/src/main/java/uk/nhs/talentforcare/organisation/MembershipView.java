package uk.nhs.talentforcare.organisation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import uk.nhs.talentforcare.waiting.Promise;

/**
 * A wish to belong, as those who decide see it.
 *
 * @param localArea name of the area whose coordinator decides, empty if none does
 * @param ways how this person may have made sure
 * @param mayMail whether this person may have a code sent to the office
 * @param codeSentAt when a code that may still be typed was sent
 * @param decided who decided and how, empty while nobody has
 */
public record MembershipView(
        long id,
        String name,
        String email,
        String role,
        Optional<Facts> organisation,
        String localArea,
        Instant askedAt,
        MembershipState state,
        Optional<Promise> promise,
        List<ConfirmationWay> ways,
        boolean mayMail,
        Optional<Instant> codeSentAt,
        String decided) {

    /**
     * What the register publishes, to make sure with; each may be empty.
     *
     * @param named whether it stands in no register, and only the person has named it
     */
    public record Facts(
            long id,
            String name,
            String kind,
            String status,
            boolean named,
            String code,
            String town,
            String postcode,
            String telephone,
            String website,
            String officeEmail) {}

    /** Whether nobody has decided yet. */
    public boolean open() {
        return state == MembershipState.REQUESTED;
    }

    /** Whether one of the ways is a call to a published number. */
    public boolean byTelephone() {
        return ways.stream().anyMatch(ConfirmationWay::byTelephone);
    }
}
