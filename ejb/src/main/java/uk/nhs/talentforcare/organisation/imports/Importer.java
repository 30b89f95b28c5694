package uk.nhs.talentforcare.organisation.imports;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * One kind of public file: how its rows are read and where they go. One instance serves one pass over one file.
 *
 * @param <R> what a usable row is read as
 */
interface Importer<R> {

    /**
     * Looks at the beginning of the file.
     *
     * @throws WrongFile if it is another kind of file
     */
    void readHeading(CsvRows rows);

    /** Reads one row after the heading; never fails, whatever stands in it. */
    Parsed<R> read(CsvRow row);

    /**
     * Compares rows with what is kept and, if asked, writes what is new or different.
     *
     * @param rows none twice
     * @param write {@code false} for a dry run
     * @return what became of each row, in their order
     */
    List<Merge> merge(Connection connection, List<R> rows, boolean write) throws SQLException;
}
