package uk.nhs.talentforcare.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.nhs.talentforcare.account.AccountTestPeople.HOME;
import static uk.nhs.talentforcare.account.AccountTestPeople.NOW;
import static uk.nhs.talentforcare.account.AccountTestPeople.account;
import static uk.nhs.talentforcare.account.AccountTestPeople.assembly;
import static uk.nhs.talentforcare.account.AccountTestPeople.does;
import static uk.nhs.talentforcare.account.AccountTestPeople.find;
import static uk.nhs.talentforcare.account.AccountTestPeople.mailTo;
import static uk.nhs.talentforcare.account.AccountTestPeople.someEmail;
import static uk.nhs.talentforcare.account.AccountTestPeople.tokenFor;
import static uk.nhs.talentforcare.account.AccountTestPeople.with;
import static uk.nhs.talentforcare.testing.TestDatabase.doInTransaction;
import static uk.nhs.talentforcare.testing.TestDatabase.inTransaction;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.nhs.talentforcare.shared.EmailAddress;
import uk.nhs.talentforcare.shared.Invalid;

/** Getting in without a password, and what nobody learns by asking. */
class SignInHelpDbTest {

    private static final String PASSWORD = "kettle harbour violin";

    @Test
    void somebodyWithAPasswordGetsALinkToChooseAnother() {
        EmailAddress email = someEmail();
        long id = account(email, PASSWORD);
        ask(email.value());

        String token = tokenFor(email);
        assertThat(reset(token, "meadow lantern spoon")).isTrue();
        assertThat(find(id).passwordHash()).contains(AccountTestPeople.PlainPasswords.hashOf("meadow lantern spoon"));
        assertThat(mailTo(email))
                .last()
                .satisfies(mail -> assertThat(mail.subject()).isEqualTo("Your password was changed"));
        assertThat(reset(token, "another fine password")).as("a second time").isFalse();
    }

    @Test
    void aResetSignsOutEverywhere() {
        EmailAddress email = someEmail();
        long id = account(email, PASSWORD);
        String session = with(AccountSessions.class, NOW, (sessions, all) -> sessions.begin(id, "Firefox", false));
        ask(email.value());

        reset(tokenFor(email), "meadow lantern spoon");

        assertThat(signedIn(session)).isEmpty();
    }

    @Test
    void everyOtherResetLinkIsWorthNothingAfterwards() {
        EmailAddress email = someEmail();
        account(email, PASSWORD);
        ask(email.value());
        String first = tokenFor(email);
        ask(email.value());
        reset(tokenFor(email), "meadow lantern spoon");

        assertThat(reset(first, "an attacker's choice")).isFalse();
    }

    @Test
    void aPasswordThatBreaksARuleLeavesTheLinkGood() {
        EmailAddress email = someEmail();
        account(email, PASSWORD);
        ask(email.value());
        String token = tokenFor(email);

        assertThatThrownBy(() -> reset(token, "short")).isInstanceOf(Invalid.class);
        assertThat(reset(token, "meadow lantern spoon")).isTrue();
    }

    @Test
    void aLinkIsOldAfterAnHour() {
        EmailAddress email = someEmail();
        account(email, PASSWORD);
        ask(email.value());
        String token = tokenFor(email);

        assertThat(does(
                        PasswordReset.class,
                        NOW.plus(Duration.ofMinutes(61)),
                        resets -> resets.reset(token, "meadow lantern spoon")))
                .isFalse();
    }

    @Test
    void anApplicantGetsALinkToSignInWithAndNobodyElseDoes() {
        EmailAddress email = someEmail();
        long applicant = account(email, null, Role.APPLICANT);
        ask(email.value());
        String token = tokenFor(email);

        assertThat(redeemed(token)).hasValue(applicant);
        assertThat(redeemed(token)).as("again").isEmpty();
    }

    @Test
    void aLinkToSignInIsWorthNothingOnceTheApplicantHasBecomeMore() {
        EmailAddress email = someEmail();
        long id = account(email, null, Role.APPLICANT);
        ask(email.value());
        String token = tokenFor(email);
        doInTransaction(entities ->
                new AccountRepository(entities).find(id).orElseThrow().grant(Role.LOCAL_LEAD, null, null));

        assertThat(redeemed(token)).isEmpty();
    }

    @Test
    void whoeverHasNoAccountIsToldByEmailAlone() {
        EmailAddress nobody = someEmail();
        assertThat(ask(nobody.value())).isTrue();
        assertThat(mailTo(nobody))
                .singleElement()
                .satisfies(mail -> assertThat(mail.textBody())
                        .contains("https://talent.example.org/sign-up")
                        .doesNotContain("/reset/"));
    }

