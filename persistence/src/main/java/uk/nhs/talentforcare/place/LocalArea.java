package uk.nhs.talentforcare.place;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * One of the areas that the campaign is run by. They are data: those shipped are the thirteen Local Education and
 * Training Boards of the framework; a deployment may replace them.
 */
@Entity
@Table(name = "local_area")
public class LocalArea {

    @Id
    private String code;

    private String name;

    @Column(name = "display_order")
    private int displayOrder;

    private boolean retired;

    protected LocalArea() {}

    /** The lower-case, hyphened name, such as {@code yorkshire-and-the-humber}. */
    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public int displayOrder() {
        return displayOrder;
    }

    /** Whether it is no longer offered. */
    public boolean retired() {
        return retired;
    }
}
