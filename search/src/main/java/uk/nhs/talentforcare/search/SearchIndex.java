package uk.nhs.talentforcare.search;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.NRTCachingDirectory;

/**
 * One index: one writer, many readers. A change can be found after {@link #refresh()}, which is cheap, and survives
 * the process after {@link #commit(long)}, which is not; the two are apart. The index is a replica of the database:
 * it remembers how far it has read ({@link #cursor()}), and says when it holds nothing and must be filled
 * ({@link #isNew()}). Safe for use by many threads.
 */
public final class SearchIndex implements Closeable {

    /** Segments up to this size, in megabytes, are kept in memory until they are committed or merged. */
    private static final double CACHED_SEGMENT = 5;

    private static final double CACHED_TOTAL = 32;
    static final Duration PATIENCE = Duration.ofSeconds(10);

    private final IndexSchema schema;
    private final Meaning meaning;
    private final Path folder;
    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private volatile boolean isNew;
    private volatile long cursor;

    private SearchIndex(Path folder, Directory directory, IndexSchema schema, Meaning meaning, Duration patience) {
        this.meaning = meaning;
        this.folder = folder;
        this.schema = schema;
        this.directory = directory;
        try {
            this.writer = IndexFolder.open(directory, schema, patience);
        } catch (RuntimeException e) {
            closeQuietly(directory, e);
            throw e;
        }
        Map<String, String> commit = data(writer);
        this.isNew = !commit.containsKey(IndexFolder.CURSOR);
        this.cursor = Long.parseLong(commit.getOrDefault(IndexFolder.CURSOR, "0"));
        try {
            this.searchers = new SearcherManager(writer, new SearcherFactory() {
                @Override
                public IndexSearcher newSearcher(IndexReader reader, IndexReader previous) throws IOException {
                    return new Searcher(reader, schema, meaning);
                }
            });
        } catch (IOException e) {
            IndexDamaged damaged = damaged(e);
            closeQuietly(writer, damaged);
            closeQuietly(directory, damaged);
            throw damaged;
        }
    }

    /**
     * Opens the index in a folder, or starts an empty one when there is none, when it is damaged, or when it was
     * written with another schema: see {@link #isNew()}.
     *
     * @throws IndexLocked when another writer has the folder and keeps it for 10 seconds
     */
    public static SearchIndex open(Path folder, IndexSchema schema) {
        return open(folder, schema, new Meaning(), PATIENCE);
    }

    static SearchIndex open(Path folder, IndexSchema schema, Duration patience) {
        return open(folder, schema, new Meaning(), patience);
    }

    static SearchIndex open(Path folder, IndexSchema schema, Meaning meaning, Duration patience) {
        Directory cached = new NRTCachingDirectory(IndexFolder.directory(folder), CACHED_SEGMENT, CACHED_TOTAL);
        return new SearchIndex(folder, cached, schema, meaning, patience);
    }

    /** @return an empty index that lives as long as this object */
    public static SearchIndex inMemory(IndexSchema schema) {
        return inMemory(schema, new Meaning());
    }

    /** @return an empty index that lives as long as this object and finds by meaning too */
    public static SearchIndex inMemory(IndexSchema schema, Meaning meaning) {
        return new SearchIndex(null, new ByteBuffersDirectory(), schema, meaning, Duration.ZERO);
    }

    /** @return where it lies; null for one in memory */
    Path folder() {
        return folder;
    }

    public IndexSchema schema() {
        return schema;
    }

    /** @return whether the index has never been filled: there was none, or none that could be used */
    public boolean isNew() {
        return isNew;
    }

    /** @return how far the feed of changes has been read into the last commit; 0 in a new index */
    public long cursor() {
        return cursor;
    }

    /** @return documents that can be found */
    public long size() {
        return read(searcher -> (long) searcher.getIndexReader().numDocs());
    }

    /** @return whether what lies on disk is complete; false when files were deleted or emptied behind our back */
    public boolean isWhole() {
        return writer.isOpen() && writer.getTragicException() == null && IndexFolder.whole(directory);
    }

    /** @return whether every byte on disk is as it was written; reads them all, so ask seldom */
    public boolean isIntact() {
        return isWhole() && IndexFolder.intact(directory);
    }

    /**
     * Puts a document in, in place of one of the same id. An older version than the one that can be found is left
     * out; repeating a change is harmless.
     *
     * @throws IllegalArgumentException when the document has a field that the schema does not
     */
    public void put(SearchDocument document) {
        putEntry(document, Fields.document(document, schema, List.of()));
    }

    private void putEntry(SearchDocument document, Document entry) {
        if (read(searcher -> searcher.version(document.id())) <= document.version()) {
            write(() -> writer.updateDocument(new Term(Fields.ID, document.id()), entry));
        }
    }

    /**
     * A document whose meaning was read.
     *
     * @param meaning the vectors of its passages; empty without a model
     */
    public record Understood(SearchDocument document, List<float[]> meaning) {}

