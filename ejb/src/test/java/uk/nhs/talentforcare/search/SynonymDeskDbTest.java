package uk.nhs.talentforcare.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.nhs.talentforcare.testing.TestDatabase.doInTransaction;
import static uk.nhs.talentforcare.testing.TestDatabase.inTransaction;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.nhs.talentforcare.account.Account;
import uk.nhs.talentforcare.account.AccountRepository;
import uk.nhs.talentforcare.account.Role;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.Conflict;
import uk.nhs.talentforcare.shared.EmailAddress;
import uk.nhs.talentforcare.shared.Forbidden;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.NotFound;
import uk.nhs.talentforcare.shared.Wiring;

/** Editors change the list of synonyms, and every node follows. */
class SynonymDeskDbTest {

    private static final Instant NOW = Instant.parse("2026-11-02T09:00:00Z");
    private static final IndexSchema SCHEMA =
            IndexSchema.named("case-studies").text("title", 2).newestBy("published");

    private final SearchIndex index = SearchIndex.inMemory(SCHEMA);
    private Actor editor;

    @BeforeEach
    void fill() {
        editor = person(Role.EDITOR);
        for (int i = 0; i < 30; i++) {
            index.put(SearchDocument.with("s" + i, 1)
                    .text("title", i < 3 ? "Theatre porters number " + i : "Kitchen story number " + i)
                    .number("published", (long) i)
                    .build());
        }
        index.refresh();
    }

    @AfterEach
    void clear() {
        doInTransaction(entities ->
                entities.createNativeQuery("DELETE FROM search_synonym").executeUpdate());
        index.close();
    }

    @Test
    void aLineIsAddedChangedAndDeletedAndTheSearchFollows() {
        String stamp = stamp();
        String key = desk(desk -> desk.write(editor, SynonymDesk.NEW, "shifter,  porters ", -1));
        assertThat(loaded(stamp).rules()).extracting(SynonymRule::line).contains("shifter, porters");
        assertThat(found("shifter")).isEqualTo(3);

        SynonymView view = desk(desk -> desk.look(editor, key));
        assertThat(view.state()).isEqualTo(SynonymList.State.OWN);
        assertThat(view.who()).isEqualTo("Eve Ode");
        desk(desk -> desk.write(editor, key, "mover, porters", view.version()));
        assertThat(found("shifter")).isZero();
        assertThat(found("mover")).isEqualTo(3);
        assertThatThrownBy(() -> desk(desk -> desk.write(editor, key, "lifter, porters", view.version())))
                .as("it was changed since that page was shown")
                .isInstanceOf(Conflict.class);

        long version = desk(desk -> desk.look(editor, key)).version();
        desk(desk -> {
            desk.remove(editor, key, version);
            return null;
        });
        assertThat(found("mover")).isZero();
        assertThatThrownBy(() -> desk(desk -> desk.look(editor, key))).isInstanceOf(NotFound.class);
    }

    @Test
    void aLineOfTheProductIsTakenOutAndComesBack() {
        String line = Synonyms.defaults().get(0).line();
        String key = keyOf(line);
        desk(desk -> {
            desk.remove(editor, key, -1);
            return null;
        });
        assertThat(rules()).doesNotContain(line).hasSize(Synonyms.defaults().size() - 1);
        SynonymView removed = desk(desk -> desk.look(editor, key));
        assertThat(removed.state()).isEqualTo(SynonymList.State.REMOVED);
        assertThat(removed.who()).isEqualTo("Eve Ode");

        desk(desk -> desk.write(editor, key, "hca, bedside assistant", removed.version()));
        assertThat(rules()).contains("hca, bedside assistant").doesNotContain(line);
        SynonymView changed = desk(desk -> desk.look(editor, key));
        assertThat(changed.defaultLine()).isEqualTo(line);
        desk(desk -> {
            desk.restore(editor, key, changed.version());
            return null;
        });
        assertThat(rules())
                .containsExactlyElementsOf(
                        Synonyms.defaults().stream().map(SynonymRule::line).toList());
    }

