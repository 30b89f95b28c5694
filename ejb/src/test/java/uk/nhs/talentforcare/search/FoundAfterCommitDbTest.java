package uk.nhs.talentforcare.search;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.talentforcare.testing.TestDatabase.doInTransaction;
import static uk.nhs.talentforcare.testing.TestDatabase.inTransaction;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.nhs.talentforcare.campaign.Pillar;
import uk.nhs.talentforcare.casestudy.CaseStudy;
import uk.nhs.talentforcare.casestudy.CaseStudyContent;
import uk.nhs.talentforcare.casestudy.CaseStudySource;
import uk.nhs.talentforcare.casestudy.EvidenceStrength;
import uk.nhs.talentforcare.casestudy.Maturity;
import uk.nhs.talentforcare.casestudy.Setting;
import uk.nhs.talentforcare.organisation.Organisation;
import uk.nhs.talentforcare.organisation.OrganisationKind;
import uk.nhs.talentforcare.shared.Slug;
import uk.nhs.talentforcare.shared.Wiring;

/**
 * A published study is found within a second of its commit: the real database, feed, source and index on disk, without
 * the server around them. Prints the figures; fails only by the promised second, since machines are noisy.
 */
class FoundAfterCommitDbTest {

    private static final int ROUNDS = 60;
    private static final int WARM_UP = 20;
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    @TempDir
    Path root;

    private LiveIndex index;
    private ChangeFeed feed;
    private long study;

    @BeforeEach
    void publish() {
        study = inTransaction(entities -> {
            Organisation trust =
                    new Organisation(OrganisationKind.NHS_TRUST, "Trust", Slug.of("trust-" + UUID.randomUUID()), NOW);
            entities.persist(trust);
            entities.flush();
            CaseStudy published =
                    CaseStudy.draft(Slug.of("study " + UUID.randomUUID()), content(trust.id(), "First"), false);
            published.submit(NOW);
            published.startReview();
            published.publish(NOW, LocalDate.of(2026, 11, 20));
            entities.persist(published);
            entities.flush();
            return published.id();
        });
        CommittedSource source = new CommittedSource();
        CommittedReading reading = new CommittedReading();
        index = new LiveIndex(source, IndexHome.open(root.resolve("home"), source.schema()), reading);
        feed = new ChangeFeed(Map.of(source.index(), index), reading, Clock.systemUTC());
        index.beginRebuild();
        feed.rewind(index.rebuild());
    }

    @AfterEach
    void close() {
        feed.stop();
        index.close();
    }

