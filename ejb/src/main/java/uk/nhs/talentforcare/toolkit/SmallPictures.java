package uk.nhs.talentforcare.toolkit;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import uk.nhs.talentforcare.shared.Sha256;

/** Makes the pictures of lists from thumbnails as they are asked for, and remembers the latest few hundred. */
@ApplicationScoped
public class SmallPictures {

    /** At 4 to 8 KB each: 4 MB at most. */
    private static final int REMEMBERED = 500;

    private final Map<Sha256, byte[]> made = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Sha256, byte[]> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** The small picture of a thumbnail, ready to be sent; nobody counts it. */
    public Download of(StoredFileRow thumbnail, FileStore store) {
        byte[] picture = picture(thumbnail.sha256(), store);
        return new Download(
                Material.SMALL_PICTURE_NAME,
                "image/jpeg",
                picture.length,
                thumbnail.sha256().hex() + "-small",
                0,
                (from, bytes, out) -> out.write(picture, (int) from, (int) bytes));
    }

    private byte[] picture(Sha256 thumbnail, FileStore store) {
        synchronized (made) {
            byte[] known = made.get(thumbnail);
            if (known != null) {
                return known;
            }
        }
        byte[] picture = make(thumbnail, store);
        synchronized (made) {
            made.put(thumbnail, picture);
        }
        return picture;
    }

    private static byte[] make(Sha256 thumbnail, FileStore store) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        try (InputStream in = store.open(thumbnail, 0)) {
            in.transferTo(whole);
            return FilePictures.small(whole.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
