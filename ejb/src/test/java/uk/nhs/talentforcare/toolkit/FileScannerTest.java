package uk.nhs.talentforcare.toolkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** A scanner is asked as clamd wants it, and what it cannot check is not taken. */
class FileScannerTest {

    private static final byte[] FILE = new byte[100_000];

    @Test
    void aCleanFileIsTakenAndAHarmfulOneIsNot() throws Exception {
        assertThat(answered("stream: OK\0")).isEqualTo(FileScanner.Verdict.CLEAN);
        assertThat(answered("stream: Eicar-Signature FOUND\0")).isEqualTo(FileScanner.Verdict.HARMFUL);
        assertThat(answered("INSTREAM size limit exceeded. ERROR\0")).isEqualTo(FileScanner.Verdict.UNKNOWN);
        assertThat(answered("")).isEqualTo(FileScanner.Verdict.UNKNOWN);
    }

    @Test
    void withoutAnAnswerNothingIsTaken() throws IOException {
        InetSocketAddress closed;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = (InetSocketAddress) socket.getLocalSocketAddress();
        }
        assertThat(FileScanner.ask(closed, FILE)).isEqualTo(FileScanner.Verdict.UNKNOWN);
    }

    private static FileScanner.Verdict answered(String answer) throws Exception {
        try (ServerSocket scanner = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<Integer> heard = CompletableFuture.supplyAsync(() -> serve(scanner, answer));
            FileScanner.Verdict verdict = FileScanner.ask((InetSocketAddress) scanner.getLocalSocketAddress(), FILE);
            assertThat(heard.get()).isEqualTo(FILE.length);
            return verdict;
        }
    }

    /** How many bytes of a file came, in chunks with their length before each and an empty one at the end. */
    private static int serve(ServerSocket scanner, String answer) {
        try (Socket client = scanner.accept()) {
            DataInputStream in = new DataInputStream(client.getInputStream());
            assertThat(new String(in.readNBytes(10), StandardCharsets.US_ASCII)).isEqualTo("zINSTREAM\0");
            int all = 0;
            for (int length = in.readInt(); length > 0; length = in.readInt()) {
                all += in.readNBytes(length).length;
            }
            client.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
            return all;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
