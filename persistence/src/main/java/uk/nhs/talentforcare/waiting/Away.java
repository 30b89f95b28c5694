package uk.nhs.talentforcare.waiting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;

/** Days on which somebody is away: work passes over them. */
@Entity
@Table(name = "away")
public class Away {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "account_id")
    private long accountId;

    @Column(name = "first_day")
    private LocalDate firstDay;

    @Column(name = "last_day")
    private LocalDate lastDay;

    @Column(name = "passes_to_id")
    private Long passesToId;

    protected Away() {}

    /** @param passesToId who has their work meanwhile, {@code null} for whoever else holds it */
    public Away(long accountId, LocalDate firstDay, LocalDate lastDay, Long passesToId) {
        if (firstDay.isAfter(lastDay)) {
            throw new IllegalArgumentException("The last day comes before the first");
        }
        this.accountId = accountId;
        this.firstDay = firstDay;
        this.lastDay = lastDay;
        this.passesToId = passesToId;
    }

    public Long id() {
        return id;
    }

    public long accountId() {
        return accountId;
    }

    public LocalDate firstDay() {
        return firstDay;
    }

    /** The last day away, that day included. */
    public LocalDate lastDay() {
        return lastDay;
    }

    public Optional<Long> passesToId() {
        return Optional.ofNullable(passesToId);
    }
}
