package uk.nhs.talentforcare.campaign;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** One of the four groups that the campaign speaks to. */
@Entity
@Table(name = "audience")
public class Audience {

    @Id
    private String code;

    private String name;

    @Column(name = "display_order")
    private int displayOrder;

    private boolean retired;

    protected Audience() {}

    /** The lower-case, hyphened name. */
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
