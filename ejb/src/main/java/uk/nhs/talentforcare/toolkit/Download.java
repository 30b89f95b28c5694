package uk.nhs.talentforcare.toolkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Bytes that can be sent, whole or in part.
 *
 * @param filename what it is called when it is kept
 * @param mediaType its type
 * @param bytes its length
 * @param tag differs whenever the bytes do
 * @param materialFileId the file to count, 0 when it is not counted
 */
public record Download(
        String filename, String mediaType, long bytes, String tag, long materialFileId, Content content) {

    /** Writes a part: from an offset so many bytes. */
    @FunctionalInterface
    public interface Content {
        void write(long from, long bytes, OutputStream out) throws IOException;
    }

    static Download of(StoredFileRow file, FileStore store) {
        return new Download(
                file.filename(),
                file.mediaType(),
                file.bytes(),
                file.sha256().hex(),
                file.materialFileId(),
                (from, bytes, out) -> {
                    try (InputStream in = store.open(file.sha256(), from)) {
                        Streams.copy(in, out, bytes);
                    }
                });
    }

    static Download of(ZipArchive archive, String filename, FileStore store) {
        return new Download(
                filename,
                "application/zip",
                archive.length(),
                archive.tag(),
                0,
                (from, bytes, out) -> archive.write(store, from, bytes, out));
    }
}
