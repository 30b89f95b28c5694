package uk.nhs.talentforcare.account;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.talentforcare.testing.TestDatabase.inTransaction;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.nhs.talentforcare.audit.AuditLog;
import uk.nhs.talentforcare.audit.AuditRepository;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.EmailAddress;
import uk.nhs.talentforcare.shared.Secrets;

/** Each code opens once, whatever is tried with it. */
class SecondFactorDbTest {

    private static final Duration STEP = Duration.ofSeconds(30);

    private final MovingClock clock = new MovingClock();
    private final String key = "a key that is long enough for a test";
    private final List<String> recoveryCodes = RecoveryCodes.draw();
    private Secrets secrets = new Secrets(key);
    private Actor person;

    @BeforeEach
    void anAccount() {
        person = inTransaction(entities -> {
            Account account = new Account(
                    EmailAddress.parse("factor-" + UUID.randomUUID() + "@example.org"), "Ada", "Obi", clock.instant());
            entities.persist(account);
            entities.flush();
            return Actor.of(account);
        });
    }

    @Test
    void countsOnlyOnceTheAppHasProvedThatItKnowsTheSecret() {
        prepare();
        assertThat(on()).isFalse();

        assertThat(turnOn("000000")).isFalse();
        assertThat(on()).isFalse();

        assertThat(turnOn(code())).isTrue();
        assertThat(on()).isTrue();
        assertThat(secretForSetUp()).isNull();
    }

    @Test
    void preparingAgainKeepsTheSecretThatTheAppHas() {
        prepare();
        String secret = secretForSetUp();
        prepare();

        assertThat(secretForSetUp()).isEqualTo(secret).matches("[A-Z2-7]{32}");
    }

    @Test
    void theDatabaseDoesNotShowTheSecret() {
        prepare();
        String secret = secretForSetUp();

        String stored = inTransaction(entities -> new SecondFactorRepository(entities)
                .find(person.accountId())
                .orElseThrow()
                .sealedSecret());

        assertThat(stored).doesNotContain(secret);
    }

    @Test
    void theCodeThatTurnedItOnIsSpent() {
        prepare();
        String code = code();
        turnOn(code);

        assertThat(spend(code)).isFalse();
    }

    @Test
    void aCodeOpensOnce() {
        String secret = turnedOn();
        clock.forward(STEP);
        String code = TimeCodes.code(secret, clock.instant());

        assertThat(spend(code)).isTrue();
        assertThat(spend(code)).isFalse();
        clock.forward(STEP);
        assertThat(spend(code)).isFalse();
    }

    @Test
    void anEarlierCodeIsSpentWithALaterOne() {
        String secret = turnedOn();
        clock.forward(STEP.multipliedBy(3));
        String earlier = TimeCodes.code(secret, clock.instant().minus(STEP));

        assertThat(spend(TimeCodes.code(secret, clock.instant()))).isTrue();
        assertThat(spend(earlier)).isFalse();
    }

    @Test
    void ofManyWithTheSameCodeAtTheSameMomentOneComesIn() throws Exception {
        String secret = turnedOn();
        clock.forward(STEP);
        String code = TimeCodes.code(secret, clock.instant());

        assertThat(atOnce(() -> spend(code))).isEqualTo(1);
    }

    @Test
    void aRecoveryCodeOpensOnce() throws Exception {
        turnedOn();

        assertThat(atOnce(() -> recover(recoveryCodes.get(3)))).isEqualTo(1);
        assertThat(recover(recoveryCodes.get(3))).isFalse();
        assertThat(recover(recoveryCodes.get(4).toUpperCase())).isTrue();
        assertThat(recover("not-a-code")).isFalse();
        assertThat(codesLeft()).isEqualTo(8);
    }

    @Test
    void somebodyElsesRecoveryCodeOpensNothing() {
        turnedOn();
        List<String> theirs = recoveryCodes;
        anAccount();
        prepare();
        with(store -> store.turnOn(person, "x", code(), RecoveryCodes.draw()));

        assertThat(recover(theirs.get(0))).isFalse();
    }

    @Test
    void newRecoveryCodesPutAnEndToTheOldOnes() {
        turnedOn();
        List<String> fresh = RecoveryCodes.draw();
        with(store -> {
            store.renewCodes(person, fresh);
            return true;
        });

        assertThat(recover(recoveryCodes.get(0))).isFalse();
        assertThat(recover(fresh.get(0))).isTrue();
    }

