package uk.nhs.talentforcare.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.nhs.talentforcare.identity.Arrival.Outcome;
import uk.nhs.talentforcare.shared.ProviderConfiguration;
import uk.nhs.talentforcare.shared.ProviderProof;

/** What is sent to a provider, and everything that its answer must not be. */
class ProviderClientTest {

    private static final String NONCE = "n-0123456789012345678901234567890123456789";
    private static final String VERIFIER = "v".repeat(64);
    private static final URI BACK = URI.create("https://talent.example.org/sign-in/oidc/local/callback");

    private final LocalProvider provider = new LocalProvider();
    private final ProviderClient client = client(provider.configuration());

    @AfterEach
    void leave() {
        provider.close();
    }

    @Test
    void asksForACodeWithStateNonceAndChallenge() throws Exception {
        URI address = client.authorisation("the-state", NONCE, VERIFIER);

        Map<String, String> sent = LocalProvider.fields(address.getRawQuery());
        assertThat(address.toString()).startsWith(provider.issuer() + "/authorize?");
        assertThat(sent)
                .containsEntry("tenant", "a")
                .containsEntry("response_type", "code")
                .containsEntry("client_id", LocalProvider.CLIENT)
                .containsEntry("redirect_uri", BACK.toString())
                .containsEntry("scope", "openid email profile")
                .containsEntry("state", "the-state")
                .containsEntry("nonce", NONCE)
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("code_challenge", challenge(VERIFIER));
        assertThat(address.toString()).doesNotContain(VERIFIER).doesNotContain(LocalProvider.SECRET);
    }

    @Test
    void believesAGoodToken() throws Exception {
        gives(claims -> claims);

        Vouched vouched = redeem();

        assertThat(vouched)
                .isEqualTo(
                        new Vouched(provider.issuer(), "person-1", "ada@hospital.example", true, "Ada", "Obi", false));
        Map<String, String> sent = LocalProvider.fields(provider.tokenRequests().get(0));
        assertThat(sent)
                .containsEntry("grant_type", "authorization_code")
                .containsEntry("code", "the-code")
                .containsEntry("redirect_uri", BACK.toString())
                .containsEntry("code_verifier", VERIFIER)
                .doesNotContainKey("client_secret");
        assertThat(provider.authorisations().get(0)).startsWith("Basic ");
    }

    @Test
    void provesItselfInTheBodyIfToldTo() throws Exception {
        gives(claims -> claims);
        client(provider.configuration(ProviderProof.secret(LocalProvider.SECRET, true)))
                .redeem("the-code", NONCE, VERIFIER);

        assertThat(LocalProvider.fields(provider.tokenRequests().get(0)))
                .containsEntry("client_secret", LocalProvider.SECRET);
        assertThat(provider.authorisations().get(0)).isEqualTo("null");
    }

    @Test
    void provesItselfByASignatureIfToldTo() throws Exception {
        gives(claims -> claims);
        RSAKey key = LocalProvider.freshKey("ours");
        client(provider.configuration(ProviderProof.key(key.toPrivateKey(), "ours", "RS512")))
                .redeem("the-code", NONCE, VERIFIER);

        Map<String, String> sent = LocalProvider.fields(provider.tokenRequests().get(0));
        assertThat(sent)
                .containsEntry("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer")
                .doesNotContainKey("client_secret");
        SignedJWT assertion = SignedJWT.parse(sent.get("client_assertion"));
        assertThat(assertion.verify(new RSASSAVerifier(key))).isTrue();
        assertThat(assertion.getHeader().getAlgorithm()).isEqualTo(JWSAlgorithm.RS512);
        assertThat(assertion.getHeader().getKeyID()).isEqualTo("ours");
        assertThat(assertion.getJWTClaimsSet().getIssuer()).isEqualTo(LocalProvider.CLIENT);
        assertThat(assertion.getJWTClaimsSet().getSubject()).isEqualTo(LocalProvider.CLIENT);
        assertThat(assertion.getJWTClaimsSet().getAudience()).containsExactly(provider.issuer() + "/token");
    }

    @Test
    void aTokenOfAnotherIssuer() {
        gives(claims -> claims.issuer("https://evil.example"));
        assertThat(outcome()).isEqualTo(Outcome.REFUSED);
    }

    @Test
    void aTokenForSomebodyElse() {
        gives(claims -> claims.audience("another-client"));
        assertThat(outcome()).isEqualTo(Outcome.REFUSED);
    }

    @Test
    void aTokenForSeveralThatWasGivenToAnother() {
        gives(claims ->
                claims.audience(List.of(LocalProvider.CLIENT, "another-client")).claim("azp", "another-client"));
        assertThat(outcome()).isEqualTo(Outcome.REFUSED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"another-nonce", ""})
    void aTokenOfAnotherVisit(String nonce) {
        gives(claims -> claims.claim("nonce", nonce.isEmpty() ? null : nonce));
        assertThat(outcome()).isEqualTo(Outcome.REFUSED);
    }

