package uk.nhs.talentforcare.organisation.imports;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes names that a register writes in capitals readable: {@code ST HELENS AND KNOWSLEY NHS TRUST}. */
final class Capitals {

    private static final Pattern WORD = Pattern.compile("[A-Z]+(?:['’][A-Z]+)*");
    private static final Set<String> SMALL = Set.of("AND", "OF", "THE", "FOR", "IN", "ON", "UPON", "AT", "TO", "BY");
    private static final Set<String> KEPT = Set.of("NHS", "UK", "ICB", "CIC", "GP", "HQ", "II", "III", "IT");

    private Capitals() {}

    /** The text with capitals at the start of words only; text that has small letters already stays as it is. */
    static String eased(String text) {
        if (!text.equals(text.toUpperCase(Locale.ROOT))) {
            return text;
        }
        Matcher words = WORD.matcher(text);
        return words.replaceAll(word -> Matcher.quoteReplacement(eased(word.group(), word.start() == 0)));
    }

    private static String eased(String word, boolean first) {
        if (KEPT.contains(word)) {
            return word;
        }
        String lower = word.toLowerCase(Locale.ROOT);
        if (SMALL.contains(word) && !first) {
            return lower;
        }
        return word.charAt(0) + lower.substring(1);
    }
}
