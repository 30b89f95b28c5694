package uk.nhs.talentforcare.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import org.junit.jupiter.api.Test;

class GeoPointTest {

    @Test
    void measuresMilesAsTheCrowFlies() {
        GeoPoint leeds = new GeoPoint(53.7965, -1.5478);
        GeoPoint london = new GeoPoint(51.5074, -0.1278);

        assertThat(leeds.milesTo(london)).isEqualTo(169.0, offset(2.0));
        assertThat(leeds.milesTo(leeds)).isZero();
    }

    @Test
    void refusesPlacesThatAreNotOnTheEarth() {
        assertThatThrownBy(() -> new GeoPoint(91, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new GeoPoint(Double.NaN, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
