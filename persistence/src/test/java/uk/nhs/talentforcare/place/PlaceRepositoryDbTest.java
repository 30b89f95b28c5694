package uk.nhs.talentforcare.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.nhs.talentforcare.testing.TestDatabase;

class PlaceRepositoryDbTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);

    @ParameterizedTest
    @CsvSource({
        "LS1, yorkshire-and-the-humber",
        "GU1, kent-surrey-and-sussex",
        "GU14, wessex",
        "EC1A, north-central-and-east-london",
        "SW1A, north-west-london",
        "SW11, south-london",
        "S1, yorkshire-and-the-humber",
        "S40, east-midlands",
        "NP16, south-west",
        "TR1, south-west"
    })
    void a_district_belongs_to_the_local_area_of_its_most_exact_assignment(String outwardCode, String area)
            throws SQLException {
        assertThat(areaOf(outwardCode, DAY)).contains(area);
        assertThat(areas().areaOf(outwardCode)).contains(area);
    }

    @Test
    void outside_england_there_is_no_local_area() {
        assertThat(areaOf("CF10", DAY)).isEmpty();
    }

    @Test
    void an_assignment_holds_from_its_first_day() {
        assertThat(areaOf("LS1", LocalDate.of(2013, 3, 31))).isEmpty();
        assertThat(areaOf("LS1", LocalDate.of(2013, 4, 1))).isPresent();
    }

    @Test
    void every_local_area_has_postcodes() throws SQLException {
        assertThat(areas().areaByCode().values().stream().distinct()).hasSize(13);
    }

    @ParameterizedTest
    @CsvSource({
        "Leeds, Leeds",
        "newcastle, Newcastle upon Tyne",
        "KINGS LYNN, King's Lynn",
        "stoke on trent, Stoke-on-Trent"
    })
    void a_town_is_found_however_it_is_written(String typed, String name) {
        Optional<PlaceName> found = ask(places -> places.placeName(typed));

        assertThat(PlaceName.searchKey(found.orElseThrow().name()))
                .as("%s is %s", typed, name)
                .isIn(PlaceName.searchKey(name), PlaceName.searchKey(typed));
    }

    @Test
    void a_postcode_area_is_near_the_town_it_is_named_after() {
        GeoPoint area = ask(places -> places.postcodeArea("LS")).orElseThrow().point();
        GeoPoint town = ask(places -> places.placeName("Leeds")).orElseThrow().point();

        assertThat(area.milesTo(town)).isCloseTo(0, within(2.0));
    }

    private static Optional<String> areaOf(String outwardCode, LocalDate day) {
        return ask(places -> places.localAreaCodeOf(outwardCode, day));
    }

    private static AreaMap areas() throws SQLException {
        try (Connection connection = TestDatabase.dataSource().getConnection()) {
            return new PlaceTable(connection).areaMap(DAY);
        }
    }

    private static <T> T ask(Function<PlaceRepository, T> question) {
        return TestDatabase.inTransaction(entities -> question.apply(new PlaceRepository(entities)));
    }
}