    @Test
    void aTokenThatIsOver() {
        gives(claims -> claims.expirationTime(ago(Duration.ofSeconds(90))));
        assertThat(outcome()).isEqualTo(Outcome.REFUSED);
    }

    @Test
    void clocksMayDifferALittle() throws Exception {
        gives(claims -> claims.expirationTime(ago(Duration.ofSeconds(30))).issueTime(ago(Duration.ofSeconds(-30))));
        assertThat(redeem().subject()).isEqualTo("person-1");
    }

    @Test
    void aTokenFromTheFuture() {
        gives(claims -> claims.issueTime(ago(Duration.ofMinutes(-4))));
        assertThat(outcome()).isEqualTo(Outcome.REFUSED);
    }

    @Test
    void aTokenOfNobody() {
        gives(claims -> claims.subject(null));
        assertThat(outcome()).isEqualTo(Outcome.REFUSED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"person-\u00e9", "person\n1"})
    void aSubjectThatNoProviderMayGive(String subject) {
        gives(claims -> claims.subject(subject));
        assertThat(outcome()).isEqualTo(Outcome.REFUSED);
        gives(claims -> claims.subject("s".repeat(256)));
        assertThat(outcome()).isEqualTo(Outcome.REFUSED);
    }

    @Test
    void aTokenThatNobodySigned() {
        provider.gives(new PlainJWT(provider.claims(NONCE).build()).serialize());
        assertThat(outcome()).isEqualTo(Outcome.REFUSED);
    }

    @Test
    void aTokenSignedWithTheSecretThatWeShare() throws JOSEException {
        SignedJWT token = new SignedJWT(
                new JWSHeader(JWSAlgorithm.HS256), provider.claims(NONCE).build());
        token.sign(new MACSigner(LocalProvider.SECRET));
        provider.gives(token.serialize());
        assertThat(outcome()).isEqualTo(Outcome.REFUSED);
    }

    @Test
    void aTokenOfAStrangersKeyUnderTheNameOfTheRightOne() {
        JWTClaimsSet claims = provider.claims(NONCE).build();
        provider.gives(LocalProvider.sign(claims, LocalProvider.freshKey("first")));
        assertThat(outcome()).isEqualTo(Outcome.REFUSED);
    }

    @Test
    void aTokenOfAKeyThatNobodyKnows() {
        JWTClaimsSet claims = provider.claims(NONCE).build();
        provider.gives(LocalProvider.sign(claims, LocalProvider.freshKey("unknown")));
        assertThat(outcome()).isEqualTo(Outcome.REFUSED);
    }

    @Test
    void aTokenThatWasChanged() {
        String[] parts = provider.sign(provider.claims(NONCE).build()).split("\\.");
        String other = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(provider.claims(NONCE)
                        .subject("somebody-else")
                        .build()
                        .toString()
                        .getBytes(StandardCharsets.UTF_8));
        provider.gives(parts[0] + "." + other + "." + parts[2]);
        assertThat(outcome()).isEqualTo(Outcome.REFUSED);
    }

    @Test
    void keysAreKeptAndReadAgainWhenANewOneAppears() throws Exception {
        gives(claims -> claims);
        redeem();
        redeem();
        assertThat(provider.keyRequests()).isEqualTo(1);

        provider.changesKey();
        gives(claims -> claims);
        assertThat(redeem().subject()).isEqualTo("person-1");
        assertThat(provider.keyRequests()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"amr,mfa,true", "amr,pwd,false", "acr,aal2,true", "acr,aal1,false"})
    void whatCountsAsASecondFactorIsConfigured(String claim, String value, boolean shown) throws Exception {
        gives(claims -> claims.claim(claim, claim.equals("amr") ? List.of("x", value) : value));
        assertThat(redeem().factorShown()).isEqualTo(shown);
    }

    @Test
    void anAddressIsVerifiedOnlyIfTheProviderSaysSo() throws Exception {
        gives(claims -> claims.claim("email_verified", null));
        assertThat(redeem().emailVerified()).isFalse();
        gives(claims -> claims.claim("email_verified", false));
        assertThat(redeem().emailVerified()).isFalse();
        gives(claims -> claims.claim("email_verified", "true"));
        assertThat(redeem().emailVerified()).isTrue();
        gives(claims -> claims.claim("email", "not an address").claim("email_verified", true));
        assertThat(redeem().emailVerified()).isFalse();
    }

    @Test
    void namesThatNobodyCouldTypeAreLeftOut() throws Exception {
        gives(claims -> claims.claim("given_name", "<b>Ada</b>").claim("family_name", "x".repeat(90)));
        Vouched vouched = redeem();
        assertThat(vouched.firstName()).isEmpty();
        assertThat(vouched.lastName()).isEmpty();
    }

