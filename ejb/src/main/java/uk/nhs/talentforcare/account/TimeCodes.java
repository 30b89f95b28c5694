package uk.nhs.talentforcare.account;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/**
 * The codes of authenticator apps: RFC 6238 with what every app takes, HMAC-SHA-1, 30 seconds and 6 digits. One step
 * either side of the present one is good too, for clocks that differ.
 */
final class TimeCodes {

    private static final TimeBasedOneTimePasswordGenerator GENERATOR = new TimeBasedOneTimePasswordGenerator();
    private static final long STEP_SECONDS = GENERATOR.getTimeStep().toSeconds();
    private static final int SECRET_BYTES = 20;
    private static final int DRIFT = 1;

    private TimeCodes() {}

    /** A new secret in Base32, as apps take it. */
    static String drawSecret() {
        return new Base32().encodeAsString(Secret.bytes(SECRET_BYTES));
    }

    /** The code at a moment. */
    static String code(String secret, Instant moment) {
        try {
            return GENERATOR.generateOneTimePasswordString(
                    new SecretKeySpec(new Base32().decode(secret), GENERATOR.getAlgorithm()), moment);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("A secret of ours is a key", e);
        }
    }

    /** The time step whose code this is, near the present one; empty if the code is wrong or too old. */
    static OptionalLong step(String secret, String code, Instant now) {
        byte[] typed = code.getBytes(StandardCharsets.UTF_8);
        long present = now.getEpochSecond() / STEP_SECONDS;
        OptionalLong found = OptionalLong.empty();
        for (long step = present - DRIFT; step <= present + DRIFT; step++) {
            byte[] right =
                    code(secret, Instant.ofEpochSecond(step * STEP_SECONDS)).getBytes(StandardCharsets.US_ASCII);
            if (MessageDigest.isEqual(right, typed)) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }
}
