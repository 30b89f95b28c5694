package uk.nhs.talentforcare.journey;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The pages that axe has found no fault with. Whoever comes to the very same page at the same width later need not look
 * at it anew: looking takes longer than all the rest of a visit.
 */
final class SoundPages {
    /** What differs from one answer to the next and is never seen: keys, tokens, nonces. */
    private static final Pattern UNSEEN = Pattern.compile("<input[^>]*type=\"hidden\"[^>]*>|nonce=\"[^\"]*\"");

    private final Set<String> known = new HashSet<>();

    /** Whether this page is one of them. */
    boolean knows(String html, int width) {
        return known.contains(key(html, width));
    }

    /** Takes a page in. */
    void add(String html, int width) {
        known.add(key(html, width));
    }

    private static String key(String html, int width) {
        return width + " " + UNSEEN.matcher(html).replaceAll("");
    }
}
