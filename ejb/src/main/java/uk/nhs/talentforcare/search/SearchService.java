package uk.nhs.talentforcare.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Finds what is public. Anybody may: what stands in an index is public by rule of its source. */
@ApplicationScoped
public class SearchService {

    private static final Logger LOG = Logger.getLogger(SearchService.class.getName());

    @Inject
    private SearchIndexes indexes;

    /**
     * @param index name of an index: see {@link IndexChanges}
     * @throws IllegalArgumentException when there is no such index, or it has no such field
     */
    public SearchResult search(String index, SearchRequest request) {
        return asking(index, current -> current.search(request));
    }

    /** The same as {@link #search} with another list of synonyms, to try it. */
    public SearchResult tried(String index, SearchRequest request, Synonyms synonyms) {
        return asking(index, current -> current.search(request, synonyms));
    }

    /** How a question would be understood by a list of synonyms. */
    public List<UnderstoodWord> understood(String index, String words, Synonyms synonyms) {
        return asking(index, current -> current.understood(words, synonyms));
    }

    /** The part of all things of a directory, 0 to 1, in which these words stand one after the other. */
    public double share(String index, String words) {
        return asking(index, current -> current.share(words));
    }

    /** What stands at the address {@code /<index>/<slug>}. */
    public Optional<Hit> named(String index, String slug) {
        return asking(index, current -> current.named(slug));
    }

    /**
     * What to offer below a search box.
     *
     * @param typed so far
     * @param limit most wanted, 1 to 20
     */
    public List<Suggestion> suggest(String index, String typed, int limit) {
        return asking(index, current -> current.suggest(typed, limit));
    }

    /**
     * Others that mean much the same, the nearest first; none when meaning is off, not read yet, or the index is being
     * filled again, so have something else to show.
     *
     * @param id of the thing whose neighbours are wanted
     */
    public List<Hit> like(String index, long id, int limit) {
        try {
            return asking(index, current -> current.like(String.valueOf(id), limit));
        } catch (IndexDamaged e) {
            LOG.log(Level.INFO, "No neighbours while the index is filled again: {0}", e.getMessage());
            return List.of();
        }
    }

    /**
     * What is nearest in meaning to words that found nothing; none when meaning is off, or nothing is near at all, so have
     * something else to show.
     */
    public List<Hit> nearest(String index, String words, int limit) {
        try {
            return asking(index, current -> current.nearest(words, limit));
        } catch (IndexDamaged e) {
            LOG.log(Level.INFO, "Nothing near while the index is filled again: {0}", e.getMessage());
            return List.of();
        }
    }

    /** What an index is made of. */
    public SearchSource source(String index) {
        return indexes.index(index).source();
    }

    /** All directories that anybody may search, by name. */
    public List<SearchSource> sources() {
        return indexes.sources().stream().filter(SearchSource::everybodys).toList();
    }

    public List<IndexStatus> status() {
        return indexes.status();
    }

    private <T> T asking(String name, Function<SearchIndex, T> question) {
        LiveIndex index = indexes.index(name);
        SearchIndex asked = index.current();
        try {
            return question.apply(asked);
        } catch (IndexDamaged e) {
            if (asked == index.current()) {
                indexes.rebuildSoon(index);
                throw e;
            }
            // Another index took its place between the two lines above.
            return question.apply(index.current());
        }
    }
}