    @Test
    void aFactorThatWasTakenAwayOpensNothing() {
        String secret = turnedOn();
        clock.forward(STEP);

        boolean removed = with(store -> store.remove(person, person.accountId(), "second-factor-off"));
        assertThat(removed).isTrue();
        assertThat(on()).isFalse();
        assertThat(spend(TimeCodes.code(secret, clock.instant()))).isFalse();
        assertThat(recover(recoveryCodes.get(0))).isFalse();
    }

    @Test
    void turningItOnEndsTheOtherSessionsAndLiftsThisOne() {
        String here = inTransaction(entities -> sessions(entities).begin(person.accountId(), "x", false));
        String there = inTransaction(entities -> sessions(entities).begin(person.accountId(), "x", false));
        prepare();
        with(store -> store.turnOn(person, AccountSessions.hash(here), code(), recoveryCodes));

        boolean thereStands =
                inTransaction(entities -> sessions(entities).find(there).isPresent());
        boolean herePassed = inTransaction(entities -> new AccountSessionRepository(entities)
                .find(AccountSessions.hash(here))
                .orElseThrow()
                .factorPassed());
        assertThat(thereStands).isFalse();
        assertThat(herePassed).isTrue();
    }

    @Test
    void aChangedKeyOpensAndSealsAnew() {
        String secret = turnedOn();
        secrets = new Secrets("a key that came later, long enough too", key);
        clock.forward(STEP);
        assertThat(spend(TimeCodes.code(secret, clock.instant()))).isTrue();

        secrets = new Secrets("a key that came later, long enough too");
        clock.forward(STEP);
        assertThat(spend(TimeCodes.code(secret, clock.instant()))).isTrue();
    }

    private AccountSessions sessions(jakarta.persistence.EntityManager entities) {
        return new AccountSessions(
                new AccountSessionRepository(entities),
                new AccountRepository(entities),
                new SecondFactorRule(false),
                new AuditLog(new AuditRepository(entities), clock),
                clock);
    }

    private String turnedOn() {
        prepare();
        String secret = secretForSetUp();
        assertThat(turnOn(code())).isTrue();
        return secret;
    }

    private void prepare() {
        with(store -> {
            store.prepare(person.accountId());
            return true;
        });
    }

    private String code() {
        return TimeCodes.code(secretForSetUp(), clock.instant());
    }

    private String secretForSetUp() {
        return with(store -> store.preparedSecret(person.accountId()));
    }

    private boolean turnOn(String code) {
        return with(store -> store.turnOn(person, "no session", code, recoveryCodes));
    }

    private boolean spend(String code) {
        return with(store -> store.spendTimeCode(person.accountId(), code));
    }

    private boolean recover(String code) {
        return with(store -> store.spendRecoveryCode(person.accountId(), code));
    }

    private boolean on() {
        return inTransaction(entities -> new SecondFactorRepository(entities).on(person.accountId()));
    }

    private long codesLeft() {
        return inTransaction(entities -> new SecondFactorRepository(entities).recoveryCodesLeft(person.accountId()));
    }

    private <T> T with(Function<FactorStore, T> work) {
        return inTransaction(entities -> work.apply(new FactorStore(
                new SecondFactorRepository(entities),
                new AccountSessionRepository(entities),
                secrets,
                new NoLetters(),
                new AuditLog(new AuditRepository(entities), clock),
                clock)));
    }

    private static int atOnce(Callable<Boolean> attempt) throws Exception {
        ExecutorService tabs = Executors.newFixedThreadPool(6);
        int in = 0;
        for (Future<Boolean> outcome : tabs.invokeAll(java.util.Collections.nCopies(6, attempt))) {
            in += outcome.get() ? 1 : 0;
        }
        tabs.shutdown();
        return in;
    }

    /** What is written is another test's business. */
    private static final class NoLetters extends SecondFactorLetters {

        @Override
        public void turnedOn(long accountId) {
            assertThat(accountId).isPositive();
        }

        @Override
        public void recoveryCodeUsed(long accountId) {
            assertThat(accountId).isPositive();
        }
    }
}
