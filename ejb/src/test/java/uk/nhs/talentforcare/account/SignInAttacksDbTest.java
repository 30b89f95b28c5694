package uk.nhs.talentforcare.account;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.talentforcare.testing.TestDatabase.doInTransaction;
import static uk.nhs.talentforcare.testing.TestDatabase.inTransaction;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import uk.nhs.talentforcare.shared.EmailAddress;
import uk.nhs.talentforcare.testing.Statements;

/** Guessing, spraying, listening at the door: what somebody without an account can try at sign-in. */
class SignInAttacksDbTest {

    private static final String RIGHT = "the right password";

    private final MovingClock clock = new MovingClock();
    private final AtomicInteger hashes = new AtomicInteger();
    private final String address = "192.0.2." + UUID.randomUUID();

    @Test
    void theRightPasswordLetsIn() {
        String email = account(true);

        assertThat(signIn(email, RIGHT).outcome()).isEqualTo(SignIn.Outcome.SIGNED_IN);
        assertThat(signIn("  " + email.toUpperCase() + " ", RIGHT).outcome()).isEqualTo(SignIn.Outcome.SIGNED_IN);
        assertThat(signIn(email, "another").outcome()).isEqualTo(SignIn.Outcome.REFUSED);
    }

    @Test
    void answerAndWorkAreTheSameWhoeverIsAskedFor() {
        List<String> asked = List.of(
                account(true),
                account(false),
                suspended(),
                "nobody-" + UUID.randomUUID() + "@example.org",
                "no address");
        List<String> seen = new ArrayList<>();
        for (String email : asked) {
            hashes.set(0);
            SignIn attempt = signIn(email, "a wrong password");
            seen.add(attempt.outcome() + " after " + hashes.get() + " hash computations");
        }

        assertThat(seen).containsOnly("REFUSED after 1 hash computations");
    }

    @Test
    void theDatabaseIsAskedTheSameWhetherAnAccountExistsOrNot() {
        String known = account(true);
        String unknown = "nobody-" + UUID.randomUUID() + "@example.org";

        assertThat(Statements.countedIn(() -> signIn(known, "wrong")))
                .isEqualTo(Statements.countedIn(() -> signIn(unknown, "wrong")));
    }

    @Test
    void afterTenWrongGuessesEvenTheRightOneWaits() {
        String email = account(true);
        for (int i = 0; i < 10; i++) {
            assertThat(signIn(email, "guess " + i).outcome()).isEqualTo(SignIn.Outcome.REFUSED);
        }
        hashes.set(0);

        assertThat(signIn(email, RIGHT).outcome()).isEqualTo(SignIn.Outcome.WAIT);
        assertThat(signIn(email, "guess 11").outcome()).isEqualTo(SignIn.Outcome.WAIT);
        assertThat(hashes).hasValue(0);
    }

    @Test
    void anAddressThatNobodyHasIsLockedInTheSameWay() {
        String unknown = "nobody-" + UUID.randomUUID() + "@example.org";
        for (int i = 0; i < 10; i++) {
            signIn(unknown, "guess " + i);
        }

        assertThat(signIn(unknown, "guess").outcome()).isEqualTo(SignIn.Outcome.WAIT);
    }

    @Test
    void nobodyIsShutOutLongerThanTheDelay() {
        String email = account(true);
        for (int i = 0; i < 10; i++) {
            signIn(email, "guess " + i);
        }
        for (int second = 0; second < 299; second += 13) {
            assertThat(signIn(email, "hammering").outcome()).isEqualTo(SignIn.Outcome.WAIT);
            clock.forward(Duration.ofSeconds(13));
        }
        clock.forward(Duration.ofSeconds(2));

        assertThat(signIn(email, RIGHT).outcome()).isEqualTo(SignIn.Outcome.SIGNED_IN);
    }

    @Test
    void aHundredGuessesFromOneAddressLockThatAddressAlone() {
        String email = account(true);
        for (int i = 0; i < 100; i++) {
            signIn("spray-" + UUID.randomUUID() + "@example.org", "Winter2026");
        }

        assertThat(signIn(email, RIGHT).outcome()).isEqualTo(SignIn.Outcome.WAIT);
        assertThat(service().signIn(email, RIGHT, "another " + address).outcome())
                .isEqualTo(SignIn.Outcome.SIGNED_IN);
    }

    @Test
    void guessesAtTheSameMomentCountToo() throws Exception {
        String email = account(true);
        ExecutorService attackers = Executors.newFixedThreadPool(8);
        List<Callable<SignIn.Outcome>> guesses = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            String guess = "guess " + i;
            guesses.add(() -> signIn(email, guess).outcome());
        }
        int lookedAt = 0;
        for (Future<SignIn.Outcome> outcome : attackers.invokeAll(guesses)) {
            lookedAt += outcome.get() == SignIn.Outcome.REFUSED ? 1 : 0;
        }
        attackers.shutdown();

        assertThat(lookedAt).isLessThanOrEqualTo(10);
    }

    private SignIn signIn(String email, String password) {
        return service().signIn(email, password, address);
    }

    private AccountService service() {
        return new AccountService(
                new AccountRepository(null) {
                    @Override
                    public java.util.Optional<Account> findByEmail(EmailAddress email) {
                        return inTransaction(entities -> new AccountRepository(entities).findByEmail(email));
                    }
                },
                new CountingPasswords(),
                new Guesses(new Throttle(new CommittingLedger(), clock)),
                clock);
    }

    private String account(boolean withPassword) {
        return inTransaction(entities -> {
            Account account = new Account(
                    EmailAddress.parse("sign-in-" + UUID.randomUUID() + "@example.org"), "Ada", "Obi", clock.instant());
            entities.persist(withPassword ? account.protectedBy("hash of " + RIGHT) : account);
            return account.email();
        });
    }

    private String suspended() {
        String email = account(true);
        doInTransaction(entities -> entities.createNativeQuery("UPDATE account SET suspended = TRUE WHERE email = ?1")
                .setParameter(1, email)
                .executeUpdate());
        return email;
    }

    /** Stands for the slow hash, and counts how often it is computed. */
    private final class CountingPasswords extends Passwords {

        @Override
        public boolean matches(String password, String stored) {
            hashes.incrementAndGet();
            return stored.equals("hash of " + password);
        }

        @Override
        public void pretend(String password) {
            hashes.incrementAndGet();
        }
    }
}
