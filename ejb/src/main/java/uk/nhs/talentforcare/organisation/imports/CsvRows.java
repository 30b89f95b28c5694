package uk.nhs.talentforcare.organisation.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** The rows of a CSV file, one after the other; blank ones are passed over. */
final class CsvRows implements Iterator<CsvRow>, AutoCloseable {

    private static final int MOST_ROWS = 1_000_000;
    private static final int LONGEST_FIELD = 1 << 20;

    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private int number;
    private CsvRow next;

    CsvRows(Reader text) {
        reader = CsvReader.builder()
                .skipEmptyLines(false)
                .maxBufferSize(LONGEST_FIELD)
                .ofCsvRecord(text);
        records = reader.iterator();
    }

    /** @throws WrongFile if what follows cannot be read as CSV */
    @Override
    public boolean hasNext() {
        while (next == null && advance()) {
            if (next.blank()) {
                next = null;
            }
        }
        return next != null;
    }

    @Override
    public CsvRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        CsvRow row = next;
        next = null;
        return row;
    }

    /** The next row, which stays the next. */
    CsvRow peek() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return next;
    }

    private boolean advance() {
        try {
            if (!records.hasNext()) {
                return false;
            }
            next = new CsvRow(++number, records.next().getFields());
        } catch (CsvParseException | UncheckedIOException e) {
            throw new WrongFile("The file cannot be read as CSV after row " + number
                    + ": a quotation mark may be missing. Upload the file as it was published.");
        }
        if (number > MOST_ROWS) {
            throw new WrongFile("The file has more than 1,000,000 rows, far more than there are in England.");
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
