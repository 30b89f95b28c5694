package uk.nhs.talentforcare.account;

import java.security.SecureRandom;
import java.util.Base64;
import uk.nhs.talentforcare.shared.Sha256;

/** Draws what nobody can guess, and hashes what must not be readable in the database. */
public final class Secret {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    private Secret() {}

    /** 256 random bits in URL-safe Base64. */
    public static String draw() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(BYTES));
    }

    /** So many random bytes. */
    static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /**
     * SHA-256 in 64 hexadecimal digits; for secrets that are long and random, and for what is only compared.
     *
     * @param kind keeps equal texts of different kinds apart
     */
    public static String hash(String kind, String text) {
        return Sha256.of(kind + ":" + text).hex();
    }
}
