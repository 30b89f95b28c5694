package uk.nhs.talentforcare.identity;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.ResourceRetriever;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import uk.nhs.talentforcare.shared.ProviderConfiguration;

/**
 * What a provider publishes about itself (OpenID Connect Discovery 1.0) and its keys, read when they are needed and kept
 * for a while. After it failed to answer it is left alone for some seconds, so that nobody waits for nothing.
 */
final class ProviderDiscovery {

    static final int CONNECT_MILLIS = 2_000;
    static final int READ_MILLIS = 4_000;

    private static final int LARGEST_ANSWER = 200_000;
    private static final int CLOCK_SKEW_SECONDS = 60;
    private static final Duration FRESH = Duration.ofSeconds(15);
    private static final Duration LEFT_ALONE = Duration.ofSeconds(5);
    private static final Duration KEYS_KEPT = Duration.ofMinutes(15);
    private static final Duration KEYS_PATIENCE = Duration.ofSeconds(10);

    /** By key pair alone: neither unsigned tokens nor those that are signed with a shared secret. */
    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512);

    private final ProviderConfiguration configuration;
    private final Clock clock;
    private final ResourceRetriever retriever =
            new DefaultResourceRetriever(CONNECT_MILLIS, READ_MILLIS, LARGEST_ANSWER);

    private OIDCProviderMetadata metadata;
    private Instant readAt = Instant.EPOCH;
    private Instant silentUntil = Instant.EPOCH;
    private URI keysAt;
    private JWKSource<SecurityContext> keys;

    ProviderDiscovery(ProviderConfiguration configuration, Clock clock) {
        this.configuration = configuration;
        this.clock = clock;
    }

    /** What it publishes, not older than a few seconds. */
    synchronized OIDCProviderMetadata fresh() throws ProviderTrouble {
        Instant now = clock.instant();
        if (now.isBefore(silentUntil)) {
            throw ProviderTrouble.away("it did not answer a moment ago");
        }
        if (metadata == null || now.isAfter(readAt.plus(FRESH))) {
            metadata = read();
            readAt = now;
        }
        return metadata;
    }

    /** What it published when it was asked last. */
    synchronized OIDCProviderMetadata known() throws ProviderTrouble {
        return metadata == null ? fresh() : metadata;
    }

    /** Holds ID tokens against the provider's keys, its name and ours. A key that is not known is looked for once. */
    synchronized IDTokenValidator validator() throws ProviderTrouble {
        URI at = known().getJWKSetURI();
        if (keys == null || !at.equals(keysAt)) {
            try {
                keys = JWKSourceBuilder.<SecurityContext>create(at.toURL(), retriever)
                        .cache(KEYS_KEPT.toMillis(), KEYS_PATIENCE.toMillis())
                        .refreshAheadCache(false)
                        .rateLimited(false)
                        .build();
                keysAt = at;
            } catch (MalformedURLException | IllegalArgumentException e) {
                throw ProviderTrouble.refused("the address of its keys is none");
            }
        }
        IDTokenValidator validator = new IDTokenValidator(
                new Issuer(configuration.issuer()),
                new ClientID(configuration.clientId()),
                new JWSVerificationKeySelector<>(ALGORITHMS, keys),
                null);
        validator.setMaxClockSkew(CLOCK_SKEW_SECONDS);
        return validator;
    }

    /** Notes that it did not answer. */
    synchronized ProviderTrouble silent(String what, IOException e) {
        silentUntil = clock.instant().plus(LEFT_ALONE);
        return ProviderTrouble.away("no answer (" + what + "): " + e.getClass().getSimpleName());
    }

    private OIDCProviderMetadata read() throws ProviderTrouble {
        try {
            Issuer issuer = new Issuer(configuration.issuer());
            OIDCProviderMetadata read = OIDCProviderMetadata.parse(retriever
                    .retrieveResource(OIDCProviderMetadata.resolveURL(issuer))
                    .getContent());
            if (!issuer.equals(read.getIssuer())) {
                throw ProviderTrouble.refused("it calls itself by another issuer: " + read.getIssuer());
            }
            if (read.getAuthorizationEndpointURI() == null
                    || read.getTokenEndpointURI() == null
                    || read.getJWKSetURI() == null) {
                throw ProviderTrouble.refused("it publishes no authorization, token or key address");
            }
            return read;
        } catch (IOException e) {
            throw silent("discovery", e);
        } catch (GeneralException e) {
            throw ProviderTrouble.refused("what it publishes about itself is not OpenID Connect's");
        }
    }
}
