package uk.nhs.talentforcare.outbox;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * Keeps messages in a folder instead of sending them, so that a demonstration can show them. The file's name starts with
 * the time, so that names in order are messages in order; the same message twice is one file.
 */
public final class SinkTransport implements MailTransport {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSSSSS").withZone(ZoneOffset.UTC);

    private final Path folder;
    private final Clock clock;

    /** @param folder where the messages are kept; made when the first one comes */
    public SinkTransport(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /** The folder of the sink below a data folder. */
    public static Path folderIn(Path dataFolder) {
        return dataFolder.resolve("mail");
    }

    @Override
    public void send(MimeMessage message) throws MessagingException, IOException {
        Files.createDirectories(folder);
        Path partial = Files.createTempFile(folder, "partial-", ".tmp");
        try (OutputStream out = Files.newOutputStream(partial)) {
            message.writeTo(out);
        }
        Files.move(partial, folder.resolve(STAMP.format(clock.instant()) + ".eml"), StandardCopyOption.ATOMIC_MOVE);
    }
}
