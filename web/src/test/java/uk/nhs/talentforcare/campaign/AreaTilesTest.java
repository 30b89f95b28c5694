package uk.nhs.talentforcare.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AreaTilesTest {

    @Test
    void knownAreasLieRoughlyWhereTheyAre() {
        AreaTiles tiles = tiles(area("north-east", "North East", 2), area("wessex", "Wessex", 10));

        AreaTiles.Tile northEast = tiles.tiles().get(0);
        AreaTiles.Tile wessex = tiles.tiles().get(1);
        assertThat(northEast.top()).isLessThan(wessex.top());
        assertThat(northEast.left()).isGreaterThan(wessex.left());
        assertThat(wessex.href()).isEqualTo("/ambassadors?area=wessex");
    }

    @Test
    void theLargestFigureIsDarkestAndNothingIsWhite() {
        AreaTiles tiles = tiles(
                area("wessex", "Wessex", 10), area("north-east", "North East", 0), area("south-west", "South West", 1));

        assertThat(tiles.tiles()).extracting(AreaTiles.Tile::shade).containsExactly(5, 0, 1);
    }

    @Test
    void areasOfAnotherDeploymentStandInRowsWithoutOverlap() {
        AreaFigures[] regions = IntStream.range(0, 7)
                .mapToObj(i -> area("region-" + i, "Region " + i, i))
                .toArray(AreaFigures[]::new);

        AreaTiles tiles = tiles(regions);

        assertThat(tiles.tiles().stream().map(tile -> tile.left() + " " + tile.top()))
                .doesNotHaveDuplicates()
                .hasSize(7);
        assertThat(tiles.height()).isEqualTo(176);
    }

    @Test
    void longNamesAreBroken() {
        AreaTiles tiles = tiles(area("north-central-and-east-london", "North Central and East London", 1));

        assertThat(tiles.tiles().get(0).lines())
                .extracting(AreaTiles.Line::text)
                .containsExactly("North Central", "and East", "London");
    }

    @Test
    void noFiguresAtAllIsNoTrouble() {
        assertThat(AreaTiles.shade(0, 0)).isZero();
    }

    private static AreaTiles tiles(AreaFigures... areas) {
        return AreaTiles.of(List.of(areas), AreaFigures::ambassadors, "/ambassadors?area=");
    }

    private static AreaFigures area(String code, String name, long ambassadors) {
        return new AreaFigures(code, name, ambassadors, 0, 0);
    }
}
