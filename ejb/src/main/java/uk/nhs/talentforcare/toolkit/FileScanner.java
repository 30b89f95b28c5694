package uk.nhs.talentforcare.toolkit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.Logger;
import uk.nhs.talentforcare.shared.Configuration;

/**
 * Asks a virus scanner about a file, by the protocol of ClamAV's {@code clamd} ({@code zINSTREAM}), where the key {@code
 * CLAMD_ADDRESS} names one. It fails closed: what cannot be checked is not taken.
 */
@ApplicationScoped
public class FileScanner {

    private static final Logger LOG = Logger.getLogger(FileScanner.class.getName());
    private static final int PATIENCE_MILLIS = 30_000;
    private static final int CHUNK = 1 << 16;
    private static final int LONGEST_ANSWER = 1000;

    @Inject
    private Configuration configuration;

    /** What came of it. */
    public enum Verdict {
        /** It is clean, or no scanner is in use. */
        CLEAN,
        /** The scanner knows it for harmful. */
        HARMFUL,
        /** The scanner gave no answer. */
        UNKNOWN
    }

    /** Whether this may be taken; anything but {@link Verdict#CLEAN} may not. */
    public Verdict check(byte[] content) {
        return configuration.scanner().map(scanner -> ask(scanner, content)).orElse(Verdict.CLEAN);
    }

    static Verdict ask(InetSocketAddress scanner, byte[] content) {
        try (Socket socket = new Socket()) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.connect(new InetSocketAddress(scanner.getHostString(), scanner.getPort()), PATIENCE_MILLIS);
            DataOutputStream out = new DataOutputStream(socket.getOutputStream());
            out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
            for (int at = 0; at < content.length; at += CHUNK) {
                int length = Math.min(CHUNK, content.length - at);
                out.writeInt(length);
                out.write(content, at, length);
            }
            out.writeInt(0);
            out.flush();
            return verdict(new String(socket.getInputStream().readNBytes(LONGEST_ANSWER), StandardCharsets.US_ASCII)
                    .replace("\0", "")
                    .strip());
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The virus scanner gave no answer: the file was not taken", e);
            return Verdict.UNKNOWN;
        }
    }

    private static Verdict verdict(String answer) {
        if (answer.endsWith("FOUND")) {
            return Verdict.HARMFUL;
        }
        if (answer.endsWith("OK")) {
            return Verdict.CLEAN;
        }
        LOG.log(Level.WARNING, "The virus scanner could not check a file: {0}", answer);
        return Verdict.UNKNOWN;
    }
}
