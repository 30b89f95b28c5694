package uk.nhs.talentforcare.account;

import java.time.Duration;

/** What a link that was sent by e-mail lets its reader do, and for how long. */
public enum LinkPurpose {
    /** Confirms an address and makes the account of who signed up. */
    VERIFY_EMAIL(Duration.ofDays(3)),
    RESET_PASSWORD(Duration.ofHours(1)),
    /** Confirms the new address of an account. */
    CHANGE_EMAIL(Duration.ofHours(1)),
    /** Takes a change of address back; longer than the others, because whom it protects may be away. */
    UNDO_EMAIL(Duration.ofDays(7)),
    /** Lets somebody in who has no password. */
    APPLICANT_SIGN_IN(Duration.ofHours(1)),
    /** Lets an ambassador's manager agree or not: longer than the reminders and whoever is asked next take. */
    MANAGER_AGREEMENT(Duration.ofDays(28)),
    /** Shows that an ambassador reads the work address that they gave. */
    WORK_EMAIL(Duration.ofDays(7));

    private final Duration lifetime;

    LinkPurpose(Duration lifetime) {
        this.lifetime = lifetime;
    }

    /** How long after it was issued a link works, in elapsed time whatever the clocks on the wall do. */
    public Duration lifetime() {
        return lifetime;
    }
}
