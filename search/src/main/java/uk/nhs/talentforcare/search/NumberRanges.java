package uk.nhs.talentforcare.search;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Bands, levels, years and the like that a text names from one number to another: "bands 2 to 4" speaks of band 3 too. */
final class NumberRanges {

    /** Nobody counts further. */
    private static final int WIDEST = 20;

    private static final Pattern RANGE = Pattern.compile(
            "\\b(bands?|levels?|years?|key stages?|grades?|aged|ages?)\\s+([0-9]{1,2})\\s*(?:to|-|–|and|or)\\s*([0-9]{1,2})\\b",
            Pattern.CASE_INSENSITIVE);

    private NumberRanges() {}

    /** @return each number with its word, "band 2 band 3 band 4"; empty when the text names no range */
    static String spelledOut(String text) {
        if (text.chars().noneMatch(character -> character >= '0' && character <= '9')) {
            return "";
        }
        StringBuilder all = new StringBuilder();
        Matcher range = RANGE.matcher(text);
        while (range.find()) {
            int first = Integer.parseInt(range.group(2));
            int last = Integer.parseInt(range.group(3));
            for (int number = first; number <= last && last - first <= WIDEST; number++) {
                all.append(range.group(1)).append(' ').append(number).append(' ');
            }
        }
        return all.toString().strip();
    }
}
