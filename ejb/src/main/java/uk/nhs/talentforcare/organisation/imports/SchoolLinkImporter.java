package uk.nhs.talentforcare.organisation.imports;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import uk.nhs.talentforcare.organisation.OrganisationLinkTable;
import uk.nhs.talentforcare.organisation.OrganisationLinkTable.Kind;
import uk.nhs.talentforcare.organisation.OrganisationLinkTable.Row;
import uk.nhs.talentforcare.organisation.OrganisationLinkTable.Scheme;

/**
 * Predecessors and successors of schools: {@code links_edubasealldata*.csv} of Get Information About Schools. The file
 * tells most links twice, once from each side; the first telling counts.
 */
final class SchoolLinkImporter implements Importer<Row> {

    private static final List<String> COLUMNS = List.of("URN", "LinkURN", "LinkType", "LinkEstablishedDate");
    private static final Pattern URN = Pattern.compile("[1-9][0-9]{4,6}");

    private final Set<String> told = new HashSet<>();
    private Heading heading;

    @Override
    public void readHeading(CsvRows rows) {
        heading = Heading.read(rows, "links_edubasealldata….csv from Get Information About Schools", COLUMNS);
    }

    @Override
    public Parsed<Row> read(CsvRow row) {
        String school = heading.text(row, "URN");
        String other = heading.text(row, "LinkURN");
        String type = heading.text(row, "LinkType");
        String key = school + " → " + other;
        if (!URN.matcher(school).matches() || !URN.matcher(other).matches()) {
            return Parsed.rejected(row, key, "The URNs are not numbers of 5 to 7 digits");
        }
        if (school.equals(other)) {
            return Parsed.rejected(row, key, "A school is linked to itself");
        }
        String lower = type.toLowerCase(Locale.ROOT);
        boolean back = lower.startsWith("predecessor");
        if (!back && !lower.startsWith("successor")) {
            return Parsed.rejected(row, key, "\"" + type + "\" does not say which school came after which");
        }
        Row link = new Row(
                back ? other : school,
                back ? school : other,
                kind(lower),
                CsvRow.dayFirst(heading.text(row, "LinkEstablishedDate")));
        return told.add(link.key()) ? Parsed.of(row, key, link, null) : Parsed.repeated(row, key);
    }

    @Override
    public List<Merge> merge(Connection connection, List<Row> rows, boolean write) throws SQLException {
        return LinkMerger.merge(new OrganisationLinkTable(connection, Scheme.URN), rows, write);
    }

    private static Kind kind(String type) {
        if (type.contains("merged")) {
            return Kind.MERGER;
        }
        if (type.contains("amalgamated")) {
            return Kind.AMALGAMATION;
        }
        return type.contains("split") ? Kind.SPLIT : Kind.SUCCESSION;
    }
}
