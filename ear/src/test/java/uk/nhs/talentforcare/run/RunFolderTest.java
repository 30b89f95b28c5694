package uk.nhs.talentforcare.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFolderTest {

    @TempDir
    Path root;

    @Test
    void aSecondLauncherIsToldWhoHoldsTheFolder() {
        RunFolder first = RunFolder.take(root);
        try {
            assertThatThrownBy(() -> RunFolder.take(root))
                    .isInstanceOf(Trouble.class)
                    .hasMessageContaining("already runs from " + root)
                    .hasMessageContaining("(process " + ProcessHandle.current().pid() + ")")
                    .hasMessageContaining("RUN_DIR");
        } finally {
            first.close();
        }
    }

    @Test
    void aFolderThatWasLeftCanBeTakenAgain() {
        RunFolder.take(root).close();

        RunFolder again = RunFolder.take(root);

        assertThat(again.path("logs")).isDirectory();
        again.close();
    }

    @Test
    void aFileInItsPlaceIsTold() throws Exception {
        Path file = Files.createFile(root.resolve("file"));

        assertThatThrownBy(() -> RunFolder.take(file))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("The run folder " + file + " cannot be used");
    }
}
