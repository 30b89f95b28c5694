package uk.nhs.talentforcare.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenErrorResponse;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.PrivateKeyJWT;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.UserInfoResponse;
import com.nimbusds.openid.connect.sdk.claims.ACR;
import com.nimbusds.openid.connect.sdk.claims.ClaimsSet;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.concurrent.Semaphore;
import uk.nhs.talentforcare.shared.ProviderConfiguration;
import uk.nhs.talentforcare.shared.ProviderProof;

/**
 * Speaks OpenID Connect with one provider: the authorization code flow with PKCE (RFC 7636, S256), as OpenID Connect
 * Core 1.0, section 3.1, has it. Few people wait for one provider at a time, so that a slow one holds up nobody else.
 */
class ProviderClient {

    private static final int MOST_AT_ONCE = 8;

    private final ProviderConfiguration configuration;
    private final URI redirect;
    private final ProviderDiscovery discovery;
    private final Semaphore places = new Semaphore(MOST_AT_ONCE);

    /** @param redirect where the provider sends people back to */
    ProviderClient(ProviderConfiguration configuration, URI redirect, Clock clock) {
        this.configuration = configuration;
        this.redirect = redirect;
        this.discovery = new ProviderDiscovery(configuration, clock);
    }

    ProviderConfiguration configuration() {
        return configuration;
    }

    /** Makes sure that the provider answers, so that nobody is sent to a door that does not open. */
    void knock() throws ProviderTrouble {
        inPlace(discovery::fresh);
    }

    /** Where to send a browser. */
    URI authorisation(String state, String nonce, String verifier) throws ProviderTrouble {
        AuthenticationRequest.Builder request = new AuthenticationRequest.Builder(
                        ResponseType.CODE,
                        new Scope(configuration.scopes().toArray(String[]::new)),
                        new ClientID(configuration.clientId()),
                        redirect)
                .endpointURI(discovery.known().getAuthorizationEndpointURI())
                .state(new State(state))
                .nonce(new Nonce(nonce))
                .codeChallenge(new CodeVerifier(verifier), CodeChallengeMethod.S256);
        if (!configuration.acrAsked().isEmpty()) {
            request.acrValues(configuration.acrAsked().stream().map(ACR::new).toList());
        }
        return request.build().toURI();
    }

    /**
     * Gives the code back and believes the token that comes for it only if issuer, audience, signature, times and nonce
     * are right.
     *
     * @throws ProviderTrouble if it is not, or the provider does not answer
     */
    Vouched redeem(String code, String nonce, String verifier) throws ProviderTrouble {
        return inPlace(() -> {
            OIDCProviderMetadata metadata = discovery.known();
            OIDCTokenResponse tokens = exchange(metadata, code, verifier);
            IDTokenClaimsSet token = check(tokens.getOIDCTokens().getIDToken(), nonce);
            return Claims.read(configuration, token, person(metadata, tokens, token));
        });
    }

    private OIDCTokenResponse exchange(OIDCProviderMetadata metadata, String code, String verifier)
            throws ProviderTrouble {
        AuthorizationCodeGrant grant =
                new AuthorizationCodeGrant(new AuthorizationCode(code), redirect, new CodeVerifier(verifier));
        HTTPResponse answer = send(
                new TokenRequest.Builder(metadata.getTokenEndpointURI(), proof(metadata.getTokenEndpointURI()), grant)
                        .build()
                        .toHTTPRequest(),
                "token");
        try {
            TokenResponse response = OIDCTokenResponseParser.parse(answer);
            if (response instanceof TokenErrorResponse error) {
                throw ProviderTrouble.refused(
                        "the code was not taken: " + error.getErrorObject().getCode());
            }
            return (OIDCTokenResponse) response.toSuccessResponse();
        } catch (ParseException e) {
            throw ProviderTrouble.refused("the answer for the code is not one of OpenID Connect");
        }
    }

    /** A signature is good for a minute and for one place: it is made anew each time. */
    private ClientAuthentication proof(URI place) throws ProviderTrouble {
        ClientID client = new ClientID(configuration.clientId());
        ProviderProof proof = configuration.proof();
        return switch (proof.way()) {
            case HEADER -> new ClientSecretBasic(client, new Secret(proof.secret()));
            case BODY -> new ClientSecretPost(client, new Secret(proof.secret()));
            case KEY -> signed(client, place, proof);
        };
    }

    private static ClientAuthentication signed(ClientID client, URI place, ProviderProof proof) throws ProviderTrouble {
        try {
            return new PrivateKeyJWT(
                    client, place, JWSAlgorithm.parse(proof.algorithm()), proof.key(), proof.keyId(), null);
        } catch (JOSEException e) {
            throw ProviderTrouble.refused("our own key cannot sign: " + e.getMessage());
        }
    }

    private IDTokenClaimsSet check(JWT token, String nonce) throws ProviderTrouble {
        if (token == null) {
            throw ProviderTrouble.refused("there is no ID token");
        }
        try {
            IDTokenClaimsSet claims = discovery.validator().validate(token, new Nonce(nonce));
            if (claims.getAuthorizedParty() != null
                    && !claims.getAuthorizedParty().getValue().equals(configuration.clientId())) {
                throw ProviderTrouble.refused("the ID token was given to another client");
            }
            return claims;
        } catch (KeySourceException e) {
            throw ProviderTrouble.away("its keys cannot be read: " + e.getMessage());
        } catch (BadJOSEException | JOSEException e) {
            throw ProviderTrouble.refused("the ID token is not good: " + e.getMessage());
        }
    }

    /** Where the token tells no address, UserInfo may; the person comes in whether or not it answers. */
    private ClaimsSet person(OIDCProviderMetadata metadata, OIDCTokenResponse tokens, IDTokenClaimsSet token)
            throws ProviderTrouble {
        if (token.getStringClaim("email") != null || metadata.getUserInfoEndpointURI() == null) {
            return token;
        }
        try {
            UserInfoResponse answer = UserInfoResponse.parse(send(
                    new UserInfoRequest(
                                    metadata.getUserInfoEndpointURI(),
                                    tokens.getOIDCTokens().getAccessToken())
                            .toHTTPRequest(),
                    "userinfo"));
            if (!answer.indicatesSuccess() || answer.toSuccessResponse().getUserInfo() == null) {
                return token;
            }
            ClaimsSet told = answer.toSuccessResponse().getUserInfo();
            if (!token.getSubject().getValue().equals(told.getStringClaim("sub"))) {
                throw ProviderTrouble.refused("UserInfo is about somebody else");
            }
            return told;
        } catch (ParseException e) {
            return token;
        }
    }

    private HTTPResponse send(HTTPRequest request, String what) throws ProviderTrouble {
        request.setConnectTimeout(ProviderDiscovery.CONNECT_MILLIS);
        request.setReadTimeout(ProviderDiscovery.READ_MILLIS);
        request.setFollowRedirects(false);
        HTTPResponse answer;
        try {
            answer = request.send();
        } catch (IOException e) {
            throw discovery.silent(what, e);
        }
        if (answer.getStatusCode() >= 500) {
            throw ProviderTrouble.away("its " + what + " endpoint answers " + answer.getStatusCode());
        }
        return answer;
    }

    private <T> T inPlace(Talk<T> talk) throws ProviderTrouble {
        if (!places.tryAcquire()) {
            throw ProviderTrouble.away("it is slow, and " + MOST_AT_ONCE + " people wait for it already");
        }
        try {
            return talk.run();
        } finally {
            places.release();
        }
    }

    /** Something said to the provider. */
    private interface Talk<T> {
        T run() throws ProviderTrouble;
    }
}
