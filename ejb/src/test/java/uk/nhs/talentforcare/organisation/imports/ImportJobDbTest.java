package uk.nhs.talentforcare.organisation.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.nhs.talentforcare.organisation.OrganisationKind;
import uk.nhs.talentforcare.organisation.OrganisationRow;
import uk.nhs.talentforcare.organisation.OrganisationStatus;
import uk.nhs.talentforcare.organisation.OrganisationTable;
import uk.nhs.talentforcare.organisation.imports.ImportFinding.Outcome;
import uk.nhs.talentforcare.testing.TestDatabase;

class ImportJobDbTest {

    private static final Instant NOW = Instant.parse("2026-11-02T09:00:00Z");
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final String HEADING = "Postcode,URN,HeadLastName,EstablishmentName,TypeOfEstablishment (name),"
            + "EstablishmentStatus (code),Street,Town,Easting,Northing,PhaseOfEducation (name),StatutoryLowAge,"
            + "StatutoryHighAge,SchoolWebsite,TelephoneNum,OpenDate,CloseDate\r\n";

    @TempDir
    Path folder;

    private final DataSource database = TestDatabase.dataSource();

    @BeforeEach
    @AfterEach
    void forgetEverything() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : List.of("import_run", "organisation_link", "outward_code")) {
                statement.executeUpdate("DELETE FROM " + table);
            }
            statement.executeUpdate("DELETE FROM organisation WHERE urn LIKE '9_____' OR ods_code LIKE 'X%'");
        }
    }

    @Test
    void a_school_is_checked_then_imported_then_unchanged() throws Exception {
        String file = HEADING + school("900001", "Héàrt of England School", "LS1 4AP", "429900", "433500");

        ImportRun checked = check(ImportKind.SCHOOLS, file);
        assertThat(checked.state()).isEqualTo(ImportState.CHECKED);
        assertThat(checked.added()).isEqualTo(1);
        assertThat(schools("900001")).isEmpty();

        ImportRun done = confirm(checked.id());
        assertThat(done.state()).isEqualTo(ImportState.DONE);
        assertThat(done.added()).isEqualTo(1);
        OrganisationRow school = schools("900001").get(0);
        assertThat(school.name()).isEqualTo("Héàrt of England School");
        assertThat(school.kind()).isEqualTo(OrganisationKind.SCHOOL);
        assertThat(school.status()).isEqualTo(OrganisationStatus.OPEN);
        assertThat(school.localAreaCode()).isEqualTo("yorkshire-and-the-humber");
        assertThat(school.outwardCode()).isEqualTo("LS1");
        assertThat(school.point().latitude()).isBetween(53.79, 53.80);
        assertThat(school.website()).isEqualTo("http://www.school.example");
        assertThat(school.telephone()).isEqualTo("01130000000");
        assertThat(school.youngestAge()).isEqualTo(11);

        ImportRun again = imported(ImportKind.SCHOOLS, file);
        assertThat(again.unchanged()).isEqualTo(1);
        assertThat(again.added() + again.changed() + again.rejected()).isZero();
    }

    @Test
    void a_file_that_says_nothing_new_ends_by_itself_with_its_report() throws Exception {
        String known = school("900003", "Known School", "LS1 4AP", "429900", "433500");
        imported(ImportKind.SCHOOLS, HEADING + known);

        ImportRun run = check(
                ImportKind.SCHOOLS, HEADING + known + school("12", "Short URN School", "LS1 4AP", "429900", "433500"));

        assertThat(run.state()).isEqualTo(ImportState.NOTHING_NEW);
        assertThat(run.finishedAt()).isEqualTo(NOW);
        assertThat(run.unchanged()).isEqualTo(1);
        assertThat(findings(run, Outcome.REJECTED)).hasSize(1);
        try (Connection connection = database.getConnection()) {
            ImportRunTable runs = new ImportRunTable(connection);
            assertThat(runs.confirm(run.id(), NOW)).isFalse();
            assertThat(runs.needFile(run.sha256())).isFalse();
        }
    }

    @Test
    void a_change_is_reported_and_made_and_the_address_stays() throws Exception {
        imported(ImportKind.SCHOOLS, HEADING + school("900002", "Old Name School", "LS1 4AP", "429900", "433500"));

        ImportRun run = imported(
                ImportKind.SCHOOLS, HEADING + school("900002", "New Name School", "LS1 4AP", "429900", "433500"));

        assertThat(run.changed()).isEqualTo(1);
        assertThat(findings(run, Outcome.CHANGED).get(0).description())
                .contains("name: Old Name School → New Name School");
        assertThat(slugOf("900002")).isEqualTo("old-name-school");
    }

    @Test
    void schools_of_one_name_get_addresses_of_their_own() throws Exception {
        imported(
                ImportKind.SCHOOLS,
                HEADING
                        + school("900011", "St Testing’s School", "LS1 4AP", "429900", "433500")
                        + school("900012", "St Testing's School", "LS2 4AP", "429900", "433500")
                        + school("900013", "St Testing's School", "LS3 4AP", "429900", "433500"));

        assertThat(List.of(slugOf("900011"), slugOf("900012"), slugOf("900013")))
                .containsExactly("st-testings-school", "st-testings-school-leeds", "st-testings-school-900013");
    }

    @Test
    void rows_that_cannot_be_used_are_reported_with_their_reason() throws Exception {
        String good = school("900021", "Good School", "LS1 4AP", "429900", "433500");
        ImportRun run = imported(
                ImportKind.SCHOOLS,
                HEADING
                        + good
                        + school("12", "Short URN School", "LS1 4AP", "429900", "433500")
                        + school("900022", "", "LS1 4AP", "429900", "433500")
                        + "LS1 4AP,900023\r\n"
                        + "\r\n"
                        + good
                        + school("900024", "Long School ".repeat(30), "LS1 4AP", "429900", "433500")
                        + school("900025", "=HYPERLINK(\"\"x\"\") School", "nowhere", "", ""));

        assertThat(run.state()).isEqualTo(ImportState.DONE);
        assertThat(findings(run, Outcome.REJECTED))
                .extracting(ImportFinding::row, ImportFinding::description)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(3, "The URN is not a number of 5 to 7 digits"),
                        org.assertj.core.groups.Tuple.tuple(4, "The name is missing"),
                        org.assertj.core.groups.Tuple.tuple(5, "The row has 2 columns where the heading has 17"),
                        org.assertj.core.groups.Tuple.tuple(7, "The file has it already in row 2"),
                        org.assertj.core.groups.Tuple.tuple(8, "The name is longer than 200 characters"));
        assertThat(findings(run, Outcome.NOTED)).hasSize(1);
        assertThat(run.added()).isEqualTo(2);
        assertThat(schools("900025").get(0).point()).isNull();
    }

    @Test
    void a_run_that_a_crash_left_behind_is_finished_from_where_it_stood() throws Exception {
        String file = HEADING
                + IntStream.range(0, 1300)
                        .mapToObj(i -> school("90" + (1000 + i), "Crash School " + i, "LS1 4AP", "429900", "433500"))
                        .collect(Collectors.joining());
        ImportRun checked = check(ImportKind.SCHOOLS, file);
        confirmOnly(checked.id());
        DataSource dying = Dying.after(database, 2);

        assertThat(new ImportJob(dying, files(), clock(NOW)).work(checked.id())).isEmpty();
        ImportRun left = find(checked.id());
        assertThat(left.state()).isEqualTo(ImportState.APPLYING);
        assertThat(left.rowsRead()).isEqualTo(500);
        assertThat(new ImportJob(database, files(), clock(NOW)).work(checked.id()))
                .as("the lease keeps others away")
                .isEmpty();

        ImportRun done = new ImportJob(database, files(), clock(NOW.plus(Duration.ofMinutes(2))))
                .work(checked.id())
                .orElseThrow();
        assertThat(done.state()).isEqualTo(ImportState.DONE);
        assertThat(done.added()).isEqualTo(1300);
        assertThat(done.rowsRead()).isEqualTo(1300);
        assertThat(findings(done, Outcome.NEW)).hasSize(20);
    }

    @Test
    void ten_thousand_schools_come_in_and_again_without_a_change() throws Exception {
        String file = HEADING
                + IntStream.range(0, 10_000)
                        .mapToObj(i -> school(
                                String.valueOf(910_000 + i),
                                "Many School " + i % 3000,
                                "LS" + (1 + i % 20) + " 4AP",
                                String.valueOf(400_000 + i),
                                String.valueOf(400_000 + i)))
                        .collect(Collectors.joining());

        assertThat(imported(ImportKind.SCHOOLS, file).added()).isEqualTo(10_000);
        ImportRun again = imported(ImportKind.SCHOOLS, file);
        assertThat(again.unchanged()).isEqualTo(10_000);
        assertThat(again.changed()).isZero();
    }

    @Test
    void predecessors_and_successors_are_told_once_whichever_side_tells_them() throws Exception {
        String file = """
                "URN","LinkURN","LinkName","LinkType","LinkEstablishedDate"
                900001,900002,"B","Successor - merged","01-09-2020"
                900002,900001,"A","Predecessor","01-09-2020"
                900003,900003,"C","Successor",""
                900004,900005,"E","Sixth Form Centre Link",""
                """;
        ImportRun first = imported(ImportKind.SCHOOL_LINKS, file);
        ImportRun second = imported(ImportKind.SCHOOL_LINKS, file);

        assertThat(first.added()).isEqualTo(1);
        assertThat(first.rejected()).isEqualTo(2);
        assertThat(second.added() + second.changed()).isZero();
        assertThat(second.unchanged()).isEqualTo(2);
    }

    @Test
    void trusts_are_put_at_the_middle_of_their_district() throws Exception {
        imported(
                ImportKind.OUTWARD_CODES,
                "longitude,latitude,outward_code\n-1.5,53.8,LS1\nx,1,LS2\n0,0,LS3\n1,52,???\n");
        String row =
                "\"X0A\",\"NORTH TEST NHS TRUST\",\"Y62\",\"QOP\",\"TEST HOUSE\",\"\",\"\",\"LEEDS\",\"\",\"LS1 4AP\","
                        + "\"20171001\",\"\"" + ",\"\"".repeat(15) + "\r\n";

        ImportRun run = imported(ImportKind.NHS_TRUSTS, row);

        assertThat(run.added()).isEqualTo(1);
        try (Connection connection = database.getConnection()) {
            OrganisationRow trust =
                    new OrganisationTable(connection).byOdsCode(List.of("X0A")).get("X0A");
            assertThat(trust.name()).isEqualTo("North Test NHS Trust");
            assertThat(trust.point().latitude()).isEqualTo(53.8);
            assertThat(trust.town()).isEqualTo("Leeds");
        }
        assertThat(imported(ImportKind.NHS_TRUSTS, row).unchanged()).isEqualTo(1);
    }

    @Test
    void successors_of_trusts_go_in_once_and_each_row_that_cannot_is_told() throws Exception {
        String file = """
                "X0D","X0E","A","20200401","Y"
                "X0D","X0E","A","20200401","Y"
                "X0F","X0F","A","20200401","Y"
                "x0g","X0E","A","20200401","Y"
                "X0H","X0E","A","1 April 2020","Y"
                "X0I"
                """;
        ImportRun first = imported(ImportKind.NHS_SUCCESSORS, file);
        ImportRun second = imported(ImportKind.NHS_SUCCESSORS, file);
        ImportRun corrected = imported(ImportKind.NHS_SUCCESSORS, "X0D,X0E,A,20200501,Y\n");

        assertThat(first.added()).isEqualTo(1);
        assertThat(first.rejected()).isEqualTo(4);
        assertThat(second.added() + second.changed()).isZero();
        assertThat(corrected.changed()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(ImportKind.class)
    void a_file_of_another_shape_is_refused_before_anything_changes(ImportKind kind) throws Exception {
        for (String wrong : List.of(
                "a,b,c\n1,2,3\n",
                "\"never closed,\n1,2",
                "URN\n",
                "\n\n\n",
                "<html><body>Not found</body></html>",
                "x".repeat(200_000),
                ",,,,,,,,,,,,,,,,,,,,,,,,,,\n",
                "'; DROP TABLE organisation; --")) {
            ImportRun run = check(kind, wrong);

            assertThat(run.state())
                    .as(wrong.substring(0, Math.min(20, wrong.length())))
                    .isEqualTo(ImportState.REFUSED);
            assertThat(run.message()).isNotBlank();
        }
    }

    @ParameterizedTest
    @EnumSource(ImportKind.class)
    void noise_is_never_an_accident(ImportKind kind) throws Exception {
        Random random = new Random(7);
        String start =
                switch (kind) {
                    case SCHOOLS -> HEADING;
                    case OUTWARD_CODES -> "outward_code,latitude,longitude\n";
                    case SCHOOL_LINKS -> "URN,LinkURN,LinkName,LinkType,LinkEstablishedDate\n";
                    case NHS_TRUSTS -> "X0B,NAME" + ",".repeat(25) + "\n";
                    case NHS_SUCCESSORS -> "X0B,X0C,R,20200401,Y\n";
                };
        for (int i = 0; i < 20; i++) {
            byte[] noise = new byte[20_000];
            random.nextBytes(noise);
            for (int j = 0; j < noise.length; j++) {
                noise[j] = noise[j] == 0 ? (byte) ',' : noise[j];
            }
            ImportRun run = imported(kind, start + new String(noise, WINDOWS));

            assertThat(run.state()).isIn(ImportState.DONE, ImportState.NOTHING_NEW, ImportState.REFUSED);
        }
    }

    @Test
    void only_text_is_kept() {
        assertRefused(new byte[0], "empty");
        assertRefused(new byte[] {'P', 'K', 3, 4, 0}, "ZIP");
        assertRefused("URN,Name".getBytes(StandardCharsets.UTF_16LE), "not a text file");
        assertRefused("URN,Name".getBytes(StandardCharsets.UTF_16), "Unicode");
        assertRefused(new byte[2_000_000], "larger");
        assertThat(folder).isEmptyDirectory();
    }

    private void assertRefused(byte[] content, String reason) {
        ImportFiles small = new ImportFiles(folder, 1 << 20);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> small.keep(new ByteArrayInputStream(content)))
                .isInstanceOf(WrongFile.class)
                .hasMessageContaining(reason);
    }

    private static String school(String urn, String name, String postcode, String easting, String northing) {
        return postcode + "," + urn + ",Nobody,\"" + name + "\",Community School,1,High Street,Leeds," + easting + ","
                + northing + ",Secondary,11,18,www.school.example,01130000000,01-09-1990,\r\n";
    }

    private ImportFiles files() {
        return new ImportFiles(folder, 100 << 20);
    }

    private static Clock clock(Instant now) {
        return Clock.fixed(now, ZoneOffset.UTC);
    }

    private ImportRun check(ImportKind kind, String content) throws IOException, SQLException {
        ImportFiles.Kept kept = files().keep(new ByteArrayInputStream(content.getBytes(WINDOWS)));
        try (Connection connection = database.getConnection()) {
            long id = new ImportRunTable(connection).add(kind, "file.csv", kept.bytes(), kept.sha256(), null, NOW);
            return new ImportJob(database, files(), clock(NOW)).work(id).orElseThrow();
        }
    }

    private ImportRun confirm(long id) throws SQLException {
        confirmOnly(id);
        return new ImportJob(database, files(), clock(NOW)).work(id).orElseThrow();
    }

    private void confirmOnly(long id) throws SQLException {
        try (Connection connection = database.getConnection()) {
            assertThat(new ImportRunTable(connection).confirm(id, NOW)).isTrue();
        }
    }

    private ImportRun imported(ImportKind kind, String content) throws IOException, SQLException {
        ImportRun checked = check(kind, content);
        return checked.state() == ImportState.CHECKED ? confirm(checked.id()) : checked;
    }

    private ImportRun find(long id) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return new ImportRunTable(connection).find(id).orElseThrow();
        }
    }

    private List<ImportFinding> findings(ImportRun run, Outcome outcome) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return new ImportRunTable(connection).findings(run.id(), outcome, 0, 100);
        }
    }

    private List<OrganisationRow> schools(String urn) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return List.copyOf(
                    new OrganisationTable(connection).byUrn(List.of(urn)).values());
        }
    }

    private String slugOf(String urn) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement("SELECT slug FROM organisation WHERE urn = ?")) {
            query.setString(1, urn);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }
}
