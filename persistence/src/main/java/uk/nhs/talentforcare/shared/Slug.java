package uk.nhs.talentforcare.shared;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The part of an address that names a thing: lower-case letters, digits and single hyphens, 1 to 100 characters. */
public record Slug(String value) {

    /** The longest slug, in characters. */
    public static final int LONGEST = 100;

    private static final Pattern VALID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern ACCENT = Pattern.compile("\\p{M}+");
    private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");

    /** @throws IllegalArgumentException if the value is not a slug */
    public Slug {
        if (!isValid(value)) {
            throw new IllegalArgumentException("Not a slug: letters a to z, digits and single hyphens only");
        }
    }

    /** Whether the text may stand in an address as it is; {@code null} may not. */
    public static boolean isValid(String text) {
        return text != null && text.length() <= LONGEST && VALID.matcher(text).matches();
    }

    /**
     * Makes a slug of a title: accents dropped, everything else that is not a letter or digit becomes a hyphen, cut at
     * a word.
     *
     * @throws IllegalArgumentException if nothing is left
     */
    public static Slug of(String title) {
        String plain = ACCENT.matcher(Normalizer.normalize(title, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace("'", "")
                .replace("’", "");
        String hyphened = OTHER.matcher(plain).replaceAll("-").replaceAll("^-|-$", "");
        if (hyphened.length() > LONGEST) {
            int cut = hyphened.lastIndexOf('-', LONGEST);
            hyphened = hyphened.substring(0, cut > 0 ? cut : LONGEST);
        }
        return new Slug(hyphened);
    }

    @Override
    public String toString() {
        return value;
    }
}