    /**
     * Reads what a document means, which takes long enough that nobody should wait for it: put it in without first, and
     * what this gives, later.
     */
    public Understood understood(SearchDocument document) {
        return new Understood(document, meaning.of(document, schema));
    }

    /** As {@link #put(SearchDocument)}, with its meaning. */
    public void put(Understood understood) {
        putEntry(understood.document(), Fields.document(understood.document(), schema, understood.meaning()));
    }

    /**
     * @param most wanted, from 1
     * @return ids of documents that can be found by their words only, because their
     *     meaning has not been read
     */
    public List<String> unread(int most) {
        return read(searcher -> searcher.unread(most));
    }

    public void remove(String id) {
        write(() -> writer.deleteDocuments(new Term(Fields.ID, id)));
    }

    /** Puts a document into an index that is known not to hold it, which is faster. */
    public void add(SearchDocument document) {
        Document entry = Fields.document(document, schema, List.of());
        write(() -> writer.addDocument(entry));
    }

    /**
     * Puts many documents in, on all processors: taking text apart is what filling an index takes its time for.
     *
     * @param documents no two of one id
     */
    public void putAll(Collection<SearchDocument> documents) {
        documents.parallelStream().forEach(this::put);
    }

    /** Makes every change so far findable. */
    public void refresh() {
        write(() -> {
            searchers.maybeRefreshBlocking();
            return null;
        });
    }

    /**
     * Writes every change so far to disk.
     *
     * @param readUpTo how far the feed of changes has been read
     */
    public void commit(long readUpTo) {
        write(() -> {
            writer.setLiveCommitData(IndexFolder.commitData(schema, readUpTo).entrySet());
            writer.commit();
            cursor = readUpTo;
            isNew = false;
            return null;
        });
    }

    /** Finds; never fails on anything typed. */
    public SearchResult search(SearchRequest request) {
        return search(request, Synonyms.inUse());
    }

    /** The same with another list of synonyms, to try it. */
    public SearchResult search(SearchRequest request, Synonyms synonyms) {
        return read(searcher -> searcher.search(request, synonyms));
    }

    /** How a question would be understood. */
    public List<UnderstoodWord> understood(String words, Synonyms synonyms) {
        return read(searcher -> searcher.understood(words, synonyms));
    }

    /** The part of all documents, 0 to 1, in which these words stand one after the other. */
    public double share(String words) {
        return read(searcher -> searcher.share(words));
    }

    /** @return the document that stores this {@code slug} */
    public Optional<Hit> named(String slug) {
        return read(searcher -> searcher.named(slug));
    }

    /** @return documents that mean much the same as this one, the nearest first; none without a model */
    public List<Hit> like(String id, int limit) {
        return read(searcher -> searcher.like(id, limit));
    }

    /** @return what is nearest in meaning to a question that found nothing, the nearest first; none without a model */
    public List<Hit> nearest(String words, int limit) {
        return read(searcher -> searcher.nearest(words, limit));
    }

    /**
     * What to offer below the search box: titles, then words, that go on with what was typed.
     *
     * @param limit most suggestions wanted, 1 to 20
     */
    public List<Suggestion> suggest(String typed, int limit) {
        return read(searcher -> searcher.suggest(typed, Math.min(20, Math.max(1, limit))));
    }

    /** Leaves the folder to the next writer. What was not committed is read from the feed again. */
    @Override
    public void close() {
        try (directory;
                writer;
                searchers) {
            // closed in the order searchers, writer, directory
        } catch (IOException | AlreadyClosedException e) {
            System.getLogger(SearchIndex.class.getName())
                    .log(System.Logger.Level.WARNING, "Search index " + schema.name() + " did not close cleanly", e);
        }
    }

    private interface Reading<T> {
        T from(Searcher searcher) throws IOException;
    }

    private interface Writing {
        Object run() throws IOException;
    }

    private <T> T read(Reading<T> reading) {
        Searcher searcher = null;
        try {
            searcher = (Searcher) searchers.acquire();
            return reading.from(searcher);
        } catch (IOException | AlreadyClosedException e) {
            throw damaged(e);
        } finally {
            release(searcher);
        }
    }

    private void release(Searcher searcher) {
        if (searcher != null) {
            try {
                searchers.release(searcher);
            } catch (IOException e) {
                throw damaged(e);
            }
        }
    }

    private void write(Writing writing) {
        try {
            writing.run();
        } catch (IOException | AlreadyClosedException e) {
            throw damaged(e);
        }
    }

    private IndexDamaged damaged(Exception cause) {
        return new IndexDamaged("The search index " + schema.name() + " cannot be used: " + cause.getMessage(), cause);
    }

    private static Map<String, String> data(IndexWriter writer) {
        Map<String, String> data = new HashMap<>();
        Iterable<Map.Entry<String, String>> live = writer.getLiveCommitData();
        if (live != null) {
            live.forEach(entry -> data.put(entry.getKey(), entry.getValue()));
        }
        return data;
    }

    private static void closeQuietly(Closeable resource, Exception reason) {
        try {
            resource.close();
        } catch (IOException e) {
            reason.addSuppressed(e);
        }
    }
}
