package uk.nhs.talentforcare.toolkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import uk.nhs.talentforcare.shared.Sha256;

/**
 * Files in a folder: {@code ab/abcd…}. Each is written to {@code incoming}, forced to the disk and then moved into place
 * in one step, so that a crash at any moment leaves either the whole file or none.
 */
public class DiskFileStore implements FileStore {

    private static final Duration ABANDONED_AFTER = Duration.ofDays(1);

    private final Path root;
    private final Path incoming;

    /**
     * Opens the store, making its folder when it is not there, and clears away what uploads cut short have left behind.
     *
     * @throws IOException when the folder cannot be made or read
     */
    public DiskFileStore(Path root) throws IOException {
        this.root = root;
        this.incoming = Files.createDirectories(root.resolve("incoming"));
        clearAbandoned(Instant.now().minus(ABANDONED_AFTER));
    }

    private void clearAbandoned(Instant before) throws IOException {
        List<Path> left;
        try (Stream<Path> files = Files.list(incoming)) {
            left = files.toList();
        }
        for (Path file : left) {
            if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                Files.deleteIfExists(file);
            }
        }
    }

    @Override
    public StoredFile put(InputStream content) throws IOException {
        Path temporary = incoming.resolve(UUID.randomUUID().toString());
        try {
            StoredFile stored = write(content, temporary);
            keep(temporary, path(stored.sha256()));
            return stored;
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static StoredFile write(InputStream content, Path temporary) throws IOException {
        MessageDigest digest = Sha256.digest();
        CRC32 crc = new CRC32();
        try (FileChannel channel =
                        FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                OutputStream out = new CheckedOutputStream(
                        new DigestOutputStream(Channels.newOutputStream(channel), digest), crc)) {
            long bytes = content.transferTo(out);
            channel.force(true);
            return new StoredFile(Sha256.of(digest), crc.getValue(), bytes);
        }
    }

    private static void keep(Path temporary, Path target) throws IOException {
        if (Files.exists(target)) {
            return;
        }
        Path folder = target.getParent();
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
            forceFolder(folder.getParent());
        }
        try {
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            throw new IOException("The folder of the files must lie on one file system: " + folder, e);
        }
        forceFolder(folder);
    }

    /** A file's entry in its folder survives a power cut only when the folder was forced too. */
    private static void forceFolder(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    @Override
    public boolean has(Sha256 file) {
        return Files.isRegularFile(path(file));
    }

    @Override
    public InputStream open(Sha256 file, long offset) throws IOException {
        FileChannel channel = FileChannel.open(path(file), StandardOpenOption.READ);
        try {
            return Channels.newInputStream(channel.position(offset));
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private Path path(Sha256 file) {
        return root.resolve(file.hex().substring(0, 2)).resolve(file.hex());
    }
}
