package uk.nhs.talentforcare.savedsearch;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import uk.nhs.talentforcare.place.PlaceFinder;
import uk.nhs.talentforcare.search.Hit;
import uk.nhs.talentforcare.search.SearchRequest;
import uk.nhs.talentforcare.search.SearchResult;
import uk.nhs.talentforcare.search.SearchService;
import uk.nhs.talentforcare.search.SearchSource;

/** Finds which of the things that are new answer a kept question. */
@Stateless
public class NewMatches {

    @Inject
    private SearchService search;

    @Inject
    private PlaceFinder places;

    /**
     * Whether the index of this node has all of these things yet; one that lags or is being filled again has not, and
     * what it does not have it cannot find.
     */
    public boolean canSee(String directory, Set<Long> fresh, Instant after) {
        SearchSource source = search.source(directory);
        Set<Long> seen = new HashSet<>();
        all(directory, page -> SavedQuestion.everything(source, after, page)).forEach(hit -> seen.add(id(hit)));
        return seen.containsAll(fresh);
    }

    /** Those of these things that a saved search finds, the newest first. */
    public List<Hit> among(SavedSearch saved, Set<Long> fresh) {
        SavedQuestion question = new SavedQuestion(search.source(saved.directory()), saved.query());
        return all(saved.directory(), page -> question.newerThan(saved.newAfter(), places::find, page)).stream()
                .filter(hit -> fresh.contains(id(hit)))
                .toList();
    }

    private List<Hit> all(String directory, IntFunction<SearchRequest> request) {
        Map<String, Hit> hits = new LinkedHashMap<>();
        SearchResult result;
        int page = 1;
        do {
            result = search.search(directory, request.apply(page));
            result.hits().forEach(hit -> hits.putIfAbsent(hit.id(), hit));
            page++;
        } while (page <= result.pages());
        return List.copyOf(hits.values());
    }

    private static long id(Hit hit) {
        return Long.parseLong(hit.id());
    }
}
