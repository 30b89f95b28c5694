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
    private static final int KEY_NAME_LETTERS = 8;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final byte[] key;
    private final byte[] previous;

    /** For the container. */
    protected Secrets() {
        this("", null);
    }

    @Inject
    public Secrets(Configuration configuration) {
        this(configuration.secretKey(), configuration.previousSecretKey().orElse(null));
    }

    /** @param key long and random, as {@code SECRET_KEY} is */
    public Secrets(String key) {
        this(key, null);
    }

    /**
     * @param key long and random, as {@code SECRET_KEY} is
     * @param previous what it was before, so that what it sealed can still be opened; {@code null} if there is none
     */
    public Secrets(String key, String previous) {
        this.key = key.getBytes(StandardCharsets.UTF_8);
        this.previous = previous == null ? null : previous.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Encrypts a text; the same text gives another result each time.
     *
     * @param purpose what kind of text it is
     * @param place what it belongs to: it can be opened there only, so that nobody can move it
     * @return ASCII, about a third longer than the text's UTF-8; the name of the key stands before a full stop
     */
    public String seal(String purpose, String place, String text) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        byte[] sealed = crypt(Cipher.ENCRYPT_MODE, key, purpose, place, nonce, text.getBytes(StandardCharsets.UTF_8));
        byte[] whole = ByteBuffer.allocate(nonce.length + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
        return name(key) + "." + Base64.getEncoder().encodeToString(whole);
    }

    /**
     * Reads what was sealed.
     *
     * @throws IllegalStateException if it was sealed with another key, for another purpose or place, or was changed
     */
    public String open(String purpose, String place, String sealed) {
        int stop = sealed.indexOf('.');
        byte[] sealing = sealing(sealed.substring(0, Math.max(stop, 0)));
        byte[] whole = Base64.getDecoder().decode(sealed.substring(stop + 1));
        byte[] nonce = java.util.Arrays.copyOf(whole, NONCE_BYTES);
        byte[] content = java.util.Arrays.copyOfRange(whole, NONCE_BYTES, whole.length);
        return new String(crypt(Cipher.DECRYPT_MODE, sealing, purpose, place, nonce, content), StandardCharsets.UTF_8);
    }

    /** Whether the present key sealed it; if not, sealing it again lets the previous key go some day. */
    public boolean sealedByPresentKey(String sealed) {
        return sealed.startsWith(name(key) + ".");
    }

    private byte[] sealing(String keyName) {
        if (keyName.equals(name(key))) {
            return key;
        }
        if (previous != null && keyName.equals(name(previous))) {
            return previous;
        }
        throw new IllegalStateException("Sealed with a key that is neither SECRET_KEY nor SECRET_KEY_PREVIOUS");
    }

    /** Tells keys apart without telling anything of them. */
    private static String name(byte[] key) {
        return HexFormat.of().formatHex(hmac(key, "name")).substring(0, KEY_NAME_LETTERS);
    }

    /** What a text is compared by: 64 hexadecimal digits, of no use without the key. */
    public String mac(String purpose, String text) {
        return HexFormat.of().formatHex(macBytes(purpose, text));
    }

    /** As {@link #mac}, in bytes: 32 that nobody can foretell without the key. */
    public byte[] macBytes(String purpose, String text) {
        return hmac(hmac(key, "mac:" + purpose), text);
    }

    private static byte[] crypt(int mode, byte[] sealing, String purpose, String place, byte[] nonce, byte[] content) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    mode,
                    new SecretKeySpec(hmac(sealing, "seal:" + purpose), "AES"),
                    new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A sealed text does not open: is SECRET_KEY another than it was?", e);
        }
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
