package uk.nhs.talentforcare.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keeps what stands in the database unreadable without the deployment's {@code SECRET_KEY}: texts by AES-256 in GCM,
 * things that are only compared by HMAC-SHA-256. Each purpose has a key of its own, derived from the one.
 */
@ApplicationScoped
public class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String VERSION = "1.";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final byte[] key;

    /** For the container. */
    protected Secrets() {
        this.key = new byte[0];
    }

    @Inject
    public Secrets(Configuration configuration) {
        this(configuration.secretKey());
    }

    /** @param key long and random, as {@code SECRET_KEY} is */
    public Secrets(String key) {
        this.key = key.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Encrypts a text; the same text gives another result each time.
     *
     * @param purpose what kind of text it is
     * @param place what it belongs to: it can be opened there only, so that nobody can move it
     * @return ASCII, about a third longer than the text's UTF-8
     */
    public String seal(String purpose, String place, String text) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        byte[] sealed = crypt(Cipher.ENCRYPT_MODE, purpose, place, nonce, text.getBytes(StandardCharsets.UTF_8));
        byte[] whole = ByteBuffer.allocate(nonce.length + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
        return VERSION + Base64.getEncoder().encodeToString(whole);
    }

    /**
     * Reads what was sealed.
     *
     * @throws IllegalStateException if it was sealed with another key, for another purpose or place, or was changed
     */
    public String open(String purpose, String place, String sealed) {
        if (!sealed.startsWith(VERSION)) {
            throw new IllegalStateException("Not sealed by this version");
        }
        byte[] whole = Base64.getDecoder().decode(sealed.substring(VERSION.length()));
        byte[] nonce = java.util.Arrays.copyOf(whole, NONCE_BYTES);
        byte[] content = java.util.Arrays.copyOfRange(whole, NONCE_BYTES, whole.length);
        return new String(crypt(Cipher.DECRYPT_MODE, purpose, place, nonce, content), StandardCharsets.UTF_8);
    }

    /** What a text is compared by: 64 hexadecimal digits, of no use without the key. */
    public String mac(String purpose, String text) {
        return HexFormat.of().formatHex(macBytes(purpose, text));
    }

    /** As {@link #mac}, in bytes: 32 that nobody can foretell without the key. */
    public byte[] macBytes(String purpose, String text) {
        return hmac(derived("mac:" + purpose), text);
    }

    private byte[] crypt(int mode, String purpose, String place, byte[] nonce, byte[] content) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    mode, new SecretKeySpec(derived("seal:" + purpose), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A sealed text does not open: is SECRET_KEY another than it was?", e);
        }
    }

    private byte[] derived(String purpose) {
        return hmac(key, purpose);
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA-256 is always there", e);
        }
    }
}
