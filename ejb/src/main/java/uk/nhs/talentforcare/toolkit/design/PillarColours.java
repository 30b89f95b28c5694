package uk.nhs.talentforcare.toolkit.design;

import java.awt.Color;
import java.util.List;
import java.util.Locale;
import uk.nhs.talentforcare.campaign.Pillar;

/**
 * The colours in which a pillar is printed, the same as on the pages. White on {@link #ground}, and
 * {@link #ground} on white, have a contrast of at least 6:1.
 *
 * @param ground behind headlines
 * @param accent what catches the eye
 * @param tints what pictures are made of besides
 */
public record PillarColours(Color ground, Color accent, List<Color> tints) {

    private static final Color DARK_BLUE = new Color(0x003087);
    private static final Color BRIGHT_BLUE = new Color(0x0072CE);
    private static final Color LIGHT_BLUE = new Color(0x41B6E6);
    private static final Color AQUA = new Color(0x00A499);
    private static final Color DEEP_TEAL = new Color(0x00665C);
    private static final Color LIGHT_GREEN = new Color(0x78BE20);
    private static final Color PURPLE = new Color(0x330072);
    private static final Color PINK = new Color(0xAE2573);
    private static final Color PLUM = new Color(0x7C2855);
    private static final Color BROWN = new Color(0x8A4500);
    private static final Color YELLOW = new Color(0xFFB81C);
    private static final Color PALE_YELLOW = new Color(0xFAE100);
    private static final Color ORANGE = new Color(0xED8B00);
    private static final Color PALE = new Color(0xE8EDEE);

    /** The colours of a pillar. */
    public static PillarColours of(Pillar pillar) {
        return switch (pillar) {
            case GET_IN -> new PillarColours(DEEP_TEAL, YELLOW, List.of(AQUA, LIGHT_GREEN, PALE, LIGHT_BLUE));
            case GET_ON -> new PillarColours(PLUM, YELLOW, List.of(PINK, LIGHT_BLUE, PALE, PURPLE));
            case GO_FURTHER -> new PillarColours(BROWN, YELLOW, List.of(ORANGE, PALE_YELLOW, PALE, PLUM));
            case MAKING_IT_HAPPEN -> new PillarColours(DARK_BLUE, YELLOW, List.of(BRIGHT_BLUE, LIGHT_BLUE, PALE, AQUA));
        };
    }

    /** A colour as style sheets write it. */
    public static String css(Color colour) {
        return String.format(Locale.ROOT, "#%06x", colour.getRGB() & 0xFFFFFF);
    }
}
