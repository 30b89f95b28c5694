package uk.nhs.talentforcare.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.LongStream;

/** A feature whose things live in a map, and the feed of their changes in a list. */
class Announcements extends IndexReading implements SearchSource {

    static final String INDEX = "announcements";

    final Map<Long, String> titles = new TreeMap<>();
    final List<IndexChange> changes = new ArrayList<>();
    int reads;

    /** Changes a thing and makes the change visible at once. */
    void change(long number, long id, String title, Instant at) {
        titles.put(id, title);
        changes.add(numbered(number, id, at));
    }

    static IndexChange numbered(long number, long id, Instant at) {
        return new IndexChange(INDEX, id, at) {
            @Override
            public long id() {
                return number;
            }
        };
    }

    @Override
    public IndexSchema schema() {
        return IndexSchema.named(INDEX).text("title", 2).newestBy("published");
    }

    @Override
    public Map<String, Map<String, String>> labels() {
        return Map.of();
    }

    @Override
    public List<SearchDocument> documents(List<Long> ids) {
        reads += ids.size();
        return ids.stream()
                .filter(titles::containsKey)
                .map(id -> SearchDocument.with(String.valueOf(id), 1)
                        .text("title", titles.get(id))
                        .build())
                .toList();
    }

    @Override
    public LongStream ids() {
        return titles.keySet().stream().mapToLong(Long::longValue);
    }

    @Override
    public List<IndexChange> changesAfter(long after, int most) {
        return changes.stream()
                .filter(change -> change.id() > after)
                .sorted((a, b) -> Long.compare(a.id(), b.id()))
                .limit(most)
                .toList();
    }

    @Override
    public long last() {
        return changes.stream().mapToLong(IndexChange::id).max().orElse(0);
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
