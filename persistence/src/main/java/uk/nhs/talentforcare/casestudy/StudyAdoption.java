package uk.nhs.talentforcare.casestudy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * An organisation says that it does what a case study tells of. There is one for an organisation and a study, whoever of
 * its people said so; it is withdrawn and told again, hidden by an editor and shown again, each apart from the other.
 */
@Entity
@Table(name = "study_adoption")
public class StudyAdoption {

    /** The longest line that says how, in characters. */
    public static final int LONGEST = 250;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private long version;

    @Column(name = "case_study_id")
    private long caseStudyId;

    @Column(name = "organisation_id")
    private long organisationId;

    private String how;
    private LocalDate since;

    @Column(name = "would_talk")
    private boolean wouldTalk;

    @Column(name = "told_at")
    private Instant toldAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    @Column(name = "hidden_at")
    private Instant hiddenAt;

    @Column(name = "hidden_because")
    private String hiddenBecause;

    @Column(name = "announced_at")
    private Instant announcedAt;

    protected StudyAdoption() {}

    /** What an organisation says. @param wouldTalk whether somebody there would talk with others about it */
    public record Told(String how, YearMonth since, boolean wouldTalk) {}

    public StudyAdoption(long caseStudyId, long organisationId, Told told, Instant now) {
        this.caseStudyId = caseStudyId;
        this.organisationId = organisationId;
        this.toldAt = now;
        write(told, now);
    }

    /** Says it anew, or again after it was withdrawn. */
    public void tell(Told told, Instant now) {
        withdrawnAt = null;
        write(told, now);
    }

    /** The organisation takes it back; nothing happens to one that was taken back before. */
    public void withdraw(Instant now) {
        if (withdrawnAt == null) {
            withdrawnAt = now;
            changedAt = now;
        }
    }

    /** An editor keeps it off the site, whatever the organisation writes. */
    public void hide(String because, Instant now) {
        hiddenAt = now;
        hiddenBecause = because;
    }

    /** An editor lets it be seen again. */
    public void show() {
        hiddenAt = null;
        hiddenBecause = null;
    }

    /** Whoever sent the study has been told of it. */
    public void announced(Instant now) {
        announcedAt = now;
    }

    private void write(Told told, Instant now) {
        how = told.how();
        since = told.since().atDay(1);
        wouldTalk = told.wouldTalk();
        changedAt = now;
    }

    public Long id() {
        return id;
    }

    /** The number that tells one wording from the next. */
    public long version() {
        return version;
    }

    public long caseStudyId() {
        return caseStudyId;
    }

    public long organisationId() {
        return organisationId;
    }

    /** What was said last, withdrawn or not. */
    public Told told() {
        return new Told(how, YearMonth.from(since), wouldTalk);
    }

    public boolean withdrawn() {
        return withdrawnAt != null;
    }

    /** Why an editor has hidden it; empty if none has. */
    public Optional<String> hiddenBecause() {
        return Optional.ofNullable(hiddenBecause);
    }

    /** Whether readers may see it, as far as it lies with itself. */
    public boolean shown() {
        return withdrawnAt == null && hiddenAt == null;
    }

    /** {@code TOLD}, {@code WITHDRAWN} or {@code HIDDEN}, for the audit log. */
    public String state() {
        return withdrawn() ? "WITHDRAWN" : hiddenAt == null ? "TOLD" : "HIDDEN";
    }
}
