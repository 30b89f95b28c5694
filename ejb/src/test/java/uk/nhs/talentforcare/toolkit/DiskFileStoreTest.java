package uk.nhs.talentforcare.toolkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.nhs.talentforcare.shared.Sha256;

class DiskFileStoreTest {

    private static final byte[] POSTER = "a poster".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path root;

    private DiskFileStore store;

    @BeforeEach
    void open() throws IOException {
        store = new DiskFileStore(root);
    }

    @Test
    void keepsAFileUnderItsDigest() throws IOException {
        StoredFile stored = store.put(new ByteArrayInputStream(POSTER));

        CRC32 crc = new CRC32();
        crc.update(POSTER);
        assertThat(stored).isEqualTo(new StoredFile(Sha256.of(POSTER), crc.getValue(), POSTER.length));
        assertThat(store.has(stored.sha256())).isTrue();
        try (InputStream in = store.open(stored.sha256(), 2)) {
            assertThat(in.readAllBytes()).asString(StandardCharsets.UTF_8).isEqualTo("poster");
        }
    }

    @Test
    void keepsTheSameBytesOnceHoweverManyStoreThem() throws IOException {
        CompletableFuture<?>[] all = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.runAsync(() -> {
                    try {
                        store.put(new ByteArrayInputStream(POSTER));
                    } catch (IOException e) {
                        throw new IllegalStateException(e);
                    }
                }))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(all).join();

        try (Stream<Path> files = Files.walk(root)) {
            assertThat(files.filter(Files::isRegularFile)).hasSize(1);
        }
    }

    @Test
    void leavesNothingOfAnUploadThatBreaksOff() throws IOException {
        InputStream broken = new InputStream() {
            private int read;

            @Override
            public int read() throws IOException {
                if (read++ > 100) {
                    throw new IOException("The line broke");
                }
                return 'x';
            }
        };

        assertThatThrownBy(() -> store.put(broken)).hasMessage("The line broke");
        try (Stream<Path> files = Files.walk(root)) {
            assertThat(files.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @Test
    void clearsAwayWhatACrashLeftBehindADayLater() throws IOException {
        Path old = Files.writeString(root.resolve("incoming/old"), "half");
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minusSeconds(100_000)));
        Path fresh = Files.writeString(root.resolve("incoming/fresh"), "being written by another node");

        new DiskFileStore(root);

        assertThat(old).doesNotExist();
        assertThat(fresh).exists();
    }

    @Test
    void saysWhenAFileIsNotThere() {
        assertThat(store.has(Sha256.of("nothing"))).isFalse();
        assertThatThrownBy(() -> store.open(Sha256.of("nothing"), 0)).isInstanceOf(NoSuchFileException.class);
    }
}
