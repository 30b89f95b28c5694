package uk.nhs.talentforcare.run;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/** Passwords of one run folder: drawn once, kept in a file that only its owner reads. */
final class Secrets {
    private final Path file;
    private final Properties values = new Properties();

    Secrets(Path file) {
        this.file = file;
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                values.load(reader);
            } catch (IOException e) {
                throw new Trouble("The passwords in " + file + " cannot be read: " + e.getMessage(), e);
            }
        }
    }

    /** The secret of that name, 256 random bits in URL-safe Base64, the same at every start. */
    String get(String name) {
        String known = values.getProperty(name);
        if (known != null) {
            return known;
        }
        byte[] bits = new byte[32];
        new SecureRandom().nextBytes(bits);
        String drawn = Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
        values.setProperty(name, drawn);
        StringBuilder text = new StringBuilder();
        values.stringPropertyNames().stream()
                .sorted()
                .forEach(key -> text.append(key)
                        .append('=')
                        .append(values.getProperty(key))
                        .append('\n'));
        try {
            writePrivately(file, text.toString());
        } catch (IOException e) {
            throw new Trouble("The passwords in " + file + " cannot be written: " + e.getMessage(), e);
        }
        return drawn;
    }

    static void writePrivately(Path file, String text) throws IOException {
        Files.deleteIfExists(file);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(file, text);
    }
}
