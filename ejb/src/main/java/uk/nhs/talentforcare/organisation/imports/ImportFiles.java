package uk.nhs.talentforcare.organisation.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import uk.nhs.talentforcare.shared.Sha256;

/**
 * Keeps uploaded files while their runs need them, each under the hash of its content. They may hold names of people that
 * are not imported, so they do not stay longer.
 */
class ImportFiles {

    private static final int BUFFER = 1 << 16;

    private final Path folder;
    private final long mostBytes;

    /** @param mostBytes the largest file that is taken */
    ImportFiles(Path folder, long mostBytes) {
        this.folder = folder;
        this.mostBytes = mostBytes;
    }

    /** What was kept. */
    record Kept(String sha256, long bytes) {}

    /** @throws WrongFile if the content is too large, or no text */
    Kept keep(InputStream content) throws IOException {
        Files.createDirectories(folder);
        Path arriving = Files.createTempFile(folder, "arriving-", ".part");
        try {
            MessageDigest digest = Sha256.digest();
            long bytes = copy(content, arriving, digest);
            TextFile.open(arriving, count -> {}).close();
            String hash = Sha256.of(digest).hex();
            Files.move(arriving, pathOf(hash), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            return new Kept(hash, bytes);
        } finally {
            Files.deleteIfExists(arriving);
        }
    }

    Path pathOf(String sha256) {
        return folder.resolve(sha256 + ".csv");
    }

    void forget(String sha256) throws IOException {
        Files.deleteIfExists(pathOf(sha256));
    }

    private long copy(InputStream content, Path to, MessageDigest digest) throws IOException {
        long bytes = 0;
        byte[] buffer = new byte[BUFFER];
        try (OutputStream out = Files.newOutputStream(to)) {
            for (int n = content.read(buffer); n >= 0; n = content.read(buffer)) {
                bytes += n;
                if (bytes > mostBytes) {
                    throw new WrongFile("The file is larger than " + (mostBytes >> 20) + " MB.");
                }
                digest.update(buffer, 0, n);
                out.write(buffer, 0, n);
            }
        }
        return bytes;
    }
}
