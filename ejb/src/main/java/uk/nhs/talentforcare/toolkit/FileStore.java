package uk.nhs.talentforcare.toolkit;

import java.io.IOException;
import java.io.InputStream;
import uk.nhs.talentforcare.shared.Sha256;

/**
 * Where the bytes of files lie, under their SHA-256 digest; once stored they never change. The seam at which a store that
 * several machines share takes the place of a folder, so it stays this narrow.
 */
public interface FileStore {

    /**
     * Stores what the stream holds; when this returns it survives a crash. The same bytes are kept once.
     *
     * @throws IOException when they could not be stored; nothing half-written can be seen then
     */
    StoredFile put(InputStream content) throws IOException;

    /** Whether these bytes are here. */
    boolean has(Sha256 file);

    /**
     * The bytes from an offset to the end.
     *
     * @param offset 0 up to the file's length
     * @throws java.nio.file.NoSuchFileException when they are not here
     */
    InputStream open(Sha256 file, long offset) throws IOException;
}
