package uk.nhs.talentforcare.toolkit;

import java.util.IllformedLocaleException;
import java.util.Locale;

/** Language tags (BCP 47) and the English words for them. */
public final class Languages {

    private Languages() {}

    /**
     * The tag in its canonical spelling.
     *
     * @throws IllegalArgumentException when it is no language tag
     */
    public static String canonical(String tag) {
        try {
            String canonical = new Locale.Builder().setLanguageTag(tag).build().toLanguageTag();
            if (canonical.equals("und")) {
                throw new IllegalArgumentException("Not a language: " + tag);
            }
            return canonical;
        } catch (IllformedLocaleException e) {
            throw new IllegalArgumentException("Not a language: " + tag, e);
        }
    }

    /** The language's English name, for instance "Polish". */
    public static String label(String tag) {
        return Locale.forLanguageTag(tag).getDisplayName(Locale.ENGLISH);
    }
}
