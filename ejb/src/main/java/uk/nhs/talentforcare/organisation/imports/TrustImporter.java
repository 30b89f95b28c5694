package uk.nhs.talentforcare.organisation.imports;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.nhs.talentforcare.organisation.OrganisationKind;
import uk.nhs.talentforcare.organisation.OrganisationRow;
import uk.nhs.talentforcare.organisation.OrganisationStatus;
import uk.nhs.talentforcare.organisation.OrganisationTable;
import uk.nhs.talentforcare.place.Postcode;

/**
 * NHS trusts: {@code etr.csv} of the Organisation Data Service. It has no heading; the columns stand in the published
 * order: code, name, two groupings, five lines of address, postcode, open date, close date, and others that are not read.
 */
final class TrustImporter implements Importer<OrganisationRow> {

    private static final String EXPECTED = "etr.csv from the Organisation Data Service: no heading, 24 to 27 columns, a"
            + " code such as R0A first and a postcode in the tenth";
    private static final int LEAST_COLUMNS = 24;
    private static final int MOST_COLUMNS = 27;
    private static final int CODE = 0;
    private static final int NAME = 1;
    private static final int STREET_FIRST = 4;
    private static final int STREET_LAST = 6;
    private static final int TOWN = 7;
    private static final int POSTCODE = 9;
    private static final int OPENED = 10;
    private static final int CLOSED = 11;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_STREET = 200;
    private static final int LONGEST_TOWN = 120;
    private static final Pattern ODS_CODE = Pattern.compile("[A-Z0-9]{3,6}");

    private final Gazetteer gazetteer;
    private final OrganisationMerger merger;
    private final LocalDate today;

    TrustImporter(Gazetteer gazetteer, LocalDate today, Instant now) {
        this.gazetteer = gazetteer;
        this.today = today;
        this.merger = new OrganisationMerger(OrganisationTable::byOdsCode, now);
    }

    @Override
    public void readHeading(CsvRows rows) {
        if (!rows.hasNext()) {
            throw new WrongFile("The file has no rows. Expected " + EXPECTED + ".");
        }
        CsvRow first = rows.peek();
        boolean right = width(first)
                && ODS_CODE.matcher(first.text(CODE)).matches()
                && (first.text(POSTCODE).isEmpty() || Postcode.looksFull(first.text(POSTCODE)))
                && (first.text(OPENED).isEmpty() || CsvRow.runTogether(first.text(OPENED)) != null);
        if (!right) {
            throw new WrongFile("This does not look like " + EXPECTED + ".");
        }
    }

    @Override
    public Parsed<OrganisationRow> read(CsvRow row) {
        String code = row.text(CODE);
        String name = row.text(NAME);
        if (!width(row)) {
            return Parsed.rejected(row, code, "The row has " + row.fields().size() + " columns, not 24 to 27");
        }
        if (!ODS_CODE.matcher(code).matches()) {
            return Parsed.rejected(row, code, "The ODS code is not 3 to 6 capitals and digits");
        }
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            return Parsed.rejected(
                    row, code, "The name is " + (name.isEmpty() ? "missing" : "longer than 200 characters"));
        }
        if (!row.text(CLOSED).isEmpty() && CsvRow.runTogether(row.text(CLOSED)) == null) {
            return Parsed.rejected(row, code, "The close date is not a date such as 20200930");
        }
        return usable(row, code, name);
    }

    private Parsed<OrganisationRow> usable(CsvRow row, String code, String name) {
        String typed = row.text(POSTCODE);
        Optional<Postcode> postcode = Postcode.looksFull(typed) ? Optional.of(Postcode.parse(typed)) : Optional.empty();
        LocalDate closed = CsvRow.runTogether(row.text(CLOSED));
        String street = Stream.iterate(STREET_FIRST, column -> column + 1)
                .limit(STREET_LAST - STREET_FIRST + 1L)
                .map(row::text)
                .filter(line -> !line.isEmpty())
                .map(Capitals::eased)
                .collect(Collectors.joining(", "));
        OrganisationRow trust = new OrganisationRow(
                null,
                code,
                OrganisationKind.NHS_TRUST,
                Capitals.eased(name),
                closed == null || closed.isAfter(today) ? OrganisationStatus.OPEN : OrganisationStatus.CLOSED,
                null,
                null,
                null,
                optional(street, LONGEST_STREET),
                optional(Capitals.eased(row.text(TOWN)), LONGEST_TOWN),
                postcode.map(Postcode::value).orElse(null),
                postcode.map(Postcode::outwardCode).orElse(null),
                postcode.flatMap(gazetteer::around).orElse(null),
                postcode.map(gazetteer::localAreaOf).orElse(null),
                null,
                null,
                CsvRow.runTogether(row.text(OPENED)),
                closed);
        String remark = postcode.isPresent() ? null : "\"" + typed + "\" is not a postcode: left without a position";
        return Parsed.of(row, code, trust, remark);
    }

    @Override
    public List<Merge> merge(Connection connection, List<OrganisationRow> rows, boolean write) throws SQLException {
        return merger.merge(connection, rows, write);
    }

    private static boolean width(CsvRow row) {
        return row.fields().size() >= LEAST_COLUMNS && row.fields().size() <= MOST_COLUMNS;
    }

    private static String optional(String text, int longest) {
        return text.isEmpty() ? null : text.substring(0, Math.min(text.length(), longest));
    }
}
