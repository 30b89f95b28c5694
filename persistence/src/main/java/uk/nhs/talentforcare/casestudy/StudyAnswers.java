package uk.nhs.talentforcare.casestudy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What a manuscript answers: a text for each name. It is kept as it was typed, whatever its length, so that nothing is
 * lost; what may be sent and published is checked later.
 */
public final class StudyAnswers {

    /** How many figures a manuscript takes. */
    public static final int FIGURES = 4;

    /** Far longer than anything that can be published: nobody fills the disk. */
    public static final int LONGEST = 20_000;

    private static final List<String> FIGURE_PARTS = List.of("measure", "before", "after", "how");
    private static final Pattern NAME = Pattern.compile("[a-zA-Z]{1,19}[0-9]?");

    private final Map<String, String> texts;

    private StudyAnswers(Map<String, String> texts) {
        this.texts = Collections.unmodifiableMap(texts);
    }

    /** Nothing yet. */
    public static StudyAnswers none() {
        return new StudyAnswers(new TreeMap<>());
    }

    /**
     * One figure as it was typed.
     *
     * @param number 1 to {@link #FIGURES}
     */
    public record Figure(int number, String measure, String before, String after, String how) {

        /** Stands where something is not said yet that a reader needs. */
        private static final String MISSING = "(not said)";

        /** Whether nothing of it was filled in. */
        public boolean blank() {
            return (measure + before + after + how).isEmpty();
        }

        /** Whether it says enough to be published. */
        public boolean whole() {
            return !measure.isEmpty() && !after.isEmpty();
        }

        /** In one line. */
        public String line() {
            return (measure.isEmpty() ? MISSING : measure) + ": " + (before.isEmpty() ? "" : before + " before, ")
                    + (after.isEmpty() ? MISSING : after) + " after" + (how.isEmpty() ? "" : " (" + how + ")");
        }
    }

    /** The same with other answers for these names; an empty text takes an answer away. */
    public StudyAnswers with(Map<String, String> changes) {
        Map<String, String> all = new TreeMap<>(texts);
        changes.forEach((name, text) -> {
            if (!NAME.matcher(name).matches()) {
                throw new IllegalArgumentException("No question is called that");
            }
            if (text.isEmpty()) {
                all.remove(name);
            } else {
                all.put(name, text.substring(0, Math.min(text.length(), LONGEST)));
            }
        });
        return new StudyAnswers(all);
    }

    /** An answer, empty if there is none. */
    public String get(StudyField field) {
        return field == StudyField.FIGURES
                ? figures().stream()
                        .filter(figure -> !figure.blank())
                        .map(Figure::line)
                        .collect(Collectors.joining("\n"))
                : text(field.code());
    }

    /** The choices of a question with several, in the order in which they were made. */
    public List<String> choices(StudyField field) {
        String text = text(field.code());
        return text.isEmpty() ? List.of() : Arrays.asList(text.split(","));
    }

    /** What was typed under a name, empty if nothing was. */
    public String text(String name) {
        return texts.getOrDefault(name, "");
    }

    /** Every figure, also the empty ones. */
    public List<Figure> figures() {
        return IntStream.rangeClosed(1, FIGURES)
                .mapToObj(
                        i -> new Figure(i, text("measure" + i), text("before" + i), text("after" + i), text("how" + i)))
                .toList();
    }

    /** The names under which figures are typed. */
    public static List<String> figureNames() {
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= FIGURES; i++) {
            for (String part : FIGURE_PARTS) {
                names.add(part + i);
            }
        }
        return names;
    }

    /** The same without somebody: wherever the name stands, it says “the contact”. */
    public StudyAnswers without(String name) {
        Pattern named = Pattern.compile(
                "(?<![\\p{L}\\p{N}])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        Map<String, String> all = new TreeMap<>();
        texts.forEach((key, text) -> all.put(key, named.matcher(text).replaceAll("the contact")));
        return new StudyAnswers(all);
    }

    /** As it is kept: a line for each answer, its name, a tab, and the text with line ends and backslashes escaped. */
    public String encoded() {
        return texts.entrySet().stream()
                .map(entry -> entry.getKey() + "\t"
                        + entry.getValue()
                                .replace("\\", "\\\\")
                                .replace("\n", "\\n")
                                .replace("\t", "\\t"))
                .collect(Collectors.joining("\n"));
    }

    /** What {@link #encoded()} was made of. */
    public static StudyAnswers decoded(String kept) {
        Map<String, String> texts = new TreeMap<>();
        kept.lines().filter(line -> line.indexOf('\t') > 0).forEach(line -> {
            int tab = line.indexOf('\t');
            texts.put(line.substring(0, tab), plain(line.substring(tab + 1)));
        });
        return new StudyAnswers(texts);
    }

    private static String plain(String escaped) {
        StringBuilder plain = new StringBuilder(escaped.length());
        for (int i = 0; i < escaped.length(); i++) {
            char c = escaped.charAt(i);
            if (c != '\\' || i + 1 == escaped.length()) {
                plain.append(c);
                continue;
            }
            char next = escaped.charAt(++i);
            plain.append(next == 'n' ? '\n' : next == 't' ? '\t' : next);
        }
        return plain.toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StudyAnswers answers && answers.texts.equals(texts);
    }

    @Override
    public int hashCode() {
        return texts.hashCode();
    }
}
