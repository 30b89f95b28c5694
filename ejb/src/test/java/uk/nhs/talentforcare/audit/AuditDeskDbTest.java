package uk.nhs.talentforcare.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.nhs.talentforcare.testing.TestDatabase.doInTransaction;
import static uk.nhs.talentforcare.testing.TestDatabase.inTransaction;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.nhs.talentforcare.account.Role;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.Forbidden;
import uk.nhs.talentforcare.testing.Statements;
import uk.nhs.talentforcare.testing.Wired;
import uk.nhs.talentforcare.waiting.WorkItem;
import uk.nhs.talentforcare.waiting.WorkKind;
import uk.nhs.talentforcare.waiting.WorkQueue;

/** The log is read by administrators alone, and never tells them of a concern. */
class AuditDeskDbTest {

    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final Actor ADMINISTRATOR = actor(Role.ADMINISTRATOR, null);
    private static final AtomicLong NUMBERS = new AtomicLong(System.nanoTime());

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "ADMINISTRATOR", mode = EnumSource.Mode.EXCLUDE)
    void nobodyElseReadsIt(Role role) {
        for (Actor actor : List.of(actor(role, null), actor(Role.ADMINISTRATOR, "wessex"), Actor.VISITOR)) {
            List<Consumer<AuditDesk>> tries = List.of(
                    desk -> desk.find(actor, AuditSearch.ALL, Long.MAX_VALUE, 10),
                    desk -> desk.actions(actor),
                    desk -> desk.subjects(actor),
                    desk -> desk.accountOf(actor, "somebody@example.org"),
                    desk -> desk.emailOf(actor, 1),
                    desk -> desk.exporting(actor, AuditSearch.ALL));
            assertThat(tries)
                    .allSatisfy(use -> assertThatThrownBy(() -> doInTransaction(entities ->
                                    use.accept(Wired.at(NOW, entities).get(AuditDesk.class))))
                            .isInstanceOf(Forbidden.class));
        }
    }

    @Test
    void narrowsByWhoWhatAndWhenNewestFirst() {
        long thing = NUMBERS.incrementAndGet();
        entry(1, "first-try", "thing", thing, "2026-03-01T12:00:00Z");
        entry(2, "second-try", "thing", thing, "2026-03-02T12:00:00Z");
        entry(1, "third-try", "thing", thing, "2026-03-03T12:00:00Z");

        assertThat(found(search(null, null, thing, null, null)))
                .containsExactly("third-try", "second-try", "first-try");
        assertThat(found(search(1L, null, thing, null, null))).containsExactly("third-try", "first-try");
        assertThat(found(search(null, "second-try", thing, null, null))).containsExactly("second-try");
        assertThat(found(search(null, null, thing, "2026-03-02T00:00:00Z", "2026-03-03T00:00:00Z")))
                .containsExactly("second-try");
    }

    @Test
    void goesBackByNumberInOneStatement() {
        long thing = NUMBERS.incrementAndGet();
        for (int i = 0; i < 7; i++) {
            entry(1, "try-" + (char) ('a' + i), "thing", thing, "2026-03-01T12:00:00Z");
        }
        AuditSearch search = search(null, null, thing, null, null);
        List<AuditLine> first = desk(desk -> desk.find(ADMINISTRATOR, search, Long.MAX_VALUE, 4));
        List<AuditLine> second =
                desk(desk -> desk.find(ADMINISTRATOR, search, first.get(3).id(), 4));

        assertThat(first).extracting(AuditLine::action).containsExactly("try-g", "try-f", "try-e", "try-d");
        assertThat(second).extracting(AuditLine::action).containsExactly("try-c", "try-b", "try-a");
        assertThat(Statements.countedIn(() -> desk(desk -> desk.find(ADMINISTRATOR, search, Long.MAX_VALUE, 4))))
                .isEqualTo(1);
    }

    @Test
    void neverTellsOfAConcern() {
        long thing = NUMBERS.incrementAndGet();
        entry(1, "acknowledge-concern", "concern", thing, "2026-03-01T12:00:00Z");
        long work = inTransaction(entities -> {
            WorkItem item =
                    Wired.at(NOW, entities).get(WorkQueue.class).open(WorkKind.CONCERN, "concern", thing, null, null);
            entities.flush();
            return item.id();
        });
        entry(1, "take-work", "work-item", work, "2026-03-01T12:00:00Z");

        assertThat(found(new AuditSearch(null, null, "concern", thing, null, null)))
                .isEmpty();
        assertThat(found(new AuditSearch(null, null, "work-item", work, null, null)))
                .isEmpty();
        Map<String, String> actions = desk(desk -> desk.actions(ADMINISTRATOR));
        Map<String, String> subjects = desk(desk -> desk.subjects(ADMINISTRATOR));
        assertThat(actions.keySet()).noneMatch(code -> code.contains("concern"));
        assertThat(subjects).doesNotContainKey("concern");
    }

    @Test
    void takingItOutIsInIt() {
        doInTransaction(entities -> Wired.at(NOW, entities)
                .get(AuditDesk.class)
                .exporting(ADMINISTRATOR, new AuditSearch(7L, "give-role", "account", 12L, null, null)));

        AuditLine latest = desk(desk -> desk.find(
                        ADMINISTRATOR,
                        new AuditSearch(null, "export-audit", null, null, null, null),
                        Long.MAX_VALUE,
                        1))
                .get(0);
        assertThat(latest.toState()).isEqualTo("give-role by 7 on account 12");
    }

    @Test
    void whatHasNoWordsYetIsReadAsItIsWritten() {
        assertThat(AuditWords.action("give-role")).isEqualTo("Gave a role");
        assertThat(AuditWords.action("mend-bicycle")).isEqualTo("Mend bicycle");
        assertThat(AuditWords.state("COORDINATOR@wessex")).isEqualTo("Coordinator, wessex");
    }

    private static AuditSearch search(Long by, String action, long thing, String from, String to) {
        return new AuditSearch(
                by,
                action,
                "thing",
                thing,
                from == null ? null : Instant.parse(from),
                to == null ? null : Instant.parse(to));
    }

    private static List<String> found(AuditSearch search) {
        return desk(desk -> desk.find(ADMINISTRATOR, search, Long.MAX_VALUE, 50)).stream()
                .map(AuditLine::action)
                .toList();
    }

    private static void entry(long by, String action, String type, long id, String at) {
        doInTransaction(entities ->
                new AuditRepository(entities).add(new AuditEntry(Instant.parse(at), by, action, type, id, null, null)));
    }

    private static Actor actor(Role role, String area) {
        return new Actor(1, "Somebody", List.of(new Actor.Grant(role, null, area)));
    }

    private static <T> T desk(Function<AuditDesk, T> look) {
        return inTransaction(entities -> look.apply(Wired.at(NOW, entities).get(AuditDesk.class)));
    }
}
