package uk.nhs.talentforcare.place;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A full United Kingdom postcode in its usual writing, such as {@code LS1 3EX}. The form follows BS 7666; whether Royal
 * Mail has given it to anybody is not checked.
 */
public record Postcode(String value) {

    private static final Pattern FORM = Pattern.compile("([A-Z]{1,2}[0-9][A-Z0-9]?) ([0-9][ABD-HJLNP-UW-Z]{2})");
    private static final Pattern OUTWARD = Pattern.compile("[A-Z]{1,2}[0-9][A-Z0-9]?");
    private static final String ADVICE = "Enter a full UK postcode, like LS1 3EX";

    /** @throws IllegalArgumentException with a sentence for the person who typed it */
    public Postcode {
        if (value == null || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(ADVICE);
        }
    }

    /** Reads a postcode as people type it: any capitals, spaces anywhere or nowhere. */
    public static Postcode parse(String typed) {
        String tight = tight(typed);
        if (tight.length() < 5 || tight.length() > 7) {
            throw new IllegalArgumentException(ADVICE);
        }
        int inward = tight.length() - 3;
        return new Postcode(tight.substring(0, inward) + " " + tight.substring(inward));
    }

    /** Whether the text, as people type it, is a full postcode. */
    public static boolean looksFull(String typed) {
        String tight = tight(typed);
        return tight.length() >= 5
                && tight.length() <= 7
                && FORM.matcher(tight.substring(0, tight.length() - 3) + " " + tight.substring(tight.length() - 3))
                        .matches();
    }

    /** Whether the text has the form of an outward code (postcode district), such as {@code LS1} or {@code SW1A}. */
    public static boolean looksOutward(String typed) {
        return OUTWARD.matcher(tight(typed)).matches();
    }

    /** The postcode district, such as {@code LS1}. */
    public String outwardCode() {
        Matcher form = FORM.matcher(value);
        form.matches();
        return form.group(1);
    }

    /** The postcode area, the one or two letters at the front, such as {@code LS}. */
    public String area() {
        return value.replaceFirst("[0-9].*", "");
    }

    private static String tight(String typed) {
        return typed == null ? "" : typed.toUpperCase(Locale.ROOT).replaceAll("\\s+", "");
    }

    @Override
    public String toString() {
        return value;
    }
}
