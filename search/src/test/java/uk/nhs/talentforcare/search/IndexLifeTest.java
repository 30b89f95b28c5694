package uk.nhs.talentforcare.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.nhs.talentforcare.search.Studies.SCHEMA;
import static uk.nhs.talentforcare.search.Studies.find;
import static uk.nhs.talentforcare.search.Studies.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Opening, changing, keeping, losing and rebuilding. */
class IndexLifeTest {

    @TempDir
    Path folder;

    private SearchIndex open() {
        return SearchIndex.open(folder, SCHEMA, Duration.ZERO);
    }

    private void kept(long cursor, String... titles) {
        try (SearchIndex index = open()) {
            for (String title : titles) {
                index.put(study(title, title, "kept").build());
            }
            index.commit(cursor);
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    @Test
    void aChangeIsFoundAfterARefresh() {
        try (SearchIndex index = open()) {
            index.put(study("a", "One", "x").build());
            assertThat(find(index, "one")).isEmpty();
            index.refresh();
            assertThat(find(index, "one")).containsExactly("a");
            index.remove("a");
            index.refresh();
            assertThat(find(index, "one")).isEmpty();
        }
    }

    @Test
    void whatWasCommittedIsThereAfterARestartWithItsCursor() {
        try (SearchIndex index = open()) {
            assertThat(index.isNew()).isTrue();
            index.put(study("a", "One", "x").build());
            index.commit(42);
            assertThat(index.isNew()).isFalse();
            index.put(study("b", "Two", "x").build());
            index.refresh();
            assertThat(index.size()).isEqualTo(2);
        }
        try (SearchIndex index = open()) {
            assertThat(index.isNew()).isFalse();
            assertThat(index.cursor()).isEqualTo(42);
            assertThat(find(index, "")).containsExactly("a");
        }
    }

    @Test
    void aCommitWithoutAnyDocumentKeepsTheCursor() {
        kept(7);
        kept(9);
        try (SearchIndex index = open()) {
            assertThat(index.cursor()).isEqualTo(9);
            assertThat(index.isNew()).isFalse();
        }
    }

    @Test
    void puttingAgainReplacesAndAnOlderVersionIsLeftOut() {
        try (SearchIndex index = open()) {
            index.put(SearchDocument.with("a", 2).text("title", "Second").build());
            index.refresh();
            index.put(SearchDocument.with("a", 1).text("title", "First").build());
            index.refresh();
            assertThat(find(index, "second")).containsExactly("a");
            index.put(SearchDocument.with("a", 2).text("title", "Second again").build());
            index.put(SearchDocument.with("a", 2).text("title", "Second again").build());
            index.refresh();
            assertThat(find(index, "again")).containsExactly("a");
            assertThat(index.size()).isEqualTo(1);
        }
    }

    @Test
    void aDocumentIsFoundByItsSlug() {
        try (SearchIndex index = open()) {
            index.put(study("porters-academy", "One", "x").build());
            index.refresh();
            assertThat(index.named("porters-academy").orElseThrow().id()).isEqualTo("porters-academy");
            assertThat(index.named("porters")).isEmpty();
        }
    }

    @Test
    void anotherSchemaStartsEmpty() {
        kept(5, "One");
        IndexSchema grown = IndexSchema.named("case-studies").text("title", 4).newestBy("published");
        try (SearchIndex index = SearchIndex.open(folder, grown, Duration.ZERO)) {
            assertThat(index.isNew()).isTrue();
            assertThat(index.cursor()).isZero();
            assertThat(index.size()).isZero();
        }
    }

    @Test
    void damageIsNoticedAndStartsEmpty() throws IOException {
        kept(5, "One", "Two");
        Path largest = files().stream()
                .filter(file -> file.toString().endsWith(".cfs"))
                .findFirst()
                .orElseThrow();
        byte[] bytes = Files.readAllBytes(largest);
        bytes[bytes.length / 2] ^= 0x55;
        Files.write(largest, bytes);
        try (SearchIndex index = open()) {
            assertThat(index.isNew()).isTrue();
            index.put(study("a", "Again", "x").build());
            index.commit(6);
            assertThat(index.isWhole()).isTrue();
        }
    }

    @Test
    void missingFilesAreNoticedWhileItServes() throws IOException {
        kept(5, "One", "Two");
        try (SearchIndex index = open()) {
            assertThat(index.isWhole()).isTrue();
            for (Path file : files()) {
                Files.delete(file);
            }
            assertThat(index.isWhole()).isFalse();
            assertThat(find(index, "two")).containsExactly("Two");
        }
        try (SearchIndex index = open()) {
            assertThat(index.isNew()).isTrue();
        }
    }

    @Test
    void rubbishInTheFolderIsNoIndex() throws IOException {
        Files.writeString(folder.resolve("segments_1"), "rubbish");
        try (SearchIndex index = open()) {
            assertThat(index.isNew()).isTrue();
        }
    }

    @Test
    void aSecondWriterIsRefusedByName() {
        kept(3, "One");
        try (SearchIndex first = open()) {
            assertThatThrownBy(this::open)
                    .isInstanceOf(IndexLocked.class)
                    .hasMessageContaining("case-studies")
                    .hasMessageContaining(folder.getFileName().toString());
            assertThat(find(first, "one")).containsExactly("One");
        }
        open().close();
    }

    @Test
    void aSecondWriterWaitsForTheFirstToLeave() throws InterruptedException {
        SearchIndex first = open();
        Thread leaving = new Thread(first::close);
        leaving.start();
        try (SearchIndex second = SearchIndex.open(folder, SCHEMA, Duration.ofSeconds(10))) {
            assertThat(second.isNew()).isTrue();
        }
        leaving.join();
    }

    @Test
    void aClosedIndexSaysThatItCannotBeUsed() {
        SearchIndex index = open();
        index.close();
        index.close();
        assertThatThrownBy(() -> index.search(SearchRequest.words("x"))).isInstanceOf(IndexDamaged.class);
        assertThatThrownBy(index::refresh).isInstanceOf(IndexDamaged.class);
        assertThat(index.isWhole()).isFalse();
    }
}
