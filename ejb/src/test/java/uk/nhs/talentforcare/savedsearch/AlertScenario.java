package uk.nhs.talentforcare.savedsearch;

import static uk.nhs.talentforcare.testing.TestDatabase.inTransaction;

import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import uk.nhs.talentforcare.outbox.OutboxMessage;
import uk.nhs.talentforcare.search.IndexSchema;
import uk.nhs.talentforcare.search.SearchDocument;
import uk.nhs.talentforcare.search.SearchIndex;
import uk.nhs.talentforcare.search.SearchRequest;
import uk.nhs.talentforcare.search.SearchResult;
import uk.nhs.talentforcare.search.SearchService;
import uk.nhs.talentforcare.search.SearchSource;
import uk.nhs.talentforcare.testing.Wired;

/** A directory in memory whose database may be ahead of its index, and somebody who keeps a search of it. */
final class AlertScenario implements Novelties {

    static final Instant MONDAY = Instant.parse("2026-11-02T09:00:00Z");
    private static final IndexSchema SCHEMA =
            IndexSchema.named("case-studies").text("title", 4).facet("pillar").newestBy("published");
    private static final Pattern LINK = Pattern.compile("/saved-searches/([A-Za-z0-9_-]{43})");

    final String email = "reader-" + UUID.randomUUID() + "@example.org";
    private final Map<Long, Instant> published = new HashMap<>();
    private final SearchIndex index = SearchIndex.inMemory(SCHEMA);

    /** Goes on the site; not found before {@link #indexed}. */
    void publish(long id, Instant at) {
        published.put(id, at);
    }

    void indexed(long id, String title) {
        index.put(SearchDocument.with(String.valueOf(id), 1)
                .text("title", title)
                .keyword("pillar", "GET_ON")
                .number("published", published.get(id).getEpochSecond())
                .stored("title", title)
                .stored("slug", "study-" + id)
                .build());
        index.refresh();
    }

    void comesOut(long id, String title, Instant at) {
        publish(id, at);
        indexed(id, title);
    }

    /** Keeps "porter" and says yes. */
    void keeps(Rhythm rhythm) {
        asks("q=porter&pillar=GET_ON", rhythm);
        does(MONDAY, SavedSearches.class, searches -> searches.confirm(secret()));
    }

    void asks(String query, Rhythm rhythm) {
        does(
                MONDAY,
                SavedSearches.class,
                searches -> searches.save(
                        "case-studies",
                        query,
                        "Case studies for “porter”",
                        email,
                        rhythm,
                        UUID.randomUUID().toString()));
    }

    /** Looks at what is due of this reader's searches, as the timer does, each in a transaction of its own. */
    void looks(Instant now) {
        for (long id : ids()) {
            does(now, AlertDesk.class, desk -> desk.look(id));
        }
    }

    /** What a link opens. */
    List<SavedSearches.Kept> sees(String secret) {
        return at(MONDAY, SavedSearches.class, searches -> searches.all(secret));
    }

    List<Long> ids() {
        return inTransaction(entities -> entities.createQuery(
                        "SELECT s.id FROM SavedSearch s, SearchReader r WHERE r.id = s.readerId AND r.email = ?1"
                                + " ORDER BY s.id",
                        Long.class)
                .setParameter(1, email)
                .getResultList());
    }

    List<OutboxMessage> letters() {
        return inTransaction(entities -> entities.createQuery(
                        "SELECT m FROM OutboxMessage m WHERE m.recipient = ?1 ORDER BY m.id", OutboxMessage.class)
                .setParameter(1, email)
                .getResultList());
    }

    /** The letters that tell of something new. */
    List<OutboxMessage> news() {
        return letters().stream()
                .filter(letter -> letter.key().startsWith("saved-search-news-"))
                .toList();
    }

    /** The secret of the latest letter's link. */
    String secret() {
        List<OutboxMessage> all = letters();
        Matcher link = LINK.matcher(all.get(all.size() - 1).textBody());
        if (!link.find()) {
            throw new AssertionError("A letter without a link");
        }
        return link.group(1);
    }

    <S> void does(Instant now, Class<S> service, Consumer<S> work) {
        at(now, service, wired -> {
            work.accept(wired);
            return null;
        });
    }

    <S, T> T at(Instant now, Class<S> service, Function<S, T> work) {
        return inTransaction(entities -> work.apply(wired(now, entities).get(service)));
    }

    private Wired wired(Instant now, EntityManager entities) {
        return Wired.at(now, entities).with(SearchService.class, searching()).with(Instance.class, (Instance<?>)
                Proxy.newProxyInstance(
                        getClass().getClassLoader(),
                        new Class<?>[] {Instance.class},
                        (proxy, method, arguments) -> method.getName().equals("iterator")
                                ? List.of(this).iterator()
                                : null));
    }

    private SearchService searching() {
        return new SearchService() {
            @Override
            public SearchResult search(String name, SearchRequest request) {
                return index.search(request);
            }

            @Override
            public SearchSource source(String name) {
                return new SearchSource() {
                    @Override
                    public IndexSchema schema() {
                        return SCHEMA;
                    }

                    @Override
                    public Map<String, Map<String, String>> labels() {
                        return Map.of();
                    }

                    @Override
                    public List<SearchDocument> documents(List<Long> ids) {
                        return List.of();
                    }

                    @Override
                    public LongStream ids() {
                        return LongStream.empty();
                    }
                };
            }
        };
    }

    @Override
    public String directory() {
        return SCHEMA.name();
    }

    @Override
    public String word(long count) {
        return count == 1 ? "case study" : "case studies";
    }

    @Override
    public Set<Long> publicSince(Instant moment) {
        return published.entrySet().stream()
                .filter(entry -> entry.getValue().isAfter(moment))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
