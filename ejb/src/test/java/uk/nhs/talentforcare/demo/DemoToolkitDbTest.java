package uk.nhs.talentforcare.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.talentforcare.testing.TestDatabase.doInTransaction;
import static uk.nhs.talentforcare.testing.TestDatabase.inTransaction;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.nhs.talentforcare.toolkit.CollectionSummary;
import uk.nhs.talentforcare.toolkit.DiskFileStore;
import uk.nhs.talentforcare.toolkit.Material;
import uk.nhs.talentforcare.toolkit.MaterialRepository;

class DemoToolkitDbTest {

    private static final Instant NOW = Instant.parse("2027-02-01T10:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void fillsTheToolkitOnceAndShowsAllButTheEmbargoed() throws IOException {
        DiskFileStore store = new DiskFileStore(folder);
        List<Long> found = new ArrayList<>();
        doInTransaction(em -> {
            DemoToolkit toolkit = new DemoToolkit(new MaterialRepository(em), store, Clock.fixed(NOW, ZoneOffset.UTC));
            if (!toolkit.done()) {
                toolkit.fill((index, id) -> found.add(id));
            }
            assertThat(toolkit.done()).isTrue();
        });

        doInTransaction(em -> {
            MaterialRepository materials = new MaterialRepository(em);
            Material poster = materials.bySlug("your-way-in-starts-here").orElseThrow();
            assertThat(poster.files()).allMatch(file -> store.has(file.sha256()));
            assertThat(poster.visibleAt(NOW)).isTrue();
            assertThat(poster.thumbnail()).isPresent();
            Material launch = materials.bySlug("national-launch-press-release").orElseThrow();
            assertThat(launch.visibleAt(NOW)).isFalse();
            assertThat(found)
                    .hasSizeGreaterThanOrEqualTo(40)
                    .contains(poster.id())
                    .doesNotContain(launch.id());
        });
        List<CollectionSummary> packs = inTransaction(em -> new MaterialRepository(em).collections());
        assertThat(packs).extracting(CollectionSummary::materials).allMatch(size -> size >= 5);
    }
}
