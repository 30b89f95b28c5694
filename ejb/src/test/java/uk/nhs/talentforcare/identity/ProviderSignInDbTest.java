package uk.nhs.talentforcare.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.nhs.talentforcare.account.AccountTestPeople.account;
import static uk.nhs.talentforcare.account.AccountTestPeople.mailTo;
import static uk.nhs.talentforcare.account.AccountTestPeople.someEmail;
import static uk.nhs.talentforcare.testing.TestDatabase.inTransaction;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.nhs.talentforcare.account.AccountSessions;
import uk.nhs.talentforcare.account.AccountTestPeople;
import uk.nhs.talentforcare.account.Role;
import uk.nhs.talentforcare.identity.Arrival.Outcome;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.Assembly;
import uk.nhs.talentforcare.shared.Configurations;
import uk.nhs.talentforcare.shared.Conflict;
import uk.nhs.talentforcare.shared.EmailAddress;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.NotFound;

/** The whole way to a provider and back, and who is let in by it. */
class ProviderSignInDbTest {

    private static final String PASSWORD = "kettle harbour violin";
    private static final String HOME = "192.0.2.17";

    private final LocalProvider provider = new LocalProvider();
    private final String subject = "person-" + UUID.randomUUID();
    private Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);

    @AfterEach
    void leave() {
        provider.close();
    }

    @Test
    void somebodyNewWaitsForTheirBrowserAlone() {
        Arrival arrival = visit(someEmail(), "/diary");

        assertThat(arrival.outcome()).isEqualTo(Outcome.NEW);
        assertThat(arrival.accountId()).isZero();
        assertThat(arrival.next()).isEqualTo("/diary");
        Arrivals.Waiting waiting = look(arrival.key());
        assertThat(waiting.provider()).isEqualTo("Local Provider");
        assertThat(waiting.firstName()).isEqualTo("Ada");
        assertThat(waiting.hasAccount()).isFalse();
        assertThat(look("A".repeat(43))).isNull();
        assertThat(look("")).isNull();

        now = now.plus(Duration.ofMinutes(61));
        assertThat(look(arrival.key())).isNull();
    }

    @Test
    void whoeverDoesNotWantToBeConnectedIsForgotten() {
        Arrival arrival = visit(someEmail(), "/diary");
        with(all -> {
            all.get(Arrivals.class).forget(arrival.key());
            return null;
        });
        assertThat(look(arrival.key())).isNull();
    }

    @Test
    void anAddressNeverConnectsByItself() {
        EmailAddress email = someEmail();
        account(email, PASSWORD);

        Arrival arrival = visit(email, "/account");

        assertThat(arrival.outcome()).isEqualTo(Outcome.NEW);
        assertThat(look(arrival.key()).hasAccount()).as("the person is told").isTrue();
        assertThat(visit(email, "/account").outcome()).as("and again").isEqualTo(Outcome.NEW);
    }

    @Test
    void anAddressThatTheProviderHasNotVerifiedTellsNothingOfAccounts() {
        EmailAddress email = someEmail();
        account(email, PASSWORD);

        ProviderSignIn.Departure departure = begin("/account");
        gives(departure, email, false);

        assertThat(look(arrive(departure).key()).hasAccount()).isFalse();
    }

    @Test
    void whoeverSignsInHereAfterComingFromThereConnectsBothAndIsKnownFromThenOn() {
        EmailAddress email = someEmail();
        long person = account(email, PASSWORD, Role.SCHOOL_CONTACT);
        Arrival arrival = visit(email, "/diary");
        String session = signIn(person);

        boolean asked = with(all -> all.get(Identities.class).asksPassword(actor(person), arrival.key(), session));
        assertThat(asked).isFalse();
        assertThat(connect(person, arrival.key(), session, "")).isEqualTo("/diary");

        Arrival known = visit(someEmail(), "/account");
        assertThat(known.outcome()).isEqualTo(Outcome.KNOWN);
        assertThat(known.accountId()).isEqualTo(person);
        assertThat(known.factorShown()).isFalse();
        assertThat(mailTo(email))
                .singleElement()
                .satisfies(mail -> assertThat(mail.subject()).isEqualTo("You can now sign in with Local Provider"));
        assertThat(audited(person)).containsSubsequence("sign-in:password", "identity-connect:local");
        List<Identities.Line> lines = lines(person);
        assertThat(lines).singleElement().satisfies(line -> {
            assertThat(line.shownAs()).isEqualTo(email.value());
            assertThat(line.lastUsedAt()).isEqualTo(now);
        });
    }

    @Test
    void aSessionThatWasThereBeforeNeedsThePassword() {
        long person = account(someEmail(), PASSWORD);
        String session = signIn(person);
        now = now.plusSeconds(30);
        Arrival arrival = visit(someEmail(), "/account/identities");

        assertThatThrownBy(() -> connect(person, arrival.key(), session, "")).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> connect(person, arrival.key(), session, "wrong password"))
                .isInstanceOf(Invalid.class);
        assertThat(look(arrival.key())).as("still waits").isNotNull();
        assertThat(connect(person, arrival.key(), session, PASSWORD)).isEqualTo("/account/identities");
        assertThatThrownBy(() -> connect(person, arrival.key(), session, PASSWORD))
                .as("twice")
                .isInstanceOf(NotFound.class);
    }

    @Test
    void anotherAccountsIdentityStaysTheirs() {
        long person = account(someEmail(), PASSWORD);
        Arrival mine = visit(someEmail(), "/account");
        Arrival again = visit(someEmail(), "/account");
        connect(person, mine.key(), signIn(person), "");
        long stranger = account(someEmail(), PASSWORD);
        String session = signIn(stranger);

        assertThatThrownBy(() -> connect(stranger, again.key(), session, "")).isInstanceOf(Conflict.class);
        assertThat(visit(someEmail(), "/account").accountId()).isEqualTo(person);
    }

    @Test
    void theSameOneTwiceIsOne() {
        long person = account(someEmail(), PASSWORD);
        Arrival first = visit(someEmail(), "/account");
        Arrival second = visit(someEmail(), "/account");
        String session = signIn(person);
        connect(person, first.key(), session, "");
        connect(person, second.key(), session, "");
        assertThat(lines(person)).hasSize(1);
    }

    @Test
    void disconnectingTakesThePasswordAndIsOnesOwnAffair() {
        EmailAddress email = someEmail();
        long person = account(email, PASSWORD);
        connect(person, visit(email, "/account").key(), signIn(person), "");
        long identity = lines(person).get(0).id();
        long stranger = account(someEmail(), PASSWORD);

        assertThatThrownBy(() -> disconnect(stranger, identity, PASSWORD)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> disconnect(person, identity, "wrong password")).isInstanceOf(Invalid.class);
        disconnect(person, identity, PASSWORD);

        assertThat(visit(email, "/account").outcome()).isEqualTo(Outcome.NEW);
        assertThat(mailTo(email))
                .last()
                .satisfies(
                        mail -> assertThat(mail.subject()).isEqualTo("You can no longer sign in with Local Provider"));
        assertThat(audited(person)).contains("identity-disconnect:null");
    }

    @Test
    void aSuspendedAccountStaysShut() {
        long person = account(someEmail(), PASSWORD);
        connect(person, visit(someEmail(), "/account").key(), signIn(person), "");
        inTransaction(entities -> entities.createNativeQuery("UPDATE account SET suspended = TRUE WHERE id = ?1")
                .setParameter(1, person)
                .executeUpdate());

        Arrival arrival = visit(someEmail(), "/account");
        assertThat(arrival.outcome()).isEqualTo(Outcome.SUSPENDED);
        assertThat(arrival.accountId()).isZero();
    }

    @Test
    void whatTheProviderAskedForMayStandForASecondFactor() {
        long person = account(someEmail(), PASSWORD, Role.COORDINATOR);
        connect(person, visit(someEmail(), "/account").key(), signIn(person), "");
        ProviderSignIn.Departure departure = begin("/account");
        provider.gives(provider.sign(provider.claims(sent(departure, "nonce"))
                .subject(subject)
                .claim("amr", List.of("pwd", "mfa"))
                .build()));

        assertThat(arrive(departure).factorShown()).isTrue();
    }

    @Test
    void aStateWorksOnce() {
        ProviderSignIn.Departure departure = begin("/account");
        gives(departure, someEmail(), true);
        assertThat(arrive(departure).outcome()).isEqualTo(Outcome.NEW);
        assertThat(arrive(departure).outcome()).isEqualTo(Outcome.STALE);
        assertThat(provider.tokenRequests())
                .as("nothing more is asked of the provider")
                .hasSize(1);
    }

    @Test
    void aStateIsOfOneBrowser() {
        ProviderSignIn.Departure thief = begin("/account");
        ProviderSignIn.Departure victim = begin("/account");
        gives(thief, someEmail(), true);

        assertThat(arrive(sent(thief, "state"), victim.key()).outcome()).isEqualTo(Outcome.STALE);
        assertThat(arrive(sent(thief, "state"), "").outcome()).isEqualTo(Outcome.STALE);
        assertThat(arrive(thief).outcome()).as("the attempt has not used it up").isEqualTo(Outcome.NEW);
    }

    @Test
    void aStateIsOverAfterTenMinutes() {
        ProviderSignIn.Departure departure = begin("/account");
        gives(departure, someEmail(), true);
        now = now.plus(Duration.ofMinutes(10));
        assertThat(arrive(departure).outcome()).isEqualTo(Outcome.STALE);
    }

    @Test
    void aStateIsOfOneProvider() {
        ProviderSignIn.Departure departure = begin("/account");
        gives(departure, someEmail(), true);
        Arrival arrival = with(all -> all.get(ProviderSignIn.class)
                .arrive("other", back(sent(departure, "state"), "code", "", ""), departure.key()));
        assertThat(arrival.outcome()).isEqualTo(Outcome.STALE);
    }

    @Test
    void twoTabsBothComeBack() {
        ProviderSignIn.Departure one = begin("/account");
        ProviderSignIn.Departure two = with(all -> all.get(ProviderSignIn.class).begin("local", "/diary", one.key()))
                .orElseThrow();
        assertThat(two.key()).isEqualTo(one.key());
        gives(one, someEmail(), true);
        assertThat(arrive(one).outcome()).isEqualTo(Outcome.NEW);
        gives(two, someEmail(), true);
        assertThat(arrive(two).outcome()).isEqualTo(Outcome.NEW);
    }

    @Test
    void aKeyThatWasPlantedIsNotTaken() {
        String planted = "P".repeat(43);
        ProviderSignIn.Departure departure = with(all ->
                        all.get(ProviderSignIn.class).begin("local", "/account", planted))
                .orElseThrow();
        assertThat(departure.key()).isNotEqualTo(planted);
        gives(departure, someEmail(), true);
        assertThat(arrive(departure).key()).as("drawn anew on arrival").isNotEqualTo(departure.key());
    }

    @ParameterizedTest
    @CsvSource({
        "access_denied,CANCELLED",
        "server_error,AWAY",
        "temporarily_unavailable,AWAY",
        "invalid_request,REFUSED",
        "<script>,REFUSED"
    })
    void errorsOfTheProvider(String error, Outcome expected) {
        ProviderSignIn.Departure departure = begin("/diary");
        Arrival arrival = with(all -> all.get(ProviderSignIn.class)
                .arrive("local", back(sent(departure, "state"), "", error, ""), departure.key()));
        assertThat(arrival.outcome()).isEqualTo(expected);
        assertThat(arrival.next()).isEqualTo("/diary");
        assertThat(provider.tokenRequests()).isEmpty();
    }

    @Test
    void anAnswerInAnothersName() {
        ProviderSignIn.Departure departure = begin("/account");
        gives(departure, someEmail(), true);
        Arrival arrival = with(all -> all.get(ProviderSignIn.class)
                .arrive("local", back(sent(departure, "state"), "code", "", "https://evil.example"), departure.key()));
        assertThat(arrival.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(provider.tokenRequests()).isEmpty();
    }

    @Test
    void anAnswerWithNothingInIt() {
        ProviderSignIn.Departure departure = begin("/account");
        Arrival arrival = with(all -> all.get(ProviderSignIn.class)
                .arrive("local", back(sent(departure, "state"), "", "", ""), departure.key()));
        assertThat(arrival.outcome()).isEqualTo(Outcome.REFUSED);
    }

    @Test
    void nobodyIsSentToAProviderThatIsAway() {
        provider.close();
        Optional<ProviderSignIn.Departure> departure =
                with(all -> all.get(ProviderSignIn.class).begin("local", "/account", ""));
        assertThat(departure).isEmpty();
    }

    @Test
    void aProviderThatNobodyHasConfigured() {
        assertThatThrownBy(() -> with(all -> all.get(ProviderSignIn.class).begin("nobody", "/account", "")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whatIsOverIsForgotten() {
        Arrival arrival = visit(someEmail(), "/account");
        begin("/account");
        now = now.plus(Duration.ofHours(2));
        with(all -> {
            all.get(ProviderVisits.class).forgetOld();
            return null;
        });
        Number left = inTransaction(entities ->
                (Number) entities.createNativeQuery("SELECT (SELECT COUNT(*) FROM provider_visit WHERE begun_at < ?1)"
                                + " + (SELECT COUNT(*) FROM arrived_identity WHERE arrived_at < ?1)")
                        .setParameter(1, java.sql.Timestamp.from(now.minus(Duration.ofHours(1))))
                        .getSingleResult());
        assertThat(left.longValue()).isZero();
        assertThat(look(arrival.key())).isNull();
    }

    private Arrival visit(EmailAddress email, String next) {
        ProviderSignIn.Departure departure = begin(next);
        gives(departure, email, true);
        return arrive(departure);
    }

    private ProviderSignIn.Departure begin(String next) {
        return with(all -> all.get(ProviderSignIn.class).begin("local", next, ""))
                .orElseThrow();
    }

    private void gives(ProviderSignIn.Departure departure, EmailAddress email, boolean verified) {
        provider.gives(provider.sign(provider.claims(sent(departure, "nonce"))
                .subject(subject)
                .claim("email", email.value())
                .claim("email_verified", verified)
                .build()));
    }

    private Arrival arrive(ProviderSignIn.Departure departure) {
        return arrive(sent(departure, "state"), departure.key());
    }

    private Arrival arrive(String state, String key) {
        return with(all -> all.get(ProviderSignIn.class).arrive("local", back(state, "code", "", ""), key));
    }

    private static ProviderSignIn.Return back(String state, String code, String error, String issuer) {
        return new ProviderSignIn.Return(state, code, error, issuer);
    }

    private static String sent(ProviderSignIn.Departure departure, String field) {
        return LocalProvider.fields(departure.address().getRawQuery()).get(field);
    }

    private Arrivals.Waiting look(String key) {
        return with(all -> all.get(Arrivals.class).look(key)).orElse(null);
    }

    private String signIn(long person) {
        return with(all -> all.get(AccountSessions.class).begin(person, "Firefox", false));
    }

    private String connect(long person, String key, String session, String password) {
        return with(all -> all.get(Identities.class).connect(actor(person), key, session, password, HOME));
    }

    private void disconnect(long person, long identity, String password) {
        with(all -> {
            all.get(Identities.class).disconnect(actor(person), identity, password, HOME);
            return null;
        });
    }

    private List<Identities.Line> lines(long person) {
        return with(all -> all.get(Identities.class).list(actor(person)));
    }

    private static List<String> audited(long person) {
        return inTransaction(entities -> {
            List<?> rows = entities.createNativeQuery(
                            "SELECT action, to_state FROM audit_entry WHERE actor_account_id = ?1 ORDER BY id")
                    .setParameter(1, person)
                    .getResultList();
            return rows.stream()
                    .map(row -> ((Object[]) row)[0] + ":" + ((Object[]) row)[1])
                    .toList();
        });
    }

    private static Actor actor(long person) {
        return new Actor(person, "Ada Obi", List.of());
    }

    private <T> T with(Function<Assembly, T> work) {
        Map<String, String> keys = Map.of(
                "OIDC_PROVIDERS", "local,other",
                "OIDC_LOCAL_NAME", "Local Provider",
                "OIDC_LOCAL_ISSUER", provider.issuer(),
                "OIDC_LOCAL_CLIENT_ID", LocalProvider.CLIENT,
                "OIDC_LOCAL_CLIENT_SECRET", LocalProvider.SECRET,
                "OIDC_LOCAL_SECOND_FACTOR_AMR", "mfa",
                "OIDC_OTHER_NAME", "Other",
                "OIDC_OTHER_ISSUER", "https://other.example",
                "OIDC_OTHER_CLIENT_ID", "x",
                "OIDC_OTHER_CLIENT_SECRET", "y");
        String[] flat = keys.entrySet().stream()
                .flatMap(entry -> java.util.stream.Stream.of(entry.getKey(), entry.getValue()))
                .toArray(String[]::new);
        return inTransaction(entities -> work.apply(new Assembly(
                entities,
                Clock.fixed(now, ZoneOffset.UTC),
                Configurations.forTests(flat),
                new AccountTestPeople.PlainPasswords())));
    }
}
