package uk.nhs.talentforcare.casestudy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What would make a manuscript better: said beside the answers, never in the way. The reading age is the grade of Flesch
 * and Kincaid (1975) plus five, as British schools count.
 */
public final class StudyHints {

    /** A summary is as long as somebody reads who looks for something else. */
    static final int SUMMARY_WORDS = 50;

    /** Standards, 6: about 9 to 12; what is read at work may ask a little more. */
    static final int READING_AGE = 15;

    private static final int SUMMARY_LEEWAY = 15;
    private static final int FEWEST_WORDS = 30;
    private static final int SCHOOL_BEGINS = 5;
    private static final Pattern SENTENCE = Pattern.compile("[.!?]+(\\s|$)|\\n+");
    private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");

    private StudyHints() {}

    /** Hints by the name of the question that they are about. */
    public static Map<String, String> of(StudyAnswers answers) {
        Map<String, String> hints = new LinkedHashMap<>();
        for (StudyField field : StudyField.values()) {
            List<String> said = field == StudyField.FIGURES ? figures(answers) : said(field, answers.get(field));
            if (!said.isEmpty()) {
                hints.put(field.code(), String.join(" ", said));
            }
        }
        return hints;
    }

    private static List<String> said(StudyField field, String text) {
        List<String> said = new ArrayList<>();
        if (text.isEmpty()) {
            if (field == StudyField.NOT_WORKED) {
                said.add("Readers trust a case study more that also tells what did not work.");
            }
            return said;
        }
        int words = words(text);
        if (field == StudyField.SUMMARY) {
            said.add(words
                    + (words == 1 ? " word." : " words.")
                    + (words > SUMMARY_WORDS + SUMMARY_LEEWAY
                            ? " About " + SUMMARY_WORDS + " are best: which can go?"
                            : ""));
        }
        if (field.kind() == StudyField.Kind.PROSE && words >= FEWEST_WORDS) {
            int age = readingAge(text);
            if (age > READING_AGE) {
                said.add("Reading age about " + age + ". Shorter sentences and shorter words bring it down.");
            } else {
                said.add("Reading age about " + age + ": good.");
            }
        }
        if (field == StudyField.COST && !text.matches("(?s).*[0-9].*")) {
            said.add("A number helps here, even a rough one.");
        }
        return said;
    }

    private static List<String> figures(StudyAnswers answers) {
        List<String> said = new ArrayList<>();
        boolean any = false;
        for (StudyAnswers.Figure figure : answers.figures()) {
            if (figure.blank()) {
                continue;
            }
            any = true;
            String which = figure.measure().isEmpty() ? "Figure " + figure.number() : "“" + figure.measure() + "”";
            if (!figure.whole()) {
                said.add(which + " needs what was measured and the value after, or it is left out.");
            } else if (figure.before().isEmpty()) {
                said.add(which + " has no value before: do you know one?");
            } else if (figure.how().isEmpty()) {
                said.add(which + ": say how and when it was counted.");
            }
        }
        if (!any && !answers.get(StudyField.STAGE).equals(Maturity.PLANNED.name())) {
            said.add("There is no figure yet. One is enough: how many people, posts, days or pounds?");
        }
        return said;
    }

    /** How many words a text has. */
    static int words(String text) {
        return text.isBlank() ? 0 : text.strip().split("\\s+").length;
    }

    /** The age in years at which a text is read with ease. */
    static int readingAge(String text) {
        String[] words = text.strip().split("\\s+");
        long sentences = SENTENCE.splitAsStream(text.strip())
                .filter(sentence -> !sentence.isBlank())
                .count();
        int syllables = 0;
        for (String word : words) {
            syllables += syllables(word);
        }
        double grade = 0.39 * words.length / Math.max(1, sentences) + 11.8 * syllables / words.length - 15.59;
        return (int) Math.round(Math.max(0, grade)) + SCHOOL_BEGINS;
    }

    private static int syllables(String word) {
        String letters = word.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        if (letters.isEmpty()) {
            return 1;
        }
        String spoken = letters.length() > 3 ? letters.replaceFirst("(?<![aeiouyl])e[sd]?$", "") : letters;
        return (int) Math.max(1, VOWELS.matcher(spoken).results().count());
    }
}
