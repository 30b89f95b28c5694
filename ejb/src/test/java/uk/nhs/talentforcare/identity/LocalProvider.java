package uk.nhs.talentforcare.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.nhs.talentforcare.shared.ProviderConfiguration;
import uk.nhs.talentforcare.shared.ProviderProof;

/** A small identity provider on this machine, which can be told to do anything wrong that a provider or a thief can. */
final class LocalProvider implements AutoCloseable {

    static final String CLIENT = "talent-for-care";
    static final String SECRET = "a secret of tests: with / signs & spaces";

    private final HttpServer server;
    private final List<String> tokenRequests = new ArrayList<>();
    private final List<String> authorisations = new ArrayList<>();
    private RSAKey key = freshKey("first");
    private Supplier<String> idToken = () -> sign(claims("").build());
    private UnaryOperator<Map<String, Object>> discovery = UnaryOperator.identity();
    private Answer token;
    private Answer userInfo = new Answer(404, "text/plain", "");
    private int keyRequests;
    private int discoveryRequests;

    record Answer(int status, String type, String body) {}

    LocalProvider() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work);
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/.well-known/openid-configuration", exchange -> {
            discoveryRequests++;
            answer(exchange, new Answer(200, "application/json", json(discovery.apply(metadata()))));
        });
        server.createContext("/keys", exchange -> {
            keyRequests++;
            answer(exchange, new Answer(200, "application/json", new JWKSet(key.toPublicJWK()).toString()));
        });
        server.createContext("/token", exchange -> {
            tokenRequests.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            authorisations.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
            answer(exchange, token == null ? tokens() : token);
        });
        server.createContext("/userinfo", exchange -> answer(exchange, userInfo));
        server.start();
    }

    String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    ProviderConfiguration configuration() {
        return configuration(ProviderProof.secret(SECRET, false));
    }

    ProviderConfiguration configuration(ProviderProof proof) {
        return new ProviderConfiguration(
                "local",
                "Local Provider",
                issuer(),
                CLIENT,
                proof,
                List.of("openid", "email", "profile"),
                List.of(),
                java.util.Set.of("aal2"),
                java.util.Set.of("mfa"));
    }

    /** Good claims for one visit. */
    JWTClaimsSet.Builder claims(String nonce) {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(issuer())
                .subject("person-1")
                .audience(CLIENT)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Duration.ofMinutes(5))))
                .claim("nonce", nonce)
                .claim("email", "Ada@Hospital.example")
                .claim("email_verified", true)
                .claim("given_name", "Ada")
                .claim("family_name", "Obi");
    }

    /** Signs as it should. */
    String sign(JWTClaimsSet claims) {
        return sign(claims, key);
    }

    static String sign(JWTClaimsSet claims, RSAKey by) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(by.getKeyID())
                            .build(),
                    claims);
            token.sign(new RSASSASigner(by));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static RSAKey freshKey(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** From now on it gives out this. */
    void gives(String token) {
        idToken = () -> token;
    }

    void answersForTokens(int status, String type, String body) {
        token = new Answer(status, type, body);
    }

    void answersUserInfo(String body) {
        userInfo = new Answer(200, "application/json", body);
    }

    void publishes(UnaryOperator<Map<String, Object>> change) {
        discovery = change;
    }

    /** From now on it signs with another key, and publishes that one alone. */
    void changesKey() {
        key = freshKey("second");
    }

    List<String> tokenRequests() {
        return tokenRequests;
    }

    List<String> authorisations() {
        return authorisations;
    }

    int keyRequests() {
        return keyRequests;
    }

    int discoveryRequests() {
        return discoveryRequests;
    }

    /** The fields of an address or a form. */
    static Map<String, String> fields(String encoded) {
        return Stream.of(encoded.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(
                        pair -> URLDecoder.decode(pair[0], StandardCharsets.UTF_8),
                        pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private Answer tokens() {
        return new Answer(
                200,
                "application/json",
                "{\"access_token\":\"access\",\"token_type\":\"Bearer\",\"expires_in\":60,\"id_token\":\""
                        + idToken.get() + "\"}");
    }

    private Map<String, Object> metadata() {
        return new java.util.TreeMap<>(Map.of(
                "issuer",
                issuer(),
                "authorization_endpoint",
                issuer() + "/authorize?tenant=a",
                "token_endpoint",
                issuer() + "/token",
                "userinfo_endpoint",
                issuer() + "/userinfo",
                "jwks_uri",
                issuer() + "/keys",
                "subject_types_supported",
                List.of("public"),
                "response_types_supported",
                List.of("code"),
                "id_token_signing_alg_values_supported",
                List.of("RS256")));
    }

    private static String json(Map<String, Object> values) {
        return com.nimbusds.jose.util.JSONObjectUtils.toJSONString(values);
    }

    private static void answer(HttpExchange exchange, Answer answer) throws IOException {
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", answer.type());
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    /** Goes away. */
    @Override
    public void close() {
        server.stop(0);
    }
}
