package uk.nhs.talentforcare.toolkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.nhs.talentforcare.testing.TestDatabase.doInTransaction;
import static uk.nhs.talentforcare.testing.TestDatabase.inTransaction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import uk.nhs.talentforcare.campaign.Pillar;
import uk.nhs.talentforcare.shared.Sha256;
import uk.nhs.talentforcare.testing.Statements;

class MaterialRepositoryDbTest {

    private static final Instant NOW = Instant.parse("2027-06-10T11:00:00Z");

    private final String name = "m-" + UUID.randomUUID();

    @Test
    void keepsAMaterialWithAllThatBelongsToIt() {
        doInTransaction(em -> {
            Material poster = poster(name);
            poster.addressTo(List.of("staff", "employers"));
            poster.serve(List.of(1, 10));
            poster.picture(new Thumbnail(Sha256.of("t"), 10, 320, 200, "A door that stands open"));
            poster.publish(NOW);
            new MaterialRepository(em).add(poster);
        });

        doInTransaction(em -> {
            Material read = new MaterialRepository(em).bySlug(name).orElseThrow();
            assertThat(read.audiences()).containsExactlyInAnyOrder("staff", "employers");
            assertThat(read.intentions()).containsExactlyInAnyOrder(1, 10);
            assertThat(read.files()).extracting(MaterialFile::filename).containsExactly("poster.pdf", "poster.txt");
            assertThat(read.thumbnail().orElseThrow().alternativeText()).isEqualTo("A door that stands open");
            assertThat(read.publishedAt()).contains(NOW);
        });
    }

    @Test
    void givesAFileOnlyAtItsExactAddressAndOnlyWhileVisible() {
        doInTransaction(em -> {
            Material poster = poster(name);
            poster.embargo(NOW);
            poster.expire(LocalDate.of(2027, 6, 11));
            poster.publish(NOW.minusSeconds(1));
            new MaterialRepository(em).add(poster);
        });
        String prefix = Sha256.of("poster.pdf").prefix();

        doInTransaction(em -> {
            MaterialRepository materials = new MaterialRepository(em);
            assertThat(materials.visibleFile(name, prefix, "poster.pdf", NOW)).isPresent();
            assertThat(materials.visibleFile(name, prefix, "poster.txt", NOW)).isEmpty();
            assertThat(materials.visibleFile(name, "000000000000", "poster.pdf", NOW))
                    .isEmpty();
            assertThat(materials.visibleFile(name, prefix, "poster.pdf", NOW.minusMillis(1)))
                    .isEmpty();
            assertThat(materials.visibleFile(name, prefix, "poster.pdf", NOW.plusSeconds(2 * 86_400)))
                    .isEmpty();
            assertThat(materials.visibleBySlugs(List.of(name, "unknown"), NOW)).hasSize(1);
        });
    }

    @Test
    void tellsWhatTheDirectoryHasToHearWhenTimePasses() {
        doInTransaction(em -> {
            Material poster = poster(name);
            poster.embargo(NOW);
            poster.publish(NOW.minusSeconds(60));
            new MaterialRepository(em).add(poster);
        });

        assertThat(due(NOW.minusSeconds(1))).doesNotContain(name);
        assertThat(due(NOW)).contains(name);
        doInTransaction(
                em -> new MaterialRepository(em).bySlug(name).orElseThrow().noteListing(NOW));
        assertThat(due(NOW)).doesNotContain(name);
        doInTransaction(
                em -> new MaterialRepository(em).bySlug(name).orElseThrow().withdraw());
        assertThat(due(NOW)).contains(name);
    }

    private static List<String> due(Instant now) {
        return inTransaction(em -> new MaterialRepository(em)
                .listingDue(now).stream().map(Material::slug).toList());
    }

