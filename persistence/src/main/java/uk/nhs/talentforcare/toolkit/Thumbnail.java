package uk.nhs.talentforcare.toolkit;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import uk.nhs.talentforcare.shared.Sha256;

/** The small picture (PNG) of a material, with the words for those who cannot see it. */
@Embeddable
public class Thumbnail {

    @Column(name = "thumbnail_sha256")
    private String sha256;

    @Column(name = "thumbnail_bytes")
    private Long bytes;

    @Column(name = "thumbnail_width")
    private Integer width;

    @Column(name = "thumbnail_height")
    private Integer height;

    @Column(name = "thumbnail_alt")
    private String alternativeText;

    protected Thumbnail() {}

    /** @throws IllegalArgumentException when the alternative text is missing */
    public Thumbnail(Sha256 sha256, long bytes, int width, int height, String alternativeText) {
        if (alternativeText == null || alternativeText.isBlank()) {
            throw new IllegalArgumentException("A thumbnail needs alternative text");
        }
        this.sha256 = sha256.hex();
        this.bytes = bytes;
        this.width = width;
        this.height = height;
        this.alternativeText = alternativeText;
    }

    public Sha256 sha256() {
        return new Sha256(sha256);
    }

    public long bytes() {
        return bytes;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    public String alternativeText() {
        return alternativeText;
    }
}
