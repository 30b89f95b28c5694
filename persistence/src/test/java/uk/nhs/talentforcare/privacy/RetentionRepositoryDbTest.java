package uk.nhs.talentforcare.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.nhs.talentforcare.account.Account;
import uk.nhs.talentforcare.outbox.OutboxMessage;
import uk.nhs.talentforcare.outbox.OutboxRepository;
import uk.nhs.talentforcare.shared.EmailAddress;
import uk.nhs.talentforcare.testing.TestDatabase;

class RetentionRepositoryDbTest {

    private static final Instant LONG_AGO = Instant.parse("1990-01-01T00:00:00Z");

    @ParameterizedTest
    @EnumSource(RetentionRule.class)
    void everyRuleCanBeLookedAtAndApplied(RetentionRule rule) {
        TestDatabase.doInTransaction(entities -> {
            RetentionRepository retention = new RetentionRepository(entities);
            assertThat(retention.due(rule, LONG_AGO)).isZero();
            assertThat(retention.apply(rule, LONG_AGO)).isZero();
        });
    }

    @Test
    void removesSentMailOfItsAgeAndNothingYounger() {
        Instant sent = Instant.parse("2001-03-01T00:00:00Z");
        String key = UUID.randomUUID().toString();
        TestDatabase.doInTransaction(entities -> {
            OutboxMessage letter = new OutboxMessage(key, "a@example.org", "Hello", "Hello", null, null, null, sent);
            new OutboxRepository(entities).add(letter);
            letter.sent(sent);
        });

        assertThat(apply(RetentionRule.SENT_MAIL, sent)).isZero();
        assertThat(apply(RetentionRule.SENT_MAIL, sent.plusSeconds(1))).isEqualTo(1);
        assertThat(apply(RetentionRule.SENT_MAIL, sent.plusSeconds(1))).isZero();
    }

    @Test
    void keepsWhatARunRemoved() {
        RetentionRepository.Run run = new RetentionRepository.Run(
                RetentionRule.AWAY_DATES, Instant.parse("2026-11-22T02:41:00.123456Z"), null, 12);
        TestDatabase.doInTransaction(entities -> new RetentionRepository(entities).remember(run));

        List<RetentionRepository.Run> latest =
                TestDatabase.inTransaction(entities -> new RetentionRepository(entities).latest(10));

        assertThat(latest).contains(run);
    }

    @Test
    void findsPeopleWhoNoLongerComeWarnsThemOnceAndForgetsTheWarningWhenTheyComeBack() {
        Instant created = Instant.parse("2000-01-01T00:00:00Z");
        Duration month = Duration.ofDays(30);
        long id = TestDatabase.inTransaction(entities -> {
            Account account = new Account(
                    EmailAddress.parse("quiet-" + UUID.randomUUID() + "@example.org"), "Quiet", "Person", created);
            entities.persist(account);
            entities.flush();
            return account.id();
        });
        Instant warnedAt = created.plus(month);

        TestDatabase.doInTransaction(entities -> {
            RetentionRepository retention = new RetentionRepository(entities);
            assertThat(retention.inactiveAndUnwarned(created, 100)).doesNotContain(id);
            assertThat(retention.inactiveAndUnwarned(created.plusSeconds(1), 100))
                    .contains(id);
            assertThat(retention.warned(id, warnedAt)).isTrue();
            assertThat(retention.warned(id, warnedAt)).isFalse();
            assertThat(retention.inactiveAndUnwarned(created.plusSeconds(1), 100))
                    .doesNotContain(id);
            assertThat(retention.inactiveAndWarned(warnedAt, 100)).doesNotContain(id);
            assertThat(retention.inactiveAndWarned(warnedAt.plusSeconds(1), 100))
                    .contains(id);
        });
        TestDatabase.doInTransaction(
                entities -> entities.find(Account.class, id).signedIn(warnedAt.plusSeconds(60)));
        TestDatabase.doInTransaction(entities -> {
            RetentionRepository retention = new RetentionRepository(entities);
            assertThat(retention.inactiveAndWarned(warnedAt.plusSeconds(1), 100))
                    .doesNotContain(id);
            assertThat(retention.forgetWarningsOfThoseWhoCameBack()).isPositive();
            assertThat(retention.warned(id, warnedAt.plus(month))).isTrue();
        });
    }

    private static int apply(RetentionRule rule, Instant before) {
        return TestDatabase.inTransaction(entities -> new RetentionRepository(entities).apply(rule, before));
    }
}
