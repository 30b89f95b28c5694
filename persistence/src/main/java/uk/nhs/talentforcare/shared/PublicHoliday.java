package uk.nhs.talentforcare.shared;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** A day on which schools and offices in England are closed. */
@Entity
@Cacheable
@Table(name = "public_holiday")
public class PublicHoliday {

    @Id
    private LocalDate day;

    private String name;

    protected PublicHoliday() {}

    public LocalDate day() {
        return day;
    }

    public String name() {
        return name;
    }
}
