package uk.nhs.talentforcare.place;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.text.Normalizer;
import java.util.Locale;

/** A town or city and roughly where its centre is. */
@Entity
@Table(name = "place_name")
public class PlaceName {

    @Id
    @Column(name = "search_key")
    private String searchKey;

    private String name;
    private double latitude;
    private double longitude;

    protected PlaceName() {}

    public String name() {
        return name;
    }

    public GeoPoint point() {
        return new GeoPoint(latitude, longitude);
    }

    /** What is left of a name when capitals, accents, spaces, hyphens and apostrophes do not count; may be empty. */
    public static String searchKey(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z]", "");
    }
}
