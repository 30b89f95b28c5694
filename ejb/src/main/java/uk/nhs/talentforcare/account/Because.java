package uk.nhs.talentforcare.account;

import java.util.regex.Pattern;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.NotFound;

/**
 * Why somebody decides about an account.
 *
 * @param key drawn once for each form, a UUID: a form that is sent twice decides once
 * @param reason as the person concerned will read it, at most 500 characters
 */
public record Because(String key, String reason) {

    private static final Pattern KEY = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** @throws Invalid if there is no reason, or too long a one */
    public Because check() {
        if (!KEY.matcher(key).matches()) {
            throw new NotFound("form without its key");
        }
        if (reason.isBlank()) {
            throw new Invalid("reason", "Write why");
        }
        if (reason.length() > AccountDecision.LONGEST_REASON) {
            throw new Invalid("reason", "Why must be 500 characters or fewer");
        }
        return this;
    }
}