    @Test
    void theSameStatementsRunWhetherOrNotTheAddressHasAnAccount() {
        EmailAddress known = someEmail();
        account(known, PASSWORD, Role.LOCAL_LEAD);
        EmailAddress applicant = someEmail();
        account(applicant, null, Role.APPLICANT);
        EmailAddress suspended = someEmail();
        suspend(account(suspended, PASSWORD));

        Map<String, Long> nobody = statements(someEmail());

        assertThat(nobody).containsEntry("Com_insert", 3L);
        assertThat(statements(known)).isEqualTo(nobody);
        assertThat(statements(applicant)).isEqualTo(nobody);
        assertThat(statements(suspended)).isEqualTo(nobody);
    }

    @Test
    void fiveLettersAnHourAreEnoughForAnAddressThatHasAnAccountOrNot() {
        EmailAddress known = someEmail();
        account(known, PASSWORD);
        for (EmailAddress email : List.of(known, someEmail())) {
            for (int time = 0; time < 5; time++) {
                assertThat(ask(email.value())).isTrue();
            }
            assertThat(ask(email.value())).as("the sixth").isFalse();
            assertThat(ask(email.value().toUpperCase(java.util.Locale.ROOT)))
                    .as("in capitals")
                    .isFalse();
            assertThat(mailTo(email)).hasSize(5);
            assertThat(does(SignInHelp.class, NOW.plus(Duration.ofMinutes(61)), help -> help.send(email.value(), HOME)))
                    .as("an hour later")
                    .isTrue();
        }
    }

    @Test
    void aNetworkAddressThatAsksForEverybodyIsSlowedDown() {
        String attacker = "198.51.100." + UUID.randomUUID();
        for (int time = 0; time < 100; time++) {
            assertThat(does(SignInHelp.class, NOW, help -> help.send(someEmail().value(), attacker)))
                    .isTrue();
        }
        assertThat(does(SignInHelp.class, NOW, help -> help.send(someEmail().value(), attacker)))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jo@example.org\r\nBcc: everybody@example.org",
                "jo@example.org\nSubject: Buy",
                "jo@example.org, mo@example.org",
                "jo@example.org;mo@example.org",
                "\"jo@example.org\" <mo@example.org>",
                "jo@example.org%0d%0aBcc:mo@example.org",
                "jo@exämple.org",
                "jo@",
                ""
            })
    void noHeaderIsSmuggledIntoALetter(String typed) {
        assertThatThrownBy(() -> ask(typed)).isInstanceOf(Invalid.class);
    }

    private static Map<String, Long> statements(EmailAddress email) {
        return inTransaction(entities -> {
            assembly(entities, NOW).get(SignInHelp.class);
            Map<String, Long> before = counters(entities);
            assembly(entities, NOW).get(SignInHelp.class).send(email.value(), HOME + email);
            entities.flush();
            Map<String, Long> after = counters(entities);
            after.replaceAll((name, count) -> count - before.get(name));
            return after;
        });
    }

    private static Map<String, Long> counters(EntityManager entities) {
        Map<String, Long> counters = new TreeMap<>();
        @SuppressWarnings("unchecked")
        List<Object[]> rows = entities.createNativeQuery("SHOW SESSION STATUS WHERE Variable_name IN"
                        + " ('Com_insert', 'Com_update', 'Com_delete', 'Com_select')")
                .getResultList();
        rows.forEach(row -> counters.put(row[0].toString(), Long.valueOf(row[1].toString())));
        return counters;
    }

    private static void suspend(long account) {
        doInTransaction(entities -> entities.createNativeQuery("UPDATE account SET suspended = TRUE WHERE id = ?1")
                .setParameter(1, account)
                .executeUpdate());
    }

    private static boolean ask(String email) {
        return with(SignInHelp.class, NOW, (help, all) -> help.send(email, HOME + UUID.randomUUID()));
    }

    private static boolean reset(String token, String password) {
        return with(PasswordReset.class, NOW, (resets, all) -> resets.reset(token, password));
    }

    private static OptionalLong redeemed(String token) {
        return with(LinkSignIn.class, NOW, (links, all) -> links.redeem(token));
    }

    private static Optional<SignedIn> signedIn(String session) {
        return with(AccountSessions.class, NOW, (sessions, all) -> sessions.find(session));
    }
}
