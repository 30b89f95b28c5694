package uk.nhs.talentforcare.ambassador;

import java.awt.image.BufferedImage;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.UploadedPicture;

/** Makes portraits of what people upload: upright, square, in our own sizes, drawn anew. */
final class PortraitMaker {

    /** The largest file that is taken, in bytes. */
    static final int MOST_BYTES = UploadedPicture.MOST_BYTES;

    private static final String FIELD = "photograph";

    private PortraitMaker() {}

    /** The two pictures, as JPEG. */
    record Pictures(byte[] picture, byte[] small) {}

    /** @throws Invalid on the field {@code photograph}, with what to do, for anything else than a picture that we can use */
    static Pictures make(byte[] file) {
        BufferedImage upright =
                UploadedPicture.read(file, FIELD, (width, height) -> Math.min(width, height) / (2 * Portrait.SIZE));
        return new Pictures(square(upright, Portrait.SIZE), square(upright, Portrait.SMALL_SIZE));
    }

    /** The middle of a wide picture; of a tall one the part that begins a third of the way down: faces are above the middle. */
    private static byte[] square(BufferedImage whole, int size) {
        int side = Math.min(whole.getWidth(), whole.getHeight());
        int left = (whole.getWidth() - side) / 2;
        int top = (whole.getHeight() - side) / 3;
        return UploadedPicture.jpeg(UploadedPicture.scaled(whole.getSubimage(left, top, side, side), size, size));
    }
}
