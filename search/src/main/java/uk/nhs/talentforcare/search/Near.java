package uk.nhs.talentforcare.search;

/**
 * A circle on the map: only documents inside it are found, and each says how far away it is.
 *
 * @param latitude degrees north, WGS 84, -90 to 90
 * @param longitude degrees east, WGS 84, -180 to 180
 * @param miles radius in statute miles, more than 0 and at most {@value #WIDEST}
 */
public record Near(double latitude, double longitude, double miles) {

    /** Wider than the country is long: beyond it a radius selects nothing more. */
    public static final double WIDEST = 1000;

    public Near {
        if (!(latitude >= -90 && latitude <= 90) || !(longitude >= -180 && longitude <= 180)) {
            throw new IllegalArgumentException("not a place on earth: " + latitude + ", " + longitude);
        }
        if (!(miles > 0 && miles <= WIDEST)) {
            throw new IllegalArgumentException("radius must be more than 0 and at most " + WIDEST + " miles: " + miles);
        }
    }
}
