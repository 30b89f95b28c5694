package uk.nhs.talentforcare.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Tells people what of an address makes no sense in a directory. A page answers what remains ({@link Asked}): an old
 * link, or one that somebody typed, should lead somewhere, but nobody should take the answer for what they asked.
 */
final class LeftOut {

    /** So much of what was typed is quoted, in characters. */
    private static final int QUOTED = 40;

    /** More sentences would hide the answer. */
    private static final int MOST = 4;

    private final Directory directory;
    private final Map<String, String[]> parameters;
    private final List<String> sentences = new ArrayList<>();

    private LeftOut(Directory directory, Map<String, String[]> parameters) {
        this.directory = directory;
        this.parameters = parameters;
    }

    /** @return a sentence for each thing that was left out, at most {@value #MOST} */
    static List<String> of(Directory directory, Map<String, String[]> parameters) {
        LeftOut leftOut = new LeftOut(directory, parameters);
        leftOut.words();
        directory.facets().forEach(leftOut::filter);
        leftOut.order();
        leftOut.circle();
        return leftOut.sentences.stream().limit(MOST).toList();
    }

    private void words() {
        String typed = Asked.clean(first("q"));
        if (!typed.isEmpty() && !SearchRequest.holdsWord(typed)) {
            sentences.add("There is no word or number to look for in " + quoted(typed) + ", so it was left out.");
        } else if (typed.length() > Asked.LONGEST) {
            sentences.add("A search takes " + Asked.LONGEST + " characters: what you typed beyond them was left out.");
        }
    }

    private void filter(Facet facet) {
        for (String value : parameters.getOrDefault(facet.name(), new String[0])) {
            if (!value.isBlank() && !facet.labels().containsKey(value)) {
                sentences.add(facet.legend() + ": nothing here is called " + quoted(value)
                        + ", so it was left out. Choose from the filters.");
            }
        }
    }

    /** A directory of one order shows what others put in order, and takes their addresses. */
    private void order() {
        String sort = Asked.clean(first("sort"));
        if (!sort.isEmpty()
                && directory.sorts().size() > 1
                && !directory.sorts().containsKey(sort)) {
            sentences.add("There is no order called " + quoted(sort) + ". These are sorted by "
                    + lower(directory.sorts().values().iterator().next()) + ".");
        }
    }

    private void circle() {
        String miles = Asked.clean(first("miles"));
        boolean offered =
                Directory.MILES.stream().anyMatch(offer -> offer.toString().equals(miles));
        if (directory.places() && !Asked.clean(first("near")).isEmpty() && !miles.isEmpty() && !offered) {
            sentences.add("A distance is one of "
                    + Directory.MILES.stream().map(String::valueOf).collect(Collectors.joining(", "))
                    + " miles: " + quoted(miles) + " was left out, and " + Directory.USUAL_MILES + " taken instead.");
        }
    }

    private String first(String parameter) {
        String[] values = parameters.get(parameter);
        return values == null || values.length == 0 || values[0] == null ? "" : values[0];
    }

    private static String quoted(String typed) {
        String clean = Asked.clean(typed);
        return "“" + (clean.length() <= QUOTED ? clean : clean.substring(0, QUOTED) + "…") + "”";
    }

    private static String lower(String label) {
        return label.substring(0, 1).toLowerCase(Locale.UK) + label.substring(1);
    }
}
