package uk.nhs.talentforcare.casestudy;

import java.util.Locale;
import java.util.regex.Pattern;

/** What would make an alternative text better: said beside it, never in the way. */
public final class AlternativeHints {

    /** What is longer is read out in one breath and cannot be skimmed. */
    static final int COMFORTABLE = 150;

    private static final int TELLING = 15;
    private static final Pattern FILE = Pattern.compile("(?i).*\\.(jpe?g|png|webp|heic|gif|tiff?)\\s*$");
    private static final Pattern CAMERA =
            Pattern.compile("(?i)(img|dsc|dscn|pxl|photo|image|screenshot)[-_ ]?[0-9]+.*");
    private static final Pattern BEGINS = Pattern.compile(
            "^(an? |the )?(picture|photo|photograph|image|graphic|illustration|screenshot) (of|shows|showing)\\b.*");

    private AlternativeHints() {}

    /** In a sentence or two; empty if it is good. @param caption what stands below the picture */
    public static String of(String alternative, String caption) {
        String text = alternative.strip().toLowerCase(Locale.ROOT);
        if (text.isEmpty()) {
            return "Needed before you send it: say in a sentence what somebody who cannot see the picture misses.";
        }
        if (FILE.matcher(text).matches() || CAMERA.matcher(text).matches()) {
            return "This looks like the name of a file. Say what the picture shows.";
        }
        if (BEGINS.matcher(text).matches()) {
            return "Begin with what is to be seen: screen readers say by themselves that it is a picture.";
        }
        if (!caption.isBlank() && text.equals(caption.strip().toLowerCase(Locale.ROOT))) {
            return "It says the same as the caption, so it is heard twice. Say what is to be seen.";
        }
        if (text.length() < TELLING) {
            return "Who or what is to be seen, and doing what? A few words more help.";
        }
        if (text.length() > COMFORTABLE) {
            return "It has " + text.length() + " characters. Up to " + COMFORTABLE
                    + " are easy to listen to: put the rest into the caption.";
        }
        return "";
    }
}
