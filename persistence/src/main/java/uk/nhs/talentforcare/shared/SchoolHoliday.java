package uk.nhs.talentforcare.shared;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.stream.Stream;

/** Days on which a school, an area's schools or all schools are closed. */
@Entity
@Table(name = "school_holiday")
public class SchoolHoliday {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "organisation_id")
    private Long organisationId;

    @Column(name = "local_area_code")
    private String localAreaCode;

    @Column(name = "first_day")
    private LocalDate firstDay;

    @Column(name = "last_day")
    private LocalDate lastDay;

    private String name;

    protected SchoolHoliday() {}

    /**
     * @param organisationId the school, or {@code null}
     * @param localAreaCode the area whose schools they are, or {@code null}; with neither, of all schools
     * @param lastDay the last day without school
     */
    public SchoolHoliday(
            Long organisationId, String localAreaCode, LocalDate firstDay, LocalDate lastDay, String name) {
        if (firstDay.isAfter(lastDay)) {
            throw new IllegalArgumentException("The last day comes before the first");
        }
        this.organisationId = organisationId;
        this.localAreaCode = localAreaCode;
        this.firstDay = firstDay;
        this.lastDay = lastDay;
        this.name = name;
    }

    /** Is on other days, or called otherwise. */
    public void change(LocalDate first, LocalDate last, String newName) {
        if (first.isAfter(last)) {
            throw new IllegalArgumentException("The last day comes before the first");
        }
        this.firstDay = first;
        this.lastDay = last;
        this.name = newName;
    }

    public Long id() {
        return id;
    }

    /** The school, {@code null} if it is not one school's. */
    public Long organisationId() {
        return organisationId;
    }

    /** The area whose schools they are, {@code null} if it is not one area's. */
    public String localAreaCode() {
        return localAreaCode;
    }

    public LocalDate firstDay() {
        return firstDay;
    }

    public LocalDate lastDay() {
        return lastDay;
    }

    public String name() {
        return name;
    }

    /** Whether it is this school's own. */
    public boolean own() {
        return organisationId != null;
    }

    /** Each of its days. */
    public Stream<LocalDate> days() {
        return firstDay.datesUntil(lastDay.plusDays(1));
    }
}
