package uk.nhs.talentforcare.booking;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * A school's word, given when it asks, that the first ambassador who books is confirmed at once; and what that ambassador
 * must know on the day, since nobody is asked again.
 */
@Entity
@Table(name = "automatic_confirmation")
public class AutomaticConfirmation {

    @Id
    @Column(name = "talk_request_id")
    private long requestId;

    private String room;
    private String arrival;

    @Column(name = "staff_present")
    private String staffPresent;

    @Column(name = "contact_name")
    private String contactName;

    @Column(name = "contact_telephone")
    private String contactTelephone;

    protected AutomaticConfirmation() {}

    public AutomaticConfirmation(long requestId, Arrangements arrangements) {
        this.requestId = requestId;
        this.room = arrangements.room();
        this.arrival = arrangements.arrival();
        this.staffPresent = arrangements.staffPresent();
        this.contactName = arrangements.contactName();
        this.contactTelephone = arrangements.contactTelephone();
    }

    public Arrangements arrangements() {
        return new Arrangements(room, arrival, staffPresent, contactName, contactTelephone);
    }
}
