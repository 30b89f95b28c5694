package uk.nhs.talentforcare.shared;

/** Writes one cell of a CSV file that people will open in a spreadsheet. */
public final class CsvCell {

    private static final String FORMULA_STARTS = "=+-@\t\r";

    private CsvCell() {}

    /**
     * The text in quotation marks. What a spreadsheet would take for a formula gets an apostrophe in front (OWASP, CSV
     * injection).
     */
    public static String of(String text) {
        String safe = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}
