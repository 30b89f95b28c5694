package uk.nhs.talentforcare.shared;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** A day on which schools and offices in England are closed. */
@Entity
@Table(name = "public_holiday")
public class PublicHoliday {

    @Id
    private LocalDate day;

    private String name;

    protected PublicHoliday() {}

    public PublicHoliday(LocalDate day, String name) {
        this.day = day;
        this.name = name;
    }

    public LocalDate day() {
        return day;
    }

    public String name() {
        return name;
    }
}
