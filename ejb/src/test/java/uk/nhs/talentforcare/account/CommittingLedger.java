package uk.nhs.talentforcare.account;

import static uk.nhs.talentforcare.testing.TestDatabase.doInTransaction;
import static uk.nhs.talentforcare.testing.TestDatabase.inTransaction;

import java.time.Instant;

/** Each call is a transaction of its own, as in the container. */
final class CommittingLedger extends GuessLedger {

    @Override
    public long note(String subjectHash, String addressHash, Instant now) {
        return inTransaction(
                entities -> new GuessLedger(new AccountRepository(entities)).note(subjectHash, addressHash, now));
    }

    @Override
    public boolean tooMany(
            String subjectHash, String addressHash, Instant since, int mostForSubject, int mostFromAddress) {
        return inTransaction(entities -> new GuessLedger(new AccountRepository(entities))
                .tooMany(subjectHash, addressHash, since, mostForSubject, mostFromAddress));
    }

    @Override
    public void strike(long number) {
        doInTransaction(entities -> new GuessLedger(new AccountRepository(entities)).strike(number));
    }
}
