package uk.nhs.talentforcare.account;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.talentforcare.testing.TestDatabase.inTransaction;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import uk.nhs.talentforcare.concern.ConcernFollowing;
import uk.nhs.talentforcare.privacy.ErasureDesk;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.Assembly;
import uk.nhs.talentforcare.shared.Configurations;
import uk.nhs.talentforcare.shared.EmailAddress;
import uk.nhs.talentforcare.shared.Invalid;

/** What somebody can try who got hold of a session, or who wants somebody's mailbox full: one after the other, and at once. */
class ThrottleDbTest {

    private static final int AT_ONCE = 40;
    private static final String PASSWORD = "kettle harbour violin";

    private final MovingClock clock = new MovingClock();
    private final AtomicInteger lookedAt = new AtomicInteger();
    private final String address = "192.0.2." + UUID.randomUUID();
    private final long person = AccountTestPeople.account(AccountTestPeople.someEmail(), PASSWORD);

    @Test
    void guessesAtTheCurrentPasswordAtTheSameMomentCountToo() throws Exception {
        atOnce(guess -> () -> refusal("guess " + guess));

        assertThat(lookedAt).hasValueLessThanOrEqualTo(10);
    }

    @Test
    void guessesBeforeAnErasureAtTheSameMomentCountToo() throws Exception {
        atOnce(guess -> () -> erasureRefusal("guess " + guess));

        assertThat(lookedAt).hasValueLessThanOrEqualTo(10);
    }

    @Test
    void guessesAtSignInAndAtTheCurrentPasswordAndBeforeAnErasureCountTogether() {
        AccountService signIn = new AccountService(
                new AccountRepository(null) {
                    @Override
                    public Optional<Account> findByEmail(EmailAddress email) {
                        return inTransaction(entities -> new AccountRepository(entities).findByEmail(email));
                    }
                },
                new CountingPasswords(),
                guesses(),
                clock);
        String email = AccountTestPeople.find(person).email();
        for (int i = 0; i < 4; i++) {
            signIn.signIn(email, "guess " + i, address);
            assertThat(refusal("guess " + i)).contains("not right");
        }
        for (int i = 0; i < 2; i++) {
            assertThat(erasureRefusal("guess " + i)).contains("not right");
        }

        assertThat(refusal(PASSWORD)).contains("too many attempts");
        assertThat(erasureRefusal(PASSWORD)).contains("too many attempts");
        assertThat(signIn.signIn(email, PASSWORD, address).outcome()).isEqualTo(SignIn.Outcome.WAIT);
        clock.forward(Duration.ofMinutes(6));
        assertThat(refusal(PASSWORD)).isEmpty();
    }

    @Test
    void lettersAskedForAtTheSameMomentCountToo() throws Exception {
        String mailbox = "full-" + UUID.randomUUID() + "@example.org";
        List<String> answers = atOnce(number -> () -> String.valueOf(throttle().allowsMail(mailbox, address)));

        assertThat(answers).filteredOn("true"::equals).hasSizeLessThanOrEqualTo(5);
        clock.forward(Duration.ofHours(2));
        assertThat(throttle().allowsMail(mailbox, address)).isTrue();
    }

    @Test
    void fiveLettersAnHourGoToAMailboxAndAHundredAreAskedForFromOneNetwork() {
        String mailbox = "full-" + UUID.randomUUID() + "@example.org";
        for (int letter = 0; letter < 5; letter++) {
            assertThat(throttle().allowsMail(mailbox, address)).isTrue();
        }
        assertThat(throttle().allowsMail(" " + mailbox.toUpperCase(), address)).isFalse();
        for (int letter = 5; letter < 100; letter++) {
            assertThat(throttle().allowsMail(letter + mailbox, address)).isTrue();
        }
        assertThat(throttle().allowsMail("one-more-" + mailbox, address)).isFalse();
        assertThat(throttle().allowsMail("one-more-" + mailbox, "another " + address))
                .isTrue();
    }

    @Test
    void guessesAtTheWordsOfAConcernAtTheSameMomentCountToo() throws Exception {
        List<String> answers = atOnce(guess -> () -> inTransaction(entities -> assembly(entities)
                .get(ConcernFollowing.class)
                .follow(Actor.VISITOR, "CON-2222-2222", "acorn acorn acorn " + guess, address)
                .outcome()
                .name()));

        assertThat(answers).filteredOn("REFUSED"::equals).hasSizeLessThanOrEqualTo(10);
        assertThat(answers).contains("WAIT");
    }

    private static List<String> atOnce(IntFunction<Callable<String>> attempt) throws Exception {
        ExecutorService attackers = Executors.newFixedThreadPool(8);
        List<Callable<String>> attempts = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            attempts.add(attempt.apply(i));
        }
        List<String> answers = new ArrayList<>();
        for (Future<String> answer : attackers.invokeAll(attempts)) {
            answers.add(answer.get());
        }
        attackers.shutdown();
        return answers;
    }

    /** What the guess is told; empty if it was right. */
    private String refusal(String guess) {
        return told(
                "field",
                () -> inTransaction(entities -> {
                    assembly(entities)
                            .get(CurrentPassword.class)
                            .check(new AccountRepository(entities).find(person).orElseThrow(), "field", guess, address);
                    return "";
                }));
    }

    private String erasureRefusal(String guess) {
        Actor self = Actor.of(AccountTestPeople.find(person));
        return told(
                "proof",
                () -> inTransaction(entities -> {
                    assembly(entities).get(ErasureDesk.class).requireProof(self, guess, address);
                    return "";
                }));
    }

    private static String told(String field, Supplier<String> check) {
        try {
            return check.get();
        } catch (Invalid e) {
            return e.errors().get(field);
        }
    }

    private Assembly assembly(EntityManager entities) {
        return new Assembly(entities, clock, Configurations.forTests(), new CountingPasswords(), throttle());
    }

    private Guesses guesses() {
        return new Guesses(throttle());
    }

    private Throttle throttle() {
        return new Throttle(new CommittingLedger(), clock);
    }

    private final class CountingPasswords extends Passwords {

        @Override
        public boolean matches(String password, String stored) {
            lookedAt.incrementAndGet();
            return stored.equals(AccountTestPeople.PlainPasswords.hashOf(password));
        }
    }
}
