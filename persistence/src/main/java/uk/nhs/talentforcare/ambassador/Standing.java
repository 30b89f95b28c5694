package uk.nhs.talentforcare.ambassador;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Optional;

/** What an ambassador has to keep up so that they may book talks: code of conduct, briefing, manager's agreement. */
@Embeddable
public class Standing {

    /** Months for which a safeguarding briefing holds. */
    public static final int BRIEFING_MONTHS = 12;

    /** Days after that in which talks can still be booked. */
    public static final int GRACE_DAYS = 30;

    @Column(name = "conduct_edition")
    private String conductEdition;

    @Column(name = "conduct_agreed_on")
    private LocalDate conductAgreedOn;

    @Column(name = "briefed_on")
    private LocalDate briefedOn;

    @Column(name = "agreement_due_on")
    private LocalDate agreementDueOn;

    protected Standing() {}

    void agrees(String edition, LocalDate day) {
        this.conductEdition = edition;
        this.conductAgreedOn = day;
    }

    void briefed(LocalDate day) {
        this.briefedOn = day;
    }

    void agreementDue(LocalDate day) {
        this.agreementDueOn = day;
    }

    /** What keeps an approved ambassador from booking on a day; empty if nothing does. */
    public Optional<BookingBar> bar(LocalDate today) {
        if (briefedOn == null || today.isAfter(graceEnds())) {
            return Optional.of(BookingBar.BRIEFING_OVER);
        }
        boolean late = agreementDueOn != null && today.isAfter(agreementDueOn);
        return late ? Optional.of(BookingBar.AGREEMENT_OVERDUE) : Optional.empty();
    }

    /** The last day on which the briefing holds; {@code null} if there was none. */
    public LocalDate briefedUntil() {
        return briefedOn == null ? null : briefedOn.plusMonths(BRIEFING_MONTHS);
    }

    /** The last day on which talks can still be booked without a new briefing; {@code null} if there was none. */
    public LocalDate graceEnds() {
        return briefedOn == null ? null : briefedUntil().plusDays(GRACE_DAYS);
    }

    public Optional<String> conductEdition() {
        return Optional.ofNullable(conductEdition);
    }

    public Optional<LocalDate> conductAgreedOn() {
        return Optional.ofNullable(conductAgreedOn);
    }

    /** When they passed the safeguarding briefing last. */
    public Optional<LocalDate> briefedOn() {
        return Optional.ofNullable(briefedOn);
    }

    /** The last day for the manager's agreement after a change of employer. */
    public Optional<LocalDate> agreementDueOn() {
        return Optional.ofNullable(agreementDueOn);
    }
}
