package uk.nhs.talentforcare.place;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;

/** A postcode district, such as {@code LS1}, and where its middle is. */
@Entity
@Table(name = "outward_code")
public class OutwardCode {

    @Id
    private String code;

    private double latitude;
    private double longitude;

    protected OutwardCode() {}

    public String code() {
        return code;
    }

    public GeoPoint point() {
        return new GeoPoint(latitude, longitude);
    }

    /**
     * The codes under which something may be kept for a district, the most exact first: the district, without the letter
     * that only central London has at the end, and the letters of its postcode area ({@code EC1A}, {@code EC1},
     * {@code EC}).
     */
    public static List<String> fromExactToArea(String outwardCode) {
        List<String> codes = new ArrayList<>(3);
        codes.add(outwardCode);
        if (Character.isLetter(outwardCode.charAt(outwardCode.length() - 1))) {
            codes.add(outwardCode.substring(0, outwardCode.length() - 1));
        }
        codes.add(areaOf(outwardCode));
        return codes;
    }

    /** The letters of the postcode area that a district belongs to. */
    public static String areaOf(String outwardCode) {
        int letters = 0;
        while (letters < outwardCode.length() && Character.isLetter(outwardCode.charAt(letters))) {
            letters++;
        }
        return outwardCode.substring(0, letters);
    }
}
