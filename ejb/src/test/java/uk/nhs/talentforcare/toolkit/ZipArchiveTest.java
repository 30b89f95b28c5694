package uk.nhs.talentforcare.toolkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ZipArchiveTest {

    @TempDir
    private Path folder;

    @Test
    void isAZipThatOthersRead() throws IOException {
        FileStore store = new DiskFileStore(folder.resolve("files"));
        ZipArchive archive = archive(store, "first", "second, a little longer");

        Path zip = Files.write(folder.resolve("all.zip"), bytes(store, archive, 0, archive.length()));

        try (ZipFile read = new ZipFile(zip.toFile())) {
            assertThat(read.stream().map(ZipEntry::getName)).containsExactly("pack/żółw-0.txt", "pack/żółw-1.txt");
            byte[] second =
                    read.getInputStream(read.getEntry("pack/żółw-1.txt")).readAllBytes();
            assertThat(new String(second, StandardCharsets.UTF_8)).isEqualTo("second, a little longer");
        }
    }

    @Test
    void givesAnyPartOfItself() throws IOException {
        FileStore store = new DiskFileStore(folder);
        ZipArchive archive = archive(store, "first", "second", "third");
        byte[] whole = bytes(store, archive, 0, archive.length());
        assertThat(whole).hasSize((int) archive.length());

        Random random = new Random(1);
        for (int i = 0; i < 200; i++) {
            int from = random.nextInt(whole.length);
            int length = 1 + random.nextInt(whole.length - from);
            byte[] expected = java.util.Arrays.copyOfRange(whole, from, from + length);
            assertThat(bytes(store, archive, from, length)).isEqualTo(expected);
        }
    }

    @Test
    void isTheSameForTheSameFilesAndOnlyForThem() throws IOException {
        FileStore store = new DiskFileStore(folder);

        assertThat(archive(store, "a", "b").tag())
                .isEqualTo(archive(store, "a", "b").tag());
        assertThat(archive(store, "a", "b").tag())
                .isNotEqualTo(archive(store, "a", "c").tag());
    }

    private static ZipArchive archive(FileStore store, String... texts) throws IOException {
        List<ZipArchive.Entry> entries = new ArrayList<>();
        for (int i = 0; i < texts.length; i++) {
            StoredFile stored = store.put(new ByteArrayInputStream(texts[i].getBytes(StandardCharsets.UTF_8)));
            entries.add(
                    new ZipArchive.Entry("pack/żółw-" + i + ".txt", stored.sha256(), stored.crc32(), stored.bytes()));
        }
        return new ZipArchive(entries);
    }

    private static byte[] bytes(FileStore store, ZipArchive archive, long from, long length) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        archive.write(store, from, length, out);
        return out.toByteArray();
    }
}