    @Test
    void keepsAPackInOrderAndShowsOnlyWhatIsVisible() {
        doInTransaction(em -> {
            MaterialRepository materials = new MaterialRepository(em);
            MaterialCollection pack = new MaterialCollection("pack-" + name, "Pack", "A pack");
            for (String suffix : List.of("z", "hidden", "a")) {
                Material poster = poster(name + suffix);
                if (!suffix.equals("hidden")) {
                    poster.publish(NOW);
                }
                materials.add(poster);
                pack.add(poster);
            }
            materials.add(pack);
        });

        doInTransaction(em -> {
            MaterialRepository materials = new MaterialRepository(em);
            assertThat(materials.visibleInCollection("pack-" + name, NOW))
                    .extracting(Material::slug)
                    .containsExactly(name + "z", name + "a");
            assertThat(materials.visibleInCollection("pack-" + name, NOW)).allSatisfy(material -> {
                assertThat(material.files()).hasSize(2);
                assertThat(material.audiences()).isEmpty();
            });
            assertThat(materials.collection("pack-" + name).orElseThrow().materials())
                    .isEqualTo(3);
            long id = materials.bySlug(name + "a").orElseThrow().id();
            assertThat(materials.collectionsOf(id)).hasSize(1);
            assertThat(materials.collections())
                    .extracting(CollectionSummary::slug)
                    .contains("pack-" + name);
        });
    }

    @Test
    void aPageTakesFiveStatementsHoweverManyMaterialsItShows() {
        doInTransaction(em -> {
            MaterialRepository materials = new MaterialRepository(em);
            MaterialCollection pack = new MaterialCollection("many-" + name, "Many", "Many materials");
            for (int i = 0; i < 12; i++) {
                Material poster = poster(name + i);
                poster.addressTo(List.of("staff"));
                poster.publish(NOW);
                materials.add(poster);
                pack.add(poster);
            }
            materials.add(pack);
        });

        int statements = Statements.countedIn(() -> doInTransaction(em -> new MaterialRepository(em)
                .visibleInCollection("many-" + name, NOW)
                .forEach(material -> {
                    assertThat(material.files()).hasSize(2);
                    assertThat(material.audiences()).hasSize(1);
                    assertThat(material.intentions()).isEmpty();
                })));

        assertThat(statements).isEqualTo(5);
    }

    @Test
    void countsDownloadsOfManyAtOnce() {
        long file = inTransaction(em -> {
            Material poster = poster(name);
            new MaterialRepository(em).add(poster);
            em.flush();
            return poster.files().get(0).id();
        });
        DownloadTally tally = new DownloadTally(file, LocalDate.of(2027, 6, 10), DownloadTally.NO_ORGANISATION);

        CompletableFuture<?>[] all = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.runAsync(
                        () -> doInTransaction(em -> new MaterialRepository(em).countDownloads(tally, 3))))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(all).join();

        long counted = inTransaction(em -> {
            MaterialRepository materials = new MaterialRepository(em);
            return materials.downloads(materials.bySlug(name).orElseThrow().id());
        });
        assertThat(counted).isEqualTo(24);
    }

    @Test
    void refusesASlugTwiceAndAnUnknownAudience() {
        doInTransaction(em -> new MaterialRepository(em).add(poster(name)));

        assertThatThrownBy(() -> doInTransaction(em -> new MaterialRepository(em).add(poster(name))))
                .hasStackTraceContaining("material_slug");
        assertThatThrownBy(() -> doInTransaction(em -> {
                    Material poster = poster(name + "-x");
                    poster.addressTo(List.of("martians"));
                    new MaterialRepository(em).add(poster);
                }))
                .hasStackTraceContaining("material_audience_audience");
    }

    private static Material poster(String slug) {
        Material poster =
                new Material(slug, "Open door", "For a wall", MaterialType.POSTER, Pillar.GET_IN, Licence.OGL_3);
        for (String file : List.of("poster.pdf", "poster.txt")) {
            poster.attach(
                    file,
                    FileFormat.STANDARD,
                    "en",
                    new FileFacts(Sha256.of(file), 0xFFFF_FFFFL, 6, "application/pdf", 1, null, null));
        }
        return poster;
    }
}
