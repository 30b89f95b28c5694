package uk.nhs.talentforcare.organisation.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The first row of a file: where each column is, whatever their order. */
final class Heading {

    private final Map<String, Integer> columns = new HashMap<>();
    private final int width;

    private Heading(CsvRow row) {
        width = row.fields().size();
        for (int i = 0; i < width; i++) {
            columns.putIfAbsent(key(row.text(i)), i);
        }
    }

    /**
     * Reads the heading.
     *
     * @param what the file that was expected, for the message
     * @throws WrongFile naming the columns that are missing
     */
    static Heading read(CsvRows rows, String what, List<String> required) {
        if (!rows.hasNext()) {
            throw new WrongFile("The file has no rows. Expected " + what + ".");
        }
        Heading heading = new Heading(rows.next());
        List<String> missing = required.stream()
                .filter(name -> !heading.columns.containsKey(key(name)))
                .toList();
        if (!missing.isEmpty()) {
            throw new WrongFile("This does not look like " + what + ": the first row lacks "
                    + (missing.size() == 1 ? "the column " : "the columns ") + String.join(", ", missing) + ".");
        }
        if (!rows.hasNext()) {
            throw new WrongFile("The file has a heading and no rows after it.");
        }
        return heading;
    }

    /** The cell under a name; empty if the file has no such column. */
    String text(CsvRow row, String name) {
        return row.text(columns.getOrDefault(key(name), -1));
    }

    boolean fits(CsvRow row) {
        return row.fields().size() == width;
    }

    int width() {
        return width;
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