    @Test
    void whatWouldSwallowEverythingGoesInACircleOrIsThereAlreadyIsRefused() {
        for (String line : List.of(
                "",
                "porter",
                "porter, porters",
                "the, porter",
                "people, porter",
                "x, porter",
                "porter,, mover",
                "porter > mover > shifter",
                "<script>, porter",
                "nursery, kitchen story",
                "x".repeat(70) + ", porter",
                "portering, porter, hospital porter",
                "hca, healthcare assistant",
                "hca, shifter\nap, mover",
                "a > a")) {
            assertThatThrownBy(() -> desk(desk -> desk.write(editor, SynonymDesk.NEW, line, -1)))
                    .as(line)
                    .isInstanceOf(Invalid.class);
        }
        desk(desk -> desk.write(editor, SynonymDesk.NEW, "shifter > mover", -1));
        desk(desk -> desk.write(editor, SynonymDesk.NEW, "mover > lifter", -1));
        assertThatThrownBy(() -> desk(desk -> desk.write(editor, SynonymDesk.NEW, "mover > shifter", -1)))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        refused -> assertThat(refused.errors().get("line")).contains("“shifter, mover”"));
        assertThatThrownBy(() -> desk(desk -> desk.write(editor, SynonymDesk.NEW, "lifter > shifter", -1)))
                .isInstanceOf(Invalid.class);
        desk(desk -> desk.write(editor, SynonymDesk.NEW, "kitchen story > tale", -1));
    }

    @Test
    void aTryShowsBeforeAndAfterAndKeepsNothing() {
        SynonymTrial trial = desk(
                desk -> desk.tryOut(editor, SynonymDesk.NEW, "shifter, porters", "shifter stories", "case-studies"));

        assertThat(trial.before().places()).extracting(UnderstoodWord::besides).containsOnly(List.of());
        assertThat(trial.after().places().get(0)).isEqualTo(new UnderstoodWord("shifter", List.of("porter")));
        SynonymTrial one =
                desk(desk -> desk.tryOut(editor, SynonymDesk.NEW, "shifter, porters", "shifter", "case-studies"));
        assertThat(one.before().total()).isZero();
        assertThat(one.after().total()).isEqualTo(3);
        assertThat(one.after().first().get(0).titleHtml()).contains("<mark>porters</mark>");
        assertThat(rules()).hasSameSizeAs(Synonyms.defaults());
        assertThatThrownBy(() -> desk(desk -> desk.tryOut(editor, SynonymDesk.NEW, "", "", "case-studies")))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> desk(desk -> desk.tryOut(editor, SynonymDesk.NEW, "", "x", "accounts")))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void nobodyElseDoesAndTheListIsGivenAsText() {
        Actor lead = person(Role.COORDINATOR);
        assertThatThrownBy(() -> desk(desk -> desk.text(lead))).isInstanceOf(Forbidden.class);

        String text = desk(desk -> desk.text(editor));
        assertThat(text.lines().map(SynonymRule::parse).map(SynonymRule::line)).containsExactlyElementsOf(rules());
    }

    private long found(String words) {
        return index.search(SearchRequest.words(words), Synonyms.of(list(SynonymList::rules)))
                .total();
    }

    private List<String> rules() {
        return list(SynonymList::rules).stream().map(SynonymRule::line).toList();
    }

    private String stamp() {
        return loaded("").stamp();
    }

    private SynonymList.Loaded loaded(String stamp) {
        return list(list -> list.since(stamp));
    }

    private String keyOf(String line) {
        return list(list -> list.entries().stream()
                .filter(entry -> entry.line().equals(line))
                .findFirst()
                .orElseThrow()
                .key());
    }

    private <T> T list(Function<SynonymList, T> work) {
        return inTransaction(entities -> work.apply(wired(entities).get(SynonymList.class)));
    }

    private <T> T desk(Function<SynonymDesk, T> work) {
        return inTransaction(entities -> work.apply(wired(entities).get(SynonymDesk.class)));
    }

    private Wiring wired(jakarta.persistence.EntityManager entities) {
        return new Wiring(entities, Clock.fixed(NOW, ZoneOffset.UTC), new OneIndex(index));
    }

    private static Actor person(Role role) {
        return inTransaction(entities -> {
            Account account = new Account(
                            EmailAddress.parse("person-" + UUID.randomUUID() + "@example.org"), "Eve", "Ode", NOW)
                    .grant(role, null, null);
            new AccountRepository(entities).addNow(account);
            return Actor.of(account);
        });
    }

    /** One directory, in memory. */
    private static final class OneIndex extends SearchService {

        private final SearchIndex index;

        OneIndex(SearchIndex index) {
            this.index = index;
        }

        @Override
        public List<SearchSource> sources() {
            return List.of(new SearchSource() {
                @Override
                public IndexSchema schema() {
                    return SCHEMA;
                }

                @Override
                public java.util.Map<String, java.util.Map<String, String>> labels() {
                    return java.util.Map.of();
                }

                @Override
                public List<SearchDocument> documents(List<Long> ids) {
                    return List.of();
                }

                @Override
                public LongStream ids() {
                    return LongStream.empty();
                }
            });
        }

        @Override
        public SearchResult tried(String name, SearchRequest request, Synonyms synonyms) {
            return index.search(request, synonyms);
        }

        @Override
        public List<UnderstoodWord> understood(String name, String words, Synonyms synonyms) {
            return index.understood(words, synonyms);
        }

        @Override
        public double share(String name, String words) {
            return index.share(words);
        }
    }
}