    @Test
    void aSavedEditIsFoundAtOnce() {
        long[] nanoseconds = new long[ROUNDS];
        long processor = 0;
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            String word = word();
            commit(word);
            long start = System.nanoTime();
            long worked = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            feed.read();
            assertThat(index.current().search(SearchRequest.words(word)).total())
                    .as(word)
                    .isEqualTo(1);
            if (round >= 0) {
                nanoseconds[round] = System.nanoTime() - start;
                processor += ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - worked;
            }
        }
        Arrays.sort(nanoseconds);
        double half = nanoseconds[ROUNDS / 2] / 1e6;
        double most = nanoseconds[ROUNDS * 95 / 100] / 1e6;
        System.out.printf(
                Locale.ROOT, "BAR found-after-commit-p50 %.2f ms target <=20 %s%n", half, half <= 20 ? "ok" : "short");
        System.out.printf(
                Locale.ROOT,
                "BAR found-after-commit-p95 %.2f ms target <=100 %s%n",
                most,
                most <= 100 ? "ok" : "short");
        System.out.printf(
                Locale.ROOT, "found-after-commit takes %.2f ms of processor time here%n", processor / 1e6 / ROUNDS);
        assertThat(most).as("milliseconds").isLessThan(1_000);
    }

    @Test
    void anIndexWhoseFolderIsDeletedOrDamagedAnswersUntilItIsFilledAgain() throws IOException {
        String word = word();
        commit(word);
        feed.read();
        feed.commit();
        assertThat(index.current().isIntact()).isTrue();

        flipAByte();
        assertThat(index.current().isIntact()).as("a byte is another one").isFalse();
        fillAgain(word);

        deleteFolder();
        assertThat(index.current().isWhole()).as("files are gone").isFalse();
        assertThat(index.current().search(SearchRequest.words(word)).total())
                .as("it answers meanwhile")
                .isEqualTo(1);
        fillAgain(word);
    }

    private void fillAgain(String word) {
        assertThat(index.beginRebuild()).isTrue();
        assertThat(index.status().rebuilding()).isTrue();
        feed.rewind(index.rebuild());
        assertThat(index.status().rebuilding()).isFalse();
        assertThat(index.status().done()).isPositive().isEqualTo(index.status().total());
        assertThat(index.current().isIntact()).isTrue();
        assertThat(index.current().search(SearchRequest.words(word)).total()).isEqualTo(1);
    }

    private void flipAByte() throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            Path largest = files.filter(file -> file.toString().matches(".*\\.(cfs|fdt|dvd|doc)"))
                    .max((one, other) ->
                            Long.compare(one.toFile().length(), other.toFile().length()))
                    .orElseThrow();
            try (RandomAccessFile file = new RandomAccessFile(largest.toFile(), "rw")) {
                long middle = file.length() / 2;
                file.seek(middle);
                int old = file.read();
                file.seek(middle);
                file.write(old ^ 0x55);
            }
        }
    }

    private void deleteFolder() throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
    }

    private void commit(String word) {
        doInTransaction(entities -> {
            CaseStudy found = entities.find(CaseStudy.class, study);
            found.republish(content(found.organisationId(), "Porters " + word), NOW, LocalDate.of(2026, 11, 20));
            new IndexChangeRepository(entities)
                    .add(new IndexChange(
                            IndexChanges.CASE_STUDIES, study, Clock.systemUTC().instant()));
        });
    }

    /** A word that stands nowhere else, in letters, so that it is no number. */
    private static String word() {
        return "zq" + UUID.randomUUID().toString().replaceAll("[^a-f]", "")
                + Long.toString(System.nanoTime(), 36).replaceAll("[0-9]", "k");
    }

    private static CaseStudyContent content(long organisation, String title) {
        return new CaseStudyContent(
                title,
                "Twelve porters trained as theatre assistants.",
                organisation,
                null,
                Pillar.GET_ON,
                Set.of(4),
                Set.of("clinical-support"),
                Setting.HOSPITAL,
                "Theatres could not fill their posts.",
                "We asked the porters.",
                null,
                List.of(),
                null,
                null,
                null,
                LocalDate.of(2025, 1, 1),
                Maturity.PILOT,
                EvidenceStrength.DESCRIBED,
                null);
    }

    /** Reads what is committed, each time in a transaction of its own, as the server's bean does. */
    private static final class CommittedReading extends IndexReading {

        @Override
        public List<IndexChange> changesAfter(long after, int most) {
            return inTransaction(entities -> new IndexChangeRepository(entities).after(after, most));
        }

        @Override
        public long last() {
            return inTransaction(
                    entities -> new IndexChangeRepository(entities).last().orElse(0L));
        }

        @Override
        public List<Long> ids(SearchSource source) {
            return source.ids().boxed().toList();
        }

        @Override
        public List<SearchDocument> documents(SearchSource source, List<Long> ids) {
            return source.documents(ids);
        }

        @Override
        public Optional<SearchDocument> document(SearchSource source, long id) {
            return source.document(id);
        }
    }

    /** The source of case studies, on a transaction for each question. */
    private final class CommittedSource implements SearchSource {

        @Override
        public IndexSchema schema() {
            return new CaseStudySource().schema();
        }

        @Override
        public Map<String, Map<String, String>> labels() {
            return Map.of();
        }

        @Override
        public List<SearchDocument> documents(List<Long> ids) {
            return inTransaction(entities -> new Wiring(entities, Clock.systemUTC())
                    .get(CaseStudySource.class)
                    .documents(ids));
        }

        @Override
        public LongStream ids() {
            return LongStream.of(study);
        }
    }
}
