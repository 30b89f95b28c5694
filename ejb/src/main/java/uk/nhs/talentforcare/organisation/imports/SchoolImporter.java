package uk.nhs.talentforcare.organisation.imports;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import uk.nhs.talentforcare.organisation.OrganisationKind;
import uk.nhs.talentforcare.organisation.OrganisationRow;
import uk.nhs.talentforcare.organisation.OrganisationStatus;
import uk.nhs.talentforcare.organisation.OrganisationTable;
import uk.nhs.talentforcare.place.GeoPoint;
import uk.nhs.talentforcare.place.Postcode;

/**
 * Schools and colleges of England: {@code edubasealldata*.csv} of Get Information About Schools. The columns are found by
 * name, so their number and order do not matter. Names of people in the file are never read.
 */
final class SchoolImporter implements Importer<OrganisationRow> {

    private static final String STATUS_CODE = "EstablishmentStatus (code)";
    private static final List<String> COLUMNS = List.of(
            "URN",
            "EstablishmentName",
            "TypeOfEstablishment (name)",
            STATUS_CODE,
            "Street",
            "Town",
            "Postcode",
            "Easting",
            "Northing");
    private static final Pattern URN = Pattern.compile("[1-9][0-9]{4,6}");
    private static final Pattern WEBSITE = Pattern.compile("https?://[^\\s\"<>]+\\.[^\\s\"<>]+");
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_WEBSITE = 300;
    private static final int LONGEST_TOWN = 120;
    private static final int LONGEST_PHASE = 60;
    private static final int LONGEST_STREET = 200;
    private static final int OLDEST = 99;

    private final Gazetteer gazetteer;
    private final OrganisationMerger merger;
    private final Britain britain = new Britain();
    private Heading heading;

    SchoolImporter(Gazetteer gazetteer, Instant now) {
        this.gazetteer = gazetteer;
        this.merger = new OrganisationMerger(OrganisationTable::byUrn, now);
    }

    @Override
    public void readHeading(CsvRows rows) {
        heading = Heading.read(rows, "edubasealldata….csv from Get Information About Schools", COLUMNS);
    }

    @Override
    public Parsed<OrganisationRow> read(CsvRow row) {
        String urn = heading.text(row, "URN");
        if (!heading.fits(row)) {
            return Parsed.rejected(
                    row,
                    urn,
                    "The row has " + row.fields().size() + " columns where the heading has " + heading.width());
        }
        String name = heading.text(row, "EstablishmentName");
        String type = heading.text(row, "TypeOfEstablishment (name)");
        Optional<OrganisationStatus> status = status(heading.text(row, STATUS_CODE));
        Optional<String> refusal = refusal(urn, name, type, status);
        if (refusal.isPresent()) {
            return Parsed.rejected(row, urn, refusal.get());
        }
        return usable(row, urn, name, kind(type), status.orElseThrow());
    }

    @Override
    public List<Merge> merge(Connection connection, List<OrganisationRow> rows, boolean write) throws SQLException {
        return merger.merge(connection, rows, write);
    }

