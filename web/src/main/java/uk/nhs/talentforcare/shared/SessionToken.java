package uk.nhs.talentforcare.shared;

import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

/** The secret that each form of a signed-in person carries, so that no other site can write one. */
public final class SessionToken {

    /** The form field's name. */
    public static final String PARAMETER = "token";

    private static final String ATTRIBUTE = SessionToken.class.getName();
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 24;

    private SessionToken() {}

    /** Gives a session its token. */
    static void giveTo(HttpSession session) {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        session.setAttribute(ATTRIBUTE, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** The token of a session, empty if there is no session. */
    static String of(HttpSession session) {
        Object token = session == null ? null : session.getAttribute(ATTRIBUTE);
        return token == null ? "" : token.toString();
    }

    static boolean matches(HttpSession session, String presented) {
        String expected = of(session);
        return presented != null
                && !expected.isEmpty()
                && MessageDigest.isEqual(
                        expected.getBytes(StandardCharsets.US_ASCII), presented.getBytes(StandardCharsets.UTF_8));
    }
}
