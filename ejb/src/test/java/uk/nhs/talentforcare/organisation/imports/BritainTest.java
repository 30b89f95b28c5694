package uk.nhs.talentforcare.organisation.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.nhs.talentforcare.place.GeoPoint;

class BritainTest {

    private final Britain britain = new Britain();

    @ParameterizedTest
    @CsvSource({
        "538890, 177320, 51.47780, -0.00140", // Royal Observatory, Greenwich
        "530267, 179655, 51.50080, -0.12460", // Big Ben
        "342120, 403210, 53.52200, -2.87500"
    })
    void a_grid_reference_becomes_latitude_and_longitude(String easting, String northing, double lat, double lon) {
        GeoPoint point = britain.fromGrid(easting, northing).orElseThrow();

        assertThat(point.latitude()).isCloseTo(lat, within(0.002));
        assertThat(point.longitude()).isCloseTo(lon, within(0.002));
    }

    @ParameterizedTest
    @CsvSource({"'', ''", "0, 0", "-5, 100000", "999999999999, 1", "abc, 177320", "538890.5, 177320", "1, 1299999"})
    void anything_else_is_nowhere(String easting, String northing) {
        assertThat(britain.fromGrid(easting, northing)).isEmpty();
    }

    @Test
    void a_point_is_kept_to_five_decimals() {
        assertThat(Britain.rounded(new GeoPoint(53.800000001, -1.549999999))).isEqualTo(new GeoPoint(53.8, -1.55));
    }
}
