package uk.nhs.talentforcare.identity;

/**
 * What came of somebody's way through an identity provider.
 *
 * @param accountId the account to sign in, 0 unless the outcome is {@link Outcome#KNOWN}
 * @param factorShown whether what the provider asked for stands for a second factor
 * @param key what the browser keeps from now on, empty unless the outcome is {@link Outcome#NEW}
 * @param next where the person wanted to go: a path of ours
 */
public record Arrival(Outcome outcome, long accountId, boolean factorShown, String key, String next) {

    /** The ways in which it ends. */
    public enum Outcome {
        /** An account is connected with who it is. */
        KNOWN,
        /** The provider vouches for somebody, but no account is connected yet. */
        NEW,
        /** An account is connected, but suspended. */
        SUSPENDED,
        /** The person turned back at the provider. */
        CANCELLED,
        /** The provider cannot be reached. */
        AWAY,
        /** Used before, too late, or begun in another browser. */
        STALE,
        /** What the provider answered cannot be believed. */
        REFUSED
    }

    static Arrival failed(Outcome outcome) {
        return failed(outcome, "");
    }

    static Arrival failed(Outcome outcome, String next) {
        return new Arrival(outcome, 0, false, "", next);
    }
}
