package uk.nhs.talentforcare.campaign;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** One of the framework's ten strategic intentions, in our own words. */
@Entity
@Table(name = "strategic_intention")
public class StrategicIntention {

    @Id
    private int number;

    @Enumerated(EnumType.STRING)
    private Pillar pillar;

    private String title;
    private String wording;

    protected StrategicIntention() {}

    /** Says it in other words; its number and its pillar stay. */
    public void reword(String newTitle, String newWording) {
        this.title = newTitle;
        this.wording = newWording;
    }

    /** 1 to 10. */
    public int number() {
        return number;
    }

    public Pillar pillar() {
        return pillar;
    }

    public String title() {
        return title;
    }

    public String wording() {
        return wording;
    }
}
