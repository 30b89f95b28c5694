package uk.nhs.talentforcare.casestudy;

import java.awt.image.BufferedImage;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.UploadedPicture;

/** Makes the two pictures of a case study of what people upload: upright, whole, in our own sizes, drawn anew. */
public final class StudyPictureMaker {

    static final String FIELD = "picture";

    private StudyPictureMaker() {}

    /** Two JPEGs. @param width and the height of the larger, in pixels */
    public record Pictures(byte[] picture, byte[] small, int width, int height) {}

    /** @throws Invalid on the field {@code picture}, with what to do, for anything else than a picture that we can use */
    static Pictures make(byte[] file) {
        return of(UploadedPicture.read(
                file, FIELD, (width, height) -> Math.max(width, height) / (2 * StudyFileShown.LARGE_EDGE)));
    }

    /** The same of what we have drawn ourselves. */
    public static Pictures of(BufferedImage whole) {
        BufferedImage large = within(whole, StudyFileShown.LARGE_EDGE);
        return new Pictures(
                UploadedPicture.jpeg(large),
                UploadedPicture.jpeg(within(whole, StudyFileShown.SMALL_EDGE)),
                large.getWidth(),
                large.getHeight());
    }

    private static BufferedImage within(BufferedImage whole, int edge) {
        double scale = Math.min(1, (double) edge / Math.max(whole.getWidth(), whole.getHeight()));
        return UploadedPicture.scaled(whole, Math.max(1, (int) Math.round(whole.getWidth() * scale)), Math.max(1, (int)
                Math.round(whole.getHeight() * scale)));
    }
}
