package uk.nhs.talentforcare.ambassador;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import uk.nhs.talentforcare.shared.Sha256;

/**
 * An ambassador's photograph, in two sizes that we made ourselves, with words for whoever cannot see it. It stands in the
 * database and not in the file store, where nothing is ever deleted: when its owner removes it, it is gone.
 */
@Entity
@Table(name = "ambassador_photograph")
public class AmbassadorPhotograph {

    /** The longest alternative text, in characters. */
    public static final int LONGEST_ALTERNATIVE = 200;

    @Id
    @Column(name = "ambassador_id")
    private long ambassadorId;

    private String digest;
    private String alternative;

    @Basic(fetch = FetchType.LAZY)
    private byte[] picture;

    @Basic(fetch = FetchType.LAZY)
    private byte[] small;

    @Column(name = "added_at")
    private Instant addedAt;

    protected AmbassadorPhotograph() {}

    /**
     * @param alternative what the picture shows, in words
     * @param picture a JPEG for the profile
     * @param small a JPEG for lists
     * @param digest of the picture
     */
    public AmbassadorPhotograph(
            long ambassadorId, String alternative, byte[] picture, byte[] small, Sha256 digest, Instant now) {
        this.ambassadorId = ambassadorId;
        this.alternative = alternative;
        this.picture = picture.clone();
        this.small = small.clone();
        this.digest = digest.hex();
        this.addedAt = now;
    }

    /** Says in other words what it shows. */
    public void describe(String words) {
        this.alternative = words;
    }

    public Portrait portrait() {
        return new Portrait(digest, alternative);
    }

    /** The JPEG. @param inList the small one */
    public byte[] bytes(boolean inList) {
        return (inList ? small : picture).clone();
    }

    public Instant addedAt() {
        return addedAt;
    }
}
