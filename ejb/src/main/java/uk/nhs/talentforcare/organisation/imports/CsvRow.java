package uk.nhs.talentforcare.organisation.imports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One row of a CSV file.
 *
 * @param number counted as a spreadsheet does, from 1
 * @param fields its cells
 */
record CsvRow(int number, List<String> fields) {

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\uFFFD]+");
    private static final DateTimeFormatter DAY_FIRST =
            DateTimeFormatter.ofPattern("dd-MM-uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter RUN_TOGETHER =
            DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    /** The cell, trimmed and free of control characters; empty if there is no such cell. */
    String text(int column) {
        if (column < 0 || column >= fields.size()) {
            return "";
        }
        return CONTROL.matcher(fields.get(column)).replaceAll(" ").strip();
    }

    boolean blank() {
        return fields.stream().allMatch(String::isBlank);
    }

    /** A date as GIAS writes it, dd-mm-yyyy (or dd/mm/yyyy, as spreadsheets save it); {@code null} if it is none. */
    static LocalDate dayFirst(String text) {
        return date(text.replace('/', '-'), DAY_FIRST);
    }

    /** A date as ODS writes it, yyyymmdd; {@code null} if it is none. */
    static LocalDate runTogether(String text) {
        return date(text, RUN_TOGETHER);
    }

    private static LocalDate date(String text, DateTimeFormatter format) {
        try {
            LocalDate date = LocalDate.parse(text, format);
            return date.getYear() < 1000 || date.getYear() > 2200 ? null : date;
        } catch (DateTimeException notADate) {
            return null;
        }
    }
}
