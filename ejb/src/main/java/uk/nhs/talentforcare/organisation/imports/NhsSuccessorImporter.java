package uk.nhs.talentforcare.organisation.imports;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import uk.nhs.talentforcare.organisation.OrganisationLinkTable;
import uk.nhs.talentforcare.organisation.OrganisationLinkTable.Kind;
import uk.nhs.talentforcare.organisation.OrganisationLinkTable.Row;
import uk.nhs.talentforcare.organisation.OrganisationLinkTable.Scheme;

/**
 * Successors of NHS bodies: {@code succ.csv} of the Organisation Data Service. It has no heading; the columns stand in the
 * published order: the code of what ended in law, the code of what came after, a reason, the day as yyyymmdd, and others
 * that are not read. The list holds bodies of every kind; what we do not know is kept too, since it may come later.
 */
final class NhsSuccessorImporter implements Importer<Row> {

    private static final String EXPECTED =
            "succ.csv from the Organisation Data Service: no heading, 4 to 8 columns, two"
                    + " codes such as R0A first and a day such as 20200401 in the fourth";
    private static final int LEAST_COLUMNS = 4;
    private static final int MOST_COLUMNS = 8;
    private static final int PREDECESSOR = 0;
    private static final int SUCCESSOR = 1;
    private static final int DAY = 3;
    private static final Pattern ODS_CODE = Pattern.compile("[A-Z0-9]{3,10}");

    private final Set<String> told = new HashSet<>();

    @Override
    public void readHeading(CsvRows rows) {
        if (!rows.hasNext()) {
            throw new WrongFile("The file has no rows. Expected " + EXPECTED + ".");
        }
        CsvRow first = rows.peek();
        boolean right = width(first)
                && ODS_CODE.matcher(first.text(PREDECESSOR)).matches()
                && ODS_CODE.matcher(first.text(SUCCESSOR)).matches()
                && CsvRow.runTogether(first.text(DAY)) != null;
        if (!right) {
            throw new WrongFile("This does not look like " + EXPECTED + ".");
        }
    }

    @Override
    public Parsed<Row> read(CsvRow row) {
        String predecessor = row.text(PREDECESSOR);
        String successor = row.text(SUCCESSOR);
        String key = predecessor + " → " + successor;
        if (!width(row)) {
            return Parsed.rejected(row, key, "The row has " + row.fields().size() + " columns, not 4 to 8");
        }
        if (!ODS_CODE.matcher(predecessor).matches()
                || !ODS_CODE.matcher(successor).matches()) {
            return Parsed.rejected(row, key, "The ODS codes are not 3 to 10 capitals and digits");
        }
        if (predecessor.equals(successor)) {
            return Parsed.rejected(row, key, "An organisation is its own successor");
        }
        LocalDate day = CsvRow.runTogether(row.text(DAY));
        if (day == null) {
            return Parsed.rejected(row, key, "The day is not a date such as 20200401");
        }
        Row link = new Row(predecessor, successor, Kind.SUCCESSION, day);
        return told.add(link.key()) ? Parsed.of(row, key, link, null) : Parsed.repeated(row, key);
    }

    @Override
    public List<Merge> merge(Connection connection, List<Row> rows, boolean write) throws SQLException {
        return LinkMerger.merge(new OrganisationLinkTable(connection, Scheme.ODS), rows, write);
    }

    private static boolean width(CsvRow row) {
        return row.fields().size() >= LEAST_COLUMNS && row.fields().size() <= MOST_COLUMNS;
    }
}
