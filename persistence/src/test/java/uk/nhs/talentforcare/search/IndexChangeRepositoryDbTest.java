package uk.nhs.talentforcare.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.nhs.talentforcare.testing.TestDatabase;

/** The feed of changes on a real database. */
class IndexChangeRepositoryDbTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00.123456Z");

    private static void add(String index, long id, Instant at) {
        TestDatabase.doInTransaction(em -> new IndexChangeRepository(em).add(new IndexChange(index, id, at)));
    }

    private static long last() {
        return TestDatabase.inTransaction(
                em -> new IndexChangeRepository(em).last().orElse(0L));
    }

    private static List<IndexChange> after(long number, int most) {
        return TestDatabase.inTransaction(em -> new IndexChangeRepository(em).after(number, most));
    }

    @Test
    void changesComeInTheOrderOfTheirNumbers() {
        long before = last();
        add("case-studies", 7, NOON);
        add("toolkit", 8, NOON.plusSeconds(1));
        add("case-studies", 9, NOON.plusSeconds(2));
        assertThat(after(before, 10)).extracting(IndexChange::subjectId).containsExactly(7L, 8L, 9L);
        assertThat(after(before, 2)).extracting(IndexChange::indexName).containsExactly("case-studies", "toolkit");
        assertThat(after(before, 1).get(0).changedAt()).isEqualTo(NOON);
        assertThat(after(last(), 10)).isEmpty();
    }

    @Test
    void oldChangesAreForgottenButNeverTheLast() {
        add("case-studies", 1, NOON);
        add("case-studies", 2, NOON);
        long last = last();
        int forgotten =
                TestDatabase.inTransaction(em -> new IndexChangeRepository(em).forgetBefore(NOON.plusSeconds(3600)));
        assertThat(forgotten).isPositive();
        assertThat(last()).isEqualTo(last);
        long first = TestDatabase.inTransaction(
                em -> new IndexChangeRepository(em).first().orElseThrow());
        assertThat(first).isEqualTo(last);
    }
}
