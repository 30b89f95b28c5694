package uk.nhs.talentforcare.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.nhs.talentforcare.testing.TestDatabase.doInTransaction;
import static uk.nhs.talentforcare.testing.TestDatabase.inTransaction;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import uk.nhs.talentforcare.audit.AuditLog;
import uk.nhs.talentforcare.audit.AuditRepository;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.EmailAddress;
import uk.nhs.talentforcare.shared.NotFound;
import uk.nhs.talentforcare.testing.Statements;

class AccountSessionsDbTest {

    private static final String CHROME =
            "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Mobile Safari/537.36";

    private final MovingClock clock = new MovingClock();

    @Test
    void aKeyTellsWhoIsSignedInWithTheirRoles() {
        long person = person(Role.SCHOOL_CONTACT, Role.AMBASSADOR);
        String key = with(sessions -> sessions.begin(person, CHROME, false));

        SignedIn found = find(key).orElseThrow();

        assertThat(found.actor().accountId()).isEqualTo(person);
        assertThat(found.actor().has(Role.SCHOOL_CONTACT)).isTrue();
        assertThat(found.actor().has(Role.AMBASSADOR)).isTrue();
        assertThat(found.withheld()).isEmpty();
        assertThat(find("another key")).isEmpty();
        assertThat(find("")).isEmpty();
    }

    @Test
    void oneStatementTellsAccountRolesAndSession() {
        long person = person(Role.SCHOOL_CONTACT, Role.AMBASSADOR);
        String key = with(sessions -> sessions.begin(person, CHROME, false));

        assertThat(Statements.countedIn(() -> find(key))).isEqualTo(1);
    }

    @Test
    void beingSeenIsWrittenOnceAMinute() {
        String key = with(sessions -> sessions.begin(person(), CHROME, false));

        clock.forward(Duration.ofSeconds(59));
        assertThat(Statements.countedIn(() -> find(key))).isEqualTo(1);
        clock.forward(Duration.ofSeconds(2));
        assertThat(Statements.countedIn(() -> find(key))).isEqualTo(2);
        assertThat(Statements.countedIn(() -> find(key))).isEqualTo(1);
    }

    @Test
    void aSessionEndsAfterHalfAnHourWithoutUse() {
        String key = with(sessions -> sessions.begin(person(), CHROME, false));

        clock.forward(Duration.ofMinutes(30));
        assertThat(find(key)).isPresent();
        clock.forward(Duration.ofMinutes(31));
        assertThat(find(key)).isEmpty();
    }

    @Test
    void aSessionEndsAfterTwelveHoursOfUse() {
        String key = with(sessions -> sessions.begin(person(), CHROME, false));

        for (int i = 0; i < 35; i++) {
            clock.forward(Duration.ofMinutes(20));
            assertThat(find(key)).isPresent();
        }
        clock.forward(Duration.ofMinutes(20));
        assertThat(find(key)).isEmpty();
    }

    @Test
    void aPersonSeesAndEndsTheirOthers() {
        long person = person();
        String here = with(sessions -> sessions.begin(person, CHROME, false));
        clock.forward(Duration.ofMinutes(2));
        String there = with(sessions -> sessions.begin(person, "curl", false));
        String third = with(sessions -> sessions.begin(person, null, false));
        Actor actor = find(here).orElseThrow().actor();

        List<SessionLine> lines = with(sessions -> sessions.list(actor, here));
        assertThat(lines)
                .extracting(SessionLine::device)
                .containsExactlyInAnyOrder("Chrome on Android", "Another browser", "Another browser");
        assertThat(lines).filteredOn(SessionLine::here).hasSize(1);

        int ended = with(sessions -> sessions.endOthers(actor, here));
        assertThat(ended).isEqualTo(2);
        assertThat(find(there)).isEmpty();
        assertThat(find(third)).isEmpty();
        assertThat(find(here)).isPresent();
    }

    @Test
    void nobodyEndsSomebodyElsesSession() {
        String theirs = with(sessions -> sessions.begin(person(), CHROME, false));
        long id = find(theirs).orElseThrow().sessionId();
        Actor stranger = new Actor(person(), "A stranger", List.of());

        boolean ended = with(sessions -> sessions.end(stranger, id));
        assertThat(ended).isFalse();
        assertThat(find(theirs)).isPresent();
    }

    @Test
    void aResetASuspensionAnErasureEndAll() {
        long person = person();
        String one = with(sessions -> sessions.begin(person, CHROME, false));
        String two = with(sessions -> sessions.begin(person, CHROME, true));

        int ended = with(sessions -> sessions.endAll(person));
        assertThat(ended).isEqualTo(2);
        assertThat(find(one)).isEmpty();
        assertThat(find(two)).isEmpty();
    }

    @Test
    void suspensionIsFeltAtTheNextRequest() {
        long person = person();
        String key = with(sessions -> sessions.begin(person, CHROME, false));

        doInTransaction(entities -> entities.createNativeQuery("UPDATE account SET suspended = TRUE WHERE id = ?1")
                .setParameter(1, person)
                .executeUpdate());

        assertThat(find(key)).isEmpty();
        assertThatThrownBy(() -> with(sessions -> sessions.begin(person, CHROME, false)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void privilegedRolesLieStillUntilTheFactorIsShown() {
        long person = person(Role.COORDINATOR, Role.AMBASSADOR);
        String without = with(sessions -> sessions.begin(person, CHROME, false));
        String shown = with(sessions -> sessions.begin(person, CHROME, true));

        SignedIn limited = find(without).orElseThrow();
        assertThat(limited.actor().has(Role.COORDINATOR)).isFalse();
        assertThat(limited.actor().has(Role.AMBASSADOR)).isTrue();
        assertThat(limited.withheld()).containsExactly(Role.COORDINATOR);

        SignedIn whole = find(shown).orElseThrow();
        assertThat(whole.actor().has(Role.COORDINATOR)).isTrue();
        assertThat(whole.withheld()).isEmpty();
    }

    private Optional<SignedIn> find(String key) {
        return with(sessions -> sessions.find(key));
    }

    private <T> T with(Function<AccountSessions, T> work) {
        return inTransaction(entities -> work.apply(new AccountSessions(
                new AccountSessionRepository(entities),
                new AccountRepository(entities),
                new SecondFactorRule(false),
                new AuditLog(new AuditRepository(entities), clock),
                clock)));
    }

    private long person(Role... roles) {
        return inTransaction(entities -> {
            Account account = new Account(
                    EmailAddress.parse("session-" + UUID.randomUUID() + "@example.org"), "Ada", "Obi", clock.instant());
            Optional.ofNullable(roles).stream()
                    .flatMap(java.util.Arrays::stream)
                    .forEach(role -> account.grant(role, null, null));
            entities.persist(account);
            entities.flush();
            return account.id();
        });
    }
}
