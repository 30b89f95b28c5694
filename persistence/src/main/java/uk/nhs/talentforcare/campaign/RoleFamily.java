package uk.nhs.talentforcare.campaign;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A family of support roles: the framework is for all of them, not for healthcare assistants alone. */
@Entity
@Table(name = "role_family")
public class RoleFamily {

    @Id
    private String code;

    private String name;

    @Column(name = "display_order")
    private int displayOrder;

    private boolean retired;

    protected RoleFamily() {}

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
