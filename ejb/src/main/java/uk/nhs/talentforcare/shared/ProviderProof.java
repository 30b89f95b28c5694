package uk.nhs.talentforcare.shared;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.interfaces.RSAKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Function;

/**
 * By what this platform proves itself to an identity provider (OpenID Connect Core 1.0, section 9).
 *
 * @param secret what both know, {@code null} with a key
 * @param key what this platform signs with, {@code null} with a secret
 * @param keyId what the provider knows the key by, {@code null} if it needs no name
 * @param algorithm how is signed, such as {@code RS512}; {@code null} with a secret
 */
public record ProviderProof(Way way, String secret, PrivateKey key, String keyId, String algorithm) {

    /** The ways, which the standard calls client_secret_basic, client_secret_post and private_key_jwt. */
    public enum Way {
        HEADER,
        BODY,
        KEY
    }

    private static final int SHORTEST_KEY_BITS = 2048;

    /** By a secret. */
    public static ProviderProof secret(String secret, boolean inBody) {
        return new ProviderProof(inBody ? Way.BODY : Way.HEADER, secret, null, null, null);
    }

    /** By a signature. */
    public static ProviderProof key(PrivateKey key, String keyId, String algorithm) {
        return new ProviderProof(Way.KEY, null, key, keyId, algorithm);
    }

    /** @param prefix what every key of the provider begins with, such as {@code OIDC_NHS_} */
    static ProviderProof read(String prefix, Function<String, Optional<String>> source) {
        String way = new Setting(prefix + "CLIENT_AUTHENTICATION", source)
                .oneOf("basic", "basic", "post", "private_key_jwt");
        if (way.equals("private_key_jwt")) {
            return key(
                    readKey(new Setting(prefix + "PRIVATE_KEY_FILE", source)),
                    new Setting(prefix + "KEY_ID", source).optional().orElse(null),
                    new Setting(prefix + "KEY_ALGORITHM", source)
                            .oneOf("RS512", "RS256", "RS384", "RS512", "PS256", "PS384", "PS512"));
        }
        return secret(
                new Setting(prefix + "CLIENT_SECRET", source)
                        .required("the secret that the provider gave to this website"),
                way.equals("post"));
    }

    private static PrivateKey readKey(Setting file) {
        String name = file.required("a file with this website's private key");
        try {
            String text = Files.readString(Path.of(name));
            String body =
                    text.replaceAll("-----(BEGIN|END) PRIVATE KEY-----", "").replaceAll("\\s", "");
            PrivateKey key = KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(body)));
            if (((RSAKey) key).getModulus().bitLength() >= SHORTEST_KEY_BITS) {
                return key;
            }
        } catch (IOException | InvalidPathException e) {
            throw file.problem("names a file that cannot be read: \"" + name + "\"");
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw file.problem(
                    "names a file that holds no RSA key in PEM (PKCS#8, \"BEGIN PRIVATE KEY\"): \"" + name + "\"");
        }
        throw file.problem("names a key that is too short: at least " + SHORTEST_KEY_BITS + " bits");
    }

    @Override
    public String toString() {
        return "ProviderProof[" + way + "]";
    }
}
