package uk.nhs.talentforcare.search;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place that somebody typed into the box for words: "porters near Leeds", "within 10 miles of LS1", "LS1 2AB". Whether
 * there is such a place is for others to say.
 *
 * @param words what is left to look for; empty when nothing is
 * @param place as typed
 * @param miles the circle asked for; null when none was
 * @param said whether it was said to be a place, by "near" or a distance: a district alone may be anything ("KS4")
 */
public record PlaceInWords(String words, String place, Integer miles, boolean said) {

    private static final Pattern NEAR = Pattern.compile(
            "^(.*?)\\s*\\b(?:(?:within|less than)\\s+([0-9]{1,3})\\s+miles?\\s+(?:of|from)"
                    + "|(near(?:by| to)?)|close to|around)\\s+([\\p{L}][\\p{L}\\p{N} '’.-]{1,59})$",
            Pattern.CASE_INSENSITIVE);

    /** A district with the letters of a town's area; one letter and a digit may mean anything ("B3", "L2"). */
    private static final Pattern DISTRICT = Pattern.compile(
            "^(.*?)\\s*(?:\\bin\\s+)?\\b([A-Z]{2}[0-9][0-9A-Z]?(?:\\s*[0-9][A-Z]{2})?)$", Pattern.CASE_INSENSITIVE);

    private static final Pattern ONLY_DISTRICT =
            Pattern.compile("^[A-Z]{1,2}[0-9][0-9A-Z]?(?:\\s*[0-9][A-Z]{2})?$", Pattern.CASE_INSENSITIVE);

    /** @return whether it can be nothing but a place, known or not: said to be one and written as a postcode is */
    public boolean isCertain() {
        return said && ONLY_DISTRICT.matcher(place).matches();
    }

    /** @return what was typed, taken apart; empty when it names no place, as far as its form tells */
    public static Optional<PlaceInWords> of(String typed) {
        String text = typed.strip().replaceAll("[?!.,;\\s]+$", "");
        if (text.length() > 200 || text.contains("\"")) {
            return Optional.empty();
        }
        if (ONLY_DISTRICT.matcher(text).matches()) {
            return Optional.of(new PlaceInWords("", text.toUpperCase(Locale.ROOT), null, false));
        }
        Matcher near = NEAR.matcher(text);
        if (near.matches()) {
            Integer miles = near.group(2) == null ? null : Integer.valueOf(near.group(2));
            return Optional.of(new PlaceInWords(
                    near.group(1).strip(), near.group(4).strip(), miles, miles != null || near.group(3) != null));
        }
        Matcher district = DISTRICT.matcher(text);
        return district.matches()
                ? Optional.of(new PlaceInWords(
                        district.group(1).strip(), district.group(2).toUpperCase(Locale.ROOT), null, false))
                : Optional.empty();
    }
}
