package uk.nhs.talentforcare.run;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;

/** The folder of one application, held by one launcher at a time. */
final class RunFolder implements AutoCloseable {
    /** How long a launcher that was told to stop may take before a new one gives up on it. */
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final Path root;
    private final FileChannel channel;

    private RunFolder(Path root, FileChannel channel) {
        this.root = root;
        this.channel = channel;
    }

    /**
     * Takes the folder, waiting a little for a launcher that is just stopping.
     *
     * @throws Trouble when another launcher holds it, or it cannot be written
     */
    static RunFolder take(Path root) {
        try {
            Files.createDirectories(root.resolve("logs"));
            Files.createDirectories(root.resolve("data"));
            Path file = root.resolve("lock");
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            Instant limit = Instant.now().plus(PATIENCE);
            while (lock(channel) == null) {
                String holder = Files.readString(file).strip();
                if (!holder.endsWith(STOPPING) || Instant.now().isAfter(limit)) {
                    channel.close();
                    throw new Trouble("The application already runs from " + root + " (process " + holder
                            + "): stop it first, or set RUN_DIR to another folder and choose other ports");
                }
                Processes.pause(Duration.ofMillis(200));
            }
            RunFolder folder = new RunFolder(root, channel);
            folder.say("");
            return folder;
        } catch (IOException e) {
            throw new Trouble(
                    "The run folder " + root + " cannot be used ("
                            + e.getClass().getSimpleName() + ": " + e.getMessage() + "): set RUN_DIR to another",
                    e);
        }
    }

    private static final String STOPPING = "stopping";

    /** Tells the next launcher that waiting for this one is worth it. */
    void stopping() {
        try {
            say(" " + STOPPING);
        } catch (IOException e) {
            System.err.println("The lock of " + root + " cannot be written: " + e.getMessage());
        }
    }

    /** A path inside the folder. */
    Path path(String relative) {
        return root.resolve(relative);
    }

    Path root() {
        return root;
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            System.err.println("The lock of " + root + " cannot be released: " + e.getMessage());
        }
    }

    private void say(String state) throws IOException {
        channel.truncate(0);
        channel.write(java.nio.ByteBuffer.wrap((ProcessHandle.current().pid() + state).getBytes()), 0);
    }

    private static FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }
}
