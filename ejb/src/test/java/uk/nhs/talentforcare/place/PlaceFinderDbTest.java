package uk.nhs.talentforcare.place;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.talentforcare.testing.TestDatabase.inTransaction;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceFinderDbTest {

    private static final GeoPoint LEEDS = new GeoPoint(53.80, -1.55);

    @ParameterizedTest
    @CsvSource({
        "Leeds, Leeds",
        "  leeds , Leeds",
        "ls, Leeds",
        "LS1, LS1 (Leeds)",
        "ls 1, LS1 (Leeds)",
        "LS1 3EX, LS1 (Leeds)"
    })
    void findsAPlaceHoweverItIsWritten(String typed, String name) {
        FoundPlace place = find(typed).orElseThrow();

        assertThat(place.name()).isEqualTo(name);
        assertThat(place.point().milesTo(LEEDS)).isLessThan(15);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Atlantis", "ZZ9", "'; DROP TABLE place_name", "123", "<b>", "é́"})
    void whatIsNoPlaceIsNotFound(String typed) {
        assertThat(find(typed)).isEmpty();
    }

    @Test
    void anEndlessNameIsNotLookedFor() {
        assertThat(find("x".repeat(10_000))).isEmpty();
        assertThat(find(null)).isEmpty();
    }

    private static Optional<FoundPlace> find(String typed) {
        return inTransaction(em -> new PlaceFinder(new PlaceRepository(em)).find(typed));
    }
}