    private Optional<String> refusal(String urn, String name, String type, Optional<OrganisationStatus> status) {
        if (!URN.matcher(urn).matches()) {
            return Optional.of("The URN is not a number of 5 to 7 digits");
        }
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            return Optional.of("The name is " + (name.isEmpty() ? "missing" : "longer than 200 characters"));
        }
        if (outsideEngland(type)) {
            return Optional.of("\"" + type + "\" is outside the campaign: schools in England only");
        }
        if (status.isEmpty()) {
            return Optional.of("The status is none of 1 (open), 2 (closed) and 3 (open, but proposed to close)");
        }
        return Optional.empty();
    }

    private Parsed<OrganisationRow> usable(
            CsvRow row, String urn, String name, OrganisationKind kind, OrganisationStatus status) {
        List<String> remarks = new ArrayList<>();
        Optional<Postcode> postcode = postcode(heading.text(row, "Postcode"), remarks);
        OrganisationRow school = new OrganisationRow(
                urn,
                null,
                kind,
                name,
                status,
                optional(heading.text(row, "PhaseOfEducation (name)"), LONGEST_PHASE),
                age(heading.text(row, "StatutoryLowAge")),
                age(heading.text(row, "StatutoryHighAge")),
                optional(heading.text(row, "Street"), LONGEST_STREET),
                optional(heading.text(row, "Town"), LONGEST_TOWN),
                postcode.map(Postcode::value).orElse(null),
                postcode.map(Postcode::outwardCode).orElse(null),
                point(row, postcode, status, remarks),
                postcode.map(gazetteer::localAreaOf).orElse(null),
                website(heading.text(row, "SchoolWebsite")),
                telephone(heading.text(row, "TelephoneNum")),
                CsvRow.dayFirst(heading.text(row, "OpenDate")),
                CsvRow.dayFirst(heading.text(row, "CloseDate")));
        return Parsed.of(row, urn, school, remarks.isEmpty() ? null : String.join("; ", remarks));
    }

    private GeoPoint point(CsvRow row, Optional<Postcode> postcode, OrganisationStatus status, List<String> remarks) {
        String easting = heading.text(row, "Easting");
        String northing = heading.text(row, "Northing");
        Optional<GeoPoint> exact = britain.fromGrid(easting, northing);
        if (exact.isPresent()) {
            return exact.get();
        }
        Optional<GeoPoint> around = postcode.flatMap(gazetteer::around);
        if (status.bookable()) {
            boolean none = easting.isEmpty() && northing.isEmpty();
            remarks.add((none ? "No grid reference: " : "\"" + easting + ", " + northing + "\" is not in the grid: ")
                    + (around.isPresent() ? "put at the middle of its postcode district" : "left without a position"));
        }
        return around.orElse(null);
    }

    private static Optional<Postcode> postcode(String text, List<String> remarks) {
        try {
            return Optional.of(Postcode.parse(text));
        } catch (IllegalArgumentException e) {
            remarks.add(text.isEmpty() ? "No postcode" : "\"" + text + "\" is not a postcode: left out");
            return Optional.empty();
        }
    }

    private static Optional<OrganisationStatus> status(String code) {
        return switch (code) {
            case "1" -> Optional.of(OrganisationStatus.OPEN);
            case "2" -> Optional.of(OrganisationStatus.CLOSED);
            case "3" -> Optional.of(OrganisationStatus.PROPOSED_TO_CLOSE);
            default -> Optional.empty();
        };
    }

    private static boolean outsideEngland(String type) {
        String lower = type.toLowerCase(Locale.ROOT);
        return lower.startsWith("welsh")
                || lower.startsWith("offshore")
                || lower.startsWith("british schools overseas")
                || lower.startsWith("service children");
    }

    private static OrganisationKind kind(String type) {
        String lower = type.toLowerCase(Locale.ROOT);
        if (lower.startsWith("higher education")) {
            return OrganisationKind.HIGHER_EDUCATION;
        }
        boolean after16 = lower.startsWith("further education")
                || lower.startsWith("sixth form")
                || lower.contains("post 16")
                || lower.contains("16-19")
                || lower.contains("16 to 19");
        return after16 ? OrganisationKind.COLLEGE : OrganisationKind.SCHOOL;
    }

    private static Integer age(String text) {
        try {
            int age = Integer.parseInt(text);
            return age < 0 || age > OLDEST ? null : age;
        } catch (NumberFormatException none) {
            return null;
        }
    }

    private static String optional(String text, int longest) {
        return text.isEmpty() ? null : text.substring(0, Math.min(text.length(), longest));
    }

    private static String website(String text) {
        String address = text.contains("://") || text.isEmpty() ? text : "http://" + text;
        return address.length() <= LONGEST_WEBSITE && WEBSITE.matcher(address).matches() ? address : null;
    }

    /** Digits with a leading nought, which spreadsheets drop. */
    private static String telephone(String text) {
        String digits = text.replaceAll("[^0-9+]", "");
        if (digits.length() < 9 || digits.length() > 14) {
            return null;
        }
        return digits.startsWith("0") || digits.startsWith("+") ? digits : "0" + digits;
    }
}
