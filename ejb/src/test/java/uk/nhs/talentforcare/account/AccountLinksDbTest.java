package uk.nhs.talentforcare.account;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.talentforcare.testing.TestDatabase.doInTransaction;
import static uk.nhs.talentforcare.testing.TestDatabase.inTransaction;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.nhs.talentforcare.shared.Configurations;
import uk.nhs.talentforcare.shared.EmailAddress;

class AccountLinksDbTest {

    /** The night on which clocks go back: an hour stays an hour. */
    private static final Instant NOW = Instant.parse("2026-10-25T00:30:00Z");

    @Test
    void worksOnce() {
        long account = someAccount();
        String token = issue(LinkPurpose.RESET_PASSWORD, account);

        assertThat(look(token, LinkPurpose.RESET_PASSWORD, NOW)).isTrue();
        assertThat(redeem(token, LinkPurpose.RESET_PASSWORD, NOW)).isTrue();
        assertThat(redeem(token, LinkPurpose.RESET_PASSWORD, NOW)).isFalse();
        assertThat(look(token, LinkPurpose.RESET_PASSWORD, NOW)).isFalse();
    }

    @Test
    void isOpenedAsOftenAsAMailScannerLikes() {
        String token = issue(LinkPurpose.RESET_PASSWORD, someAccount());
        IntStream.range(0, 5)
                .forEach(time ->
                        assertThat(look(token, LinkPurpose.RESET_PASSWORD, NOW)).isTrue());
        assertThat(redeem(token, LinkPurpose.RESET_PASSWORD, NOW)).isTrue();
    }

    @Test
    void worksForAnHourAndAVerificationForThreeDays() {
        String reset = issue(LinkPurpose.RESET_PASSWORD, someAccount());
        assertThat(look(reset, LinkPurpose.RESET_PASSWORD, NOW.plus(Duration.ofMinutes(59))))
                .isTrue();
        assertThat(redeem(reset, LinkPurpose.RESET_PASSWORD, NOW.plus(Duration.ofHours(1))))
                .isFalse();
        String verification = issue(LinkPurpose.VERIFY_EMAIL, someAccount());
        assertThat(look(verification, LinkPurpose.VERIFY_EMAIL, NOW.plus(Duration.ofHours(71))))
                .isTrue();
        assertThat(look(verification, LinkPurpose.VERIFY_EMAIL, NOW.plus(Duration.ofDays(3))))
                .isFalse();
    }

    @Test
    void worksForItsPurposeAlone() {
        String token = issue(LinkPurpose.VERIFY_EMAIL, someAccount());
        assertThat(redeem(token, LinkPurpose.RESET_PASSWORD, NOW)).isFalse();
        assertThat(redeem(token, LinkPurpose.VERIFY_EMAIL, NOW)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "short", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "' OR '1'='1", "é", "../../account"})
    void nothingElseWorks(String token) {
        assertThat(redeem(token, LinkPurpose.RESET_PASSWORD, NOW)).isFalse();
    }

    @Test
    void keepsNoSecretInTheDatabase() {
        String token = issue(LinkPurpose.RESET_PASSWORD, someAccount());
        long rows = inTransaction(entities -> ((Number)
                        entities.createNativeQuery("SELECT COUNT(*) FROM account_link WHERE token_hash = ?1")
                                .setParameter(1, token)
                                .getSingleResult())
                .longValue());
        assertThat(rows).isZero();
        assertThat(token).hasSize(43);
    }

    @Test
    void ofManyTabsThatPressTheButtonAtOnceOneHasIt() {
        String token = issue(LinkPurpose.RESET_PASSWORD, someAccount());
        int tabs = 8;
        CountDownLatch ready = new CountDownLatch(tabs);
        List<Boolean> outcomes = IntStream.range(0, tabs)
                .mapToObj(tab -> CompletableFuture.supplyAsync(
                        () -> {
                            ready.countDown();
                            await(ready);
                            return redeem(token, LinkPurpose.RESET_PASSWORD, NOW);
                        },
                        command -> new Thread(command).start()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(outcomes).containsOnlyOnce(true);
    }

    @Test
    void isWorthNothingOnceWithdrawnOrLeadingNowhere() {
        long account = someAccount();
        String token = issue(LinkPurpose.RESET_PASSWORD, account);
        doInTransaction(entities -> links(entities, NOW).withdraw(account, LinkPurpose.RESET_PASSWORD));
        assertThat(redeem(token, LinkPurpose.RESET_PASSWORD, NOW)).isFalse();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String issue(LinkPurpose purpose, long account) {
        IssuedLink link = inTransaction(entities -> links(entities, NOW).issue(purpose, account));
        return link.address().substring(link.address().lastIndexOf('/') + 1);
    }

    private static boolean look(String token, LinkPurpose purpose, Instant now) {
        return inTransaction(
                entities -> links(entities, now).look(token, purpose).isPresent());
    }

    private static boolean redeem(String token, LinkPurpose purpose, Instant now) {
        return inTransaction(
                entities -> links(entities, now).redeem(token, purpose).isPresent());
    }

    private static AccountLinks links(EntityManager entities, Instant now) {
        return new AccountLinks(
                new AccountLinkRepository(entities), Configurations.forTests(), Clock.fixed(now, ZoneOffset.UTC));
    }

    private static long someAccount() {
        return inTransaction(entities -> {
            Account account =
                    new Account(EmailAddress.parse("link-" + UUID.randomUUID() + "@example.org"), "Ada", "Obi", NOW);
            new AccountRepository(entities).add(account);
            entities.flush();
            return account.id();
        });
    }
}
