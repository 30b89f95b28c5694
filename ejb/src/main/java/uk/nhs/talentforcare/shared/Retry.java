package uk.nhs.talentforcare.shared;

import java.util.function.Supplier;

/**
 * Runs a transaction again when the database gave it up for another one: a deadlock lost, a lock waited for too long, a
 * cluster that could not certify it. Nothing of a transaction that was given up remains, so running it again is safe.
 */
public final class Retry {

    private static final int MOST_ATTEMPTS = 5;

    private Retry() {}

    /**
     * @param transaction begins and ends a transaction of its own
     * @throws RuntimeException what the last attempt threw, or the first failure that another attempt would not mend
     */
    public static <T> T onDeadlock(Supplier<T> transaction) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.get();
            } catch (RuntimeException e) {
                if (attempt == MOST_ATTEMPTS || !Violations.isWorthAnotherTry(e)) {
                    throw e;
                }
            }
        }
    }
}
