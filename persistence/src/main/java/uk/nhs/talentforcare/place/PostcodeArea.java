package uk.nhs.talentforcare.place;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The letters that a group of postcodes starts with, the town they are named after and roughly where it is. */
@Entity
@Table(name = "postcode_area")
public class PostcodeArea {

    @Id
    private String code;

    private String name;
    private double latitude;
    private double longitude;

    protected PostcodeArea() {}

    public String code() {
        return code;
    }

    /** The post town as people say it, such as "Leeds". */
    public String name() {
        return name;
    }

    public GeoPoint point() {
        return new GeoPoint(latitude, longitude);
    }
}
