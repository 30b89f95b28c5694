package uk.nhs.talentforcare.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** What somebody typed into a form that arrived after their session was over: one a person, for a short time, sealed. */
@Entity
@Table(name = "kept_form")
public class KeptForm {

    /** The longest path that a form is kept for. */
    public static final int LONGEST_PATH = 200;

    @Id
    @Column(name = "account_id")
    private long accountId;

    private String path;
    private String sealed;

    @Column(name = "kept_at")
    private Instant keptAt;

    protected KeptForm() {}

    /**
     * @param path of the page, up to {@value #LONGEST_PATH} ASCII characters
     * @param sealed its fields, unreadable
     */
    public KeptForm(long accountId, String path, String sealed, Instant now) {
        this.accountId = accountId;
        this.path = path;
        this.sealed = sealed;
        this.keptAt = now;
    }

    public String path() {
        return path;
    }

    public String sealed() {
        return sealed;
    }

    public Instant keptAt() {
        return keptAt;
    }
}
