package uk.nhs.talentforcare.organisation.imports;

/**
 * What a row of a file was read as.
 *
 * @param row counted as a spreadsheet does
 * @param key what the row is about: only one row of a file may be
 * @param value what it says, {@code null} if it cannot be used or says again what the file said before
 * @param remark why it cannot be used, or what of it was left out; {@code null} if all is well
 */
record Parsed<R>(int row, String key, R value, String remark) {

    static <R> Parsed<R> of(CsvRow row, String key, R value, String remark) {
        return new Parsed<>(row.number(), key, value, remark);
    }

    /** The file has said the same in an earlier row, as it should. */
    static <R> Parsed<R> repeated(CsvRow row, String key) {
        return new Parsed<>(row.number(), key, null, null);
    }

    static <R> Parsed<R> rejected(CsvRow row, String key, String reason) {
        return new Parsed<>(row.number(), key, null, reason);
    }

    boolean usable() {
        return value != null;
    }

    boolean rejected() {
        return value == null && remark != null;
    }
}
