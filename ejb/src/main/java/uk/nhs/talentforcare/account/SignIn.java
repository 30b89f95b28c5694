package uk.nhs.talentforcare.account;

/**
 * What came of an attempt to sign in.
 *
 * @param accountId the account, 0 unless the outcome is {@link Outcome#SIGNED_IN}
 */
public record SignIn(Outcome outcome, long accountId) {

    /** The ways in which an attempt ends. */
    public enum Outcome {
        SIGNED_IN,
        /** No such account, another password, or suspended: nobody is told which. */
        REFUSED,
        /** Too many wrong guesses lately for this account or from this address. */
        WAIT
    }

    static final SignIn REFUSED = new SignIn(Outcome.REFUSED, 0);
    static final SignIn WAIT = new SignIn(Outcome.WAIT, 0);

    static SignIn as(long accountId) {
        return new SignIn(Outcome.SIGNED_IN, accountId);
    }
}