    @Test
    void userInfoTellsWhatTheTokenDoesNot() throws Exception {
        gives(claims -> claims.claim("email", null));
        provider.answersUserInfo("{\"sub\":\"person-1\",\"email\":\"ada@trust.example\",\"email_verified\":true}");
        assertThat(redeem().email()).isEqualTo("ada@trust.example");

        provider.answersUserInfo("{\"sub\":\"person-2\",\"email\":\"eve@trust.example\"}");
        assertThat(outcome()).isEqualTo(Outcome.REFUSED);

        provider.answersUserInfo("no JSON");
        assertThat(redeem().email()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400|application/json|{\"error\":\"invalid_grant\"}|REFUSED",
                "401|application/json|{\"error\":\"invalid_client\"}|REFUSED",
                "200|text/html|<html>hello</html>|REFUSED",
                "200|application/json|{}|REFUSED",
                "200|application/json|{\"access_token\":\"a\",\"token_type\":\"Bearer\"}|REFUSED",
                "200|application/json|{\"access_token\":\"a\",\"token_type\":\"Bearer\",\"id_token\":\"x.y.z\"}|REFUSED",
                "302|text/html|moved|REFUSED",
                "500|text/html|oops|AWAY",
                "503|application/json|{\"error\":\"invalid_grant\"}|AWAY"
            })
    void answersThatAreNone(int status, String type, String body, Outcome expected) {
        provider.answersForTokens(status, type, body);
        assertThat(outcome()).isEqualTo(expected);
    }

    @Test
    void aProviderThatIsAwayIsLeftAloneForAMoment() {
        MovingTime time = new MovingTime();
        ProviderClient impatient = new ProviderClient(provider.configuration(), BACK, time);
        provider.close();

        ProviderTrouble first = catchThrowableOfType(ProviderTrouble.class, impatient::knock);
        ProviderTrouble second = catchThrowableOfType(ProviderTrouble.class, impatient::knock);
        assertThat(first.outcome()).isEqualTo(Outcome.AWAY);
        assertThat(second).hasMessageContaining("a moment ago");

        time.forward(Duration.ofSeconds(6));
        ProviderTrouble third = catchThrowableOfType(ProviderTrouble.class, impatient::knock);
        assertThat(third.getMessage()).contains("no answer");
    }

    @Test
    void whatAProviderPublishesIsAskedForNowAndThen() throws Exception {
        MovingTime time = new MovingTime();
        ProviderClient asking = new ProviderClient(provider.configuration(), BACK, time);
        asking.knock();
        asking.knock();
        assertThat(provider.discoveryRequests()).isEqualTo(1);
        time.forward(Duration.ofSeconds(16));
        asking.knock();
        assertThat(provider.discoveryRequests()).isEqualTo(2);
    }

    @Test
    void aProviderThatCallsItselfSomebodyElse() {
        provider.publishes(metadata -> {
            metadata.put("issuer", "https://evil.example");
            return metadata;
        });
        assertThat(catchThrowableOfType(ProviderTrouble.class, client::knock).outcome())
                .isEqualTo(Outcome.REFUSED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"authorization_endpoint", "token_endpoint", "jwks_uri"})
    void aProviderThatPublishesTooLittle(String what) {
        provider.publishes(metadata -> {
            metadata.remove(what);
            return metadata;
        });
        assertThat(catchThrowableOfType(ProviderTrouble.class, client::knock).outcome())
                .isEqualTo(Outcome.REFUSED);
    }

    @Test
    void aProviderThatPublishesFarTooMuch() {
        provider.publishes(metadata -> {
            metadata.put("filler", "x".repeat(300_000));
            return metadata;
        });
        assertThat(catchThrowableOfType(ProviderTrouble.class, client::knock)).isNotNull();
    }

    @Test
    void theLogIsToldNoSecret() {
        gives(claims -> claims.audience("another-client"));
        ProviderTrouble trouble = catchThrowableOfType(ProviderTrouble.class, this::redeem);
        assertThat(trouble.getMessage())
                .doesNotContain("the-code")
                .doesNotContain(VERIFIER)
                .doesNotContain(NONCE)
                .doesNotContain("Ada")
                .doesNotContain("hospital.example")
                .doesNotContain(LocalProvider.SECRET);
    }

    private void gives(UnaryOperator<JWTClaimsSet.Builder> change) {
        provider.gives(provider.sign(change.apply(provider.claims(NONCE)).build()));
    }

    private Vouched redeem() throws ProviderTrouble {
        return client.redeem("the-code", NONCE, VERIFIER);
    }

    private Outcome outcome() {
        return catchThrowableOfType(ProviderTrouble.class, this::redeem).outcome();
    }

    private static ProviderClient client(ProviderConfiguration configuration) {
        return new ProviderClient(configuration, BACK, Clock.systemUTC());
    }

    private static Date ago(Duration time) {
        return Date.from(Instant.now().minus(time));
    }

    private static String challenge(String verifier) throws NoSuchAlgorithmException {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    }

    /** A clock that goes when it is told to. */
    private static final class MovingTime extends Clock {
        private Instant now = Instant.parse("2026-11-20T10:00:00Z");

        void forward(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public java.time.ZoneId getZone() {
            return java.time.ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    }
}
