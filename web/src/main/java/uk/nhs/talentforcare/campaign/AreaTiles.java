package uk.nhs.talentforcare.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/**
 * Local areas as tiles of one size, laid out roughly as they lie, and shaded by a figure. Areas that we do not know,
 * because a deployment has its own, are laid out in rows.
 *
 * @param height of the whole picture, in the units of its view box
 */
public record AreaTiles(List<Tile> tiles, int height) {

    private static final int COLUMNS = 4;
    private static final int WIDTH = 113;
    private static final int HEIGHT = 92;
    private static final int GAP = 8;
    private static final int HALF = 52;
    private static final int FIRST_LINE = 20;
    private static final int LINE_HEIGHT = 14;
    private static final int LINE_LENGTH = 14;
    private static final int DARKEST = 5;

    /** Column and row of the framework's 13 areas. */
    private static final Map<String, int[]> PLACES = Map.ofEntries(
            Map.entry("north-east", new int[] {2, 0}),
            Map.entry("north-west", new int[] {1, 1}),
            Map.entry("yorkshire-and-the-humber", new int[] {2, 1}),
            Map.entry("west-midlands", new int[] {1, 2}),
            Map.entry("east-midlands", new int[] {2, 2}),
            Map.entry("east-of-england", new int[] {3, 2}),
            Map.entry("thames-valley", new int[] {1, 3}),
            Map.entry("north-west-london", new int[] {2, 3}),
            Map.entry("north-central-and-east-london", new int[] {3, 3}),
            Map.entry("south-west", new int[] {0, 4}),
            Map.entry("wessex", new int[] {1, 4}),
            Map.entry("south-london", new int[] {2, 4}),
            Map.entry("kent-surrey-and-sussex", new int[] {3, 4}));

    /**
     * Lays out and shades.
     *
     * @param figure what is shown on each tile and decides its shade
     * @param address start of each tile's link, to which the area's code is added
     */
    static AreaTiles of(List<AreaFigures> areas, ToLongFunction<AreaFigures> figure, String address) {
        return of(
                areas.stream()
                        .map(area -> new Figure(area.code(), area.name(), figure.applyAsLong(area)))
                        .toList(),
                address);
    }

    /**
     * Lays out and shades.
     *
     * @param address start of each tile's link, to which the area's code is added
     */
    public static AreaTiles of(List<Figure> areas, String address) {
        boolean known = areas.stream().allMatch(area -> PLACES.containsKey(area.code()));
        long most = areas.stream().mapToLong(Figure::shown).max().orElse(0);
        List<Tile> tiles = new ArrayList<>();
        int rows = 1;
        for (Figure area : areas) {
            int[] place = known ? PLACES.get(area.code()) : new int[] {tiles.size() % COLUMNS, tiles.size() / COLUMNS};
            long shown = area.shown();
            int left = place[0] * WIDTH;
            int top = place[1] * HEIGHT;
            tiles.add(new Tile(
                    area.name(),
                    address + area.code(),
                    shown,
                    shade(shown, most),
                    left,
                    top,
                    lines(area.name(), left + HALF, top + FIRST_LINE)));
            rows = Math.max(rows, place[1] + 1);
        }
        return new AreaTiles(List.copyOf(tiles), rows * HEIGHT - GAP);
    }

    /** 0 for nothing, then 1 to 5 in equal steps up to the largest figure. */
    static int shade(long figure, long most) {
        return figure == 0 ? 0 : (int) Math.ceil(figure * (double) DARKEST / most);
    }

    private static List<Line> lines(String name, int x, int y) {
        List<Line> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : name.split(" ")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > LINE_LENGTH) {
                lines.add(new Line(line.toString(), x, y + lines.size() * LINE_HEIGHT));
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(new Line(line.toString(), x, y + lines.size() * LINE_HEIGHT));
        return List.copyOf(lines);
    }

    /**
     * @param shade 0 (nothing) to 5 (the most)
     * @param left of the tile, in the units of the picture's view box
     * @param lines the name, broken so that it fits
     */
    public record Tile(String name, String href, long figure, int shade, int left, int top, List<Line> lines) {}

    /** What is shown on the tile of an area. */
    public record Figure(String code, String name, long shown) {}

    /** A line of text and the place of its middle on its base line. */
    public record Line(String text, int x, int y) {}
}
