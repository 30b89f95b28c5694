package uk.nhs.talentforcare.search;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.talentforcare.search.Studies.SCHEMA;
import static uk.nhs.talentforcare.search.Studies.find;
import static uk.nhs.talentforcare.search.Studies.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A new index takes the place of the old one while it answers. */
class IndexHomeTest {

    @TempDir
    Path root;

    private IndexHome open() {
        return IndexHome.open(root, SCHEMA, Duration.ZERO);
    }

    private static void fill(SearchIndex index, String title, long cursor) {
        index.add(study(title, title, "x").build());
        index.commit(cursor);
        index.refresh();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private long folders() throws IOException {
        try (Stream<Path> folders = Files.list(root)) {
            return folders.count();
        }
    }

    @Test
    void theOldOneAnswersUntilTheNewOneIsAdopted() throws IOException {
        try (IndexHome home = open()) {
            fill(home.current(), "Old", 1);
            SearchIndex next = home.startOver();
            fill(next, "New", 2);
            assertThat(find(home.current(), "")).containsExactly("Old");
            home.adopt(next);
            assertThat(find(home.current(), "")).containsExactly("New");
            assertThat(folders()).isEqualTo(1);
        }
        try (IndexHome home = open()) {
            assertThat(find(home.current(), "")).containsExactly("New");
            assertThat(home.current().cursor()).isEqualTo(2);
        }
    }

    @Test
    void anInterruptedRebuildLeavesTheOldOne() throws IOException {
        try (IndexHome home = open()) {
            fill(home.current(), "Old", 1);
            SearchIndex next = home.startOver();
            next.add(study("n", "Half", "x").build());
            next.close();
        }
        try (IndexHome home = open()) {
            assertThat(find(home.current(), "")).containsExactly("Old");
            assertThat(folders()).isEqualTo(1);
        }
    }

    @Test
    void aFolderThatVanishesUnderUsIsBuiltAgainBesideIt() throws IOException {
        try (IndexHome home = open()) {
            fill(home.current(), "Old", 1);
            delete(root);
            assertThat(home.current().isWhole()).isFalse();
            assertThat(find(home.current(), "")).containsExactly("Old");
            SearchIndex next = home.startOver();
            fill(next, "New", 2);
            home.adopt(next);
            assertThat(find(home.current(), "")).containsExactly("New");
            assertThat(home.current().isWhole()).isTrue();
        }
    }
}
