package uk.nhs.talentforcare.casestudy;

import uk.nhs.talentforcare.shared.Sha256;

/**
 * A picture or an attachment as pages show it.
 *
 * @param bytes the length of the larger of two pictures, or of the document
 * @param width in pixels, {@code null} for an attachment
 * @param height in pixels, {@code null} for an attachment
 */
public record StudyFileShown(
        long id,
        StudyFileKind kind,
        String digest,
        String filename,
        String mediaType,
        long bytes,
        Integer width,
        Integer height,
        String title,
        String alternative,
        String caption) {

    /** The longest edge of a picture, in pixels. */
    public static final int LARGE_EDGE = 1200;

    /** The longest edge of the smaller one, in pixels. */
    public static final int SMALL_EDGE = 600;

    /** What the smaller picture is called. */
    public static final String SMALL_NAME = "picture-small.jpg";

    public boolean picture() {
        return kind == StudyFileKind.PICTURE;
    }

    /** Where it is. @param base the address of the page whose file it is, such as {@code /case-studies/some-title} */
    public String path(String base) {
        return path(base, filename);
    }

    /** Where the smaller picture is. */
    public String smallPath(String base) {
        return path(base, SMALL_NAME);
    }

    private String path(String base, String name) {
        return base + "/files/" + digest.substring(0, Sha256.PREFIX_LENGTH) + "/" + name;
    }

    /** The width of the smaller picture, in pixels. */
    public int smallWidth() {
        return Math.max(1, (int) Math.round(width * smaller()));
    }

    /** The height of the smaller picture, in pixels. */
    public int smallHeight() {
        return Math.max(1, (int) Math.round(height * smaller()));
    }

    private double smaller() {
        return Math.min(1, (double) SMALL_EDGE / Math.max(width, height));
    }

    /** Both pictures with their widths, for a browser to choose from. */
    public String choice(String base) {
        return smallPath(base) + " " + smallWidth() + "w, " + path(base) + " " + width + "w";
    }
}
