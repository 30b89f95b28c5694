package uk.nhs.talentforcare.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What someone typed into the search box, taken apart. There is no query language: quotation marks hold words
 * together, everything else is words, so nothing that can be typed is wrong.
 *
 * @param loose the words outside quotation marks
 * @param phrases the pieces in quotation marks
 */
record TypedWords(String loose, List<String> phrases) {

    private static final int LONGEST = 300;
    private static final int MOST_WORDS = 16;

    /** A word that nobody writes: longer than any that there is, or one letter over and over. */
    private static final Pattern RUN = Pattern.compile("\\S{41,}|\\S*?(\\p{L})\\1{4,}\\S*");

    /** What other search engines take as commands. Here they are small words, and alone they name nothing to look for. */
    private static final Pattern COMMANDS =
            Pattern.compile("[\\p{P}\\p{S}\\s]*(?:\\b(?:AND|OR|NOT)\\b[\\p{P}\\p{S}\\s]*)+");

    private static final Pattern QUOTED = Pattern.compile("[\"\u201c\u201d]([^\"\u201c\u201d]*)[\"\u201c\u201d]");

    /** @return the text without control characters, and not longer than anyone means to type */
    static String cleaned(String typed) {
        String cut = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
        String plain = cut.replaceAll("[\\p{Cntrl}\\p{Cs}\\p{Co}\\p{Cn}]", " ");
        String[] words =
                Normalizer.normalize(plain, Normalizer.Form.NFKC).strip().split("\\s+");
        String cleaned = String.join(" ", List.of(words).subList(0, Math.min(MOST_WORDS, words.length)));
        return COMMANDS.matcher(cleaned).matches() ? "" : cleaned;
    }

    /** @return what can have a meaning, which a model of sentences finds in anything: without runs of letters */
    static String sensible(String cleaned) {
        return RUN.matcher(cleaned).replaceAll(" ").replaceAll("\\s+", " ").strip();
    }

    static TypedWords of(String cleaned) {
        List<String> phrases = new ArrayList<>();
        Matcher quoted = QUOTED.matcher(cleaned);
        StringBuilder loose = new StringBuilder();
        while (quoted.find()) {
            phrases.add(quoted.group(1));
            quoted.appendReplacement(loose, " ");
        }
        quoted.appendTail(loose);
        return new TypedWords(loose.toString(), List.copyOf(phrases));
    }
}
