package uk.nhs.talentforcare.shared;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * A SHA-256 digest: the name under which a file is kept, or what stands in the database for a secret that is long and
 * random.
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record Sha256(String hex) {

    /** How many digits of the digest stand in a file's address: 48 bits, ample within one material. */
    public static final int PREFIX_LENGTH = 12;

    private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{64}");

    /** @throws IllegalArgumentException when {@code hex} is no digest */
    public Sha256 {
        if (hex == null || !SHAPE.matcher(hex).matches()) {
            throw new IllegalArgumentException("Not a SHA-256 digest: " + hex);
        }
    }

    /** The digest of these bytes. */
    public static Sha256 of(byte[] bytes) {
        return new Sha256(HexFormat.of().formatHex(digest().digest(bytes)));
    }

    /** The digest of this text in UTF-8. */
    public static Sha256 of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The digest that this {@link #digest()} arrived at; the digest starts again afterwards. */
    public static Sha256 of(MessageDigest digest) {
        return new Sha256(HexFormat.of().formatHex(digest.digest()));
    }

    /** A fresh SHA-256 digest to feed. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** The part that stands in addresses. */
    public String prefix() {
        return hex.substring(0, PREFIX_LENGTH);
    }

    @Override
    public String toString() {
        return hex;
    }
}
