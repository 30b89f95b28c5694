package uk.nhs.talentforcare.savedsearch;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import uk.nhs.talentforcare.place.FoundPlace;
import uk.nhs.talentforcare.search.Near;
import uk.nhs.talentforcare.search.Range;
import uk.nhs.talentforcare.search.SearchRequest;
import uk.nhs.talentforcare.search.SearchSource;

/**
 * A kept question, read from the parameters that the directory's page wrote, as the index takes it: the newest first,
 * among what is newer than a moment. What the directory no longer has is left out.
 */
final class SavedQuestion {

    /** What a page leaves out of an address when it is asked for. */
    private static final int USUAL_MILES = 10;

    private static final String AGE = "age";

    private final SearchSource source;
    private final Map<String, Set<String>> parameters;

    SavedQuestion(SearchSource source, String query) {
        this.source = source;
        this.parameters = parameters(query);
    }

    SearchRequest newerThan(Instant moment, Function<String, Optional<FoundPlace>> places, int page) {
        Map<String, Set<String>> filters = new LinkedHashMap<>();
        parameters.forEach((name, values) -> {
            if (source.schema().facets().contains(name)
                    || source.schema().keywords().contains(name)) {
                filters.put(name, values);
            }
        });
        Map<String, Range> ranges = new LinkedHashMap<>();
        if (source.schema().numbers().contains(AGE) && first(AGE).matches("[0-9]{1,3}")) {
            ranges.put(AGE, Range.atMost(Long.parseLong(first(AGE))));
        }
        ranges.put(source.schema().newest(), Range.atLeast(moment.getEpochSecond()));
        return new SearchRequest(
                first("q"), filters, ranges, near(places), SearchRequest.NEWEST, page, SearchRequest.LARGEST_PAGE);
    }

    /** Everything in a directory that is newer than a moment. */
    static SearchRequest everything(SearchSource source, Instant moment, int page) {
        return new SavedQuestion(source, "").newerThan(moment, place -> Optional.empty(), page);
    }

    private Near near(Function<String, Optional<FoundPlace>> places) {
        String miles = first("miles");
        return places.apply(first("near"))
                .map(place -> new Near(
                        place.point().latitude(),
                        place.point().longitude(),
                        miles.matches("[0-9]{1,3}") ? Integer.parseInt(miles) : USUAL_MILES))
                .orElse(null);
    }

    private String first(String name) {
        return parameters.getOrDefault(name, Set.of()).stream().findFirst().orElse("");
    }

    private static Map<String, Set<String>> parameters(String query) {
        Map<String, Set<String>> parameters = new LinkedHashMap<>();
        for (String pair : query.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                parameters
                        .computeIfAbsent(decoded(pair.substring(0, equals)), name -> new LinkedHashSet<>())
                        .add(decoded(pair.substring(equals + 1)));
            }
        }
        return parameters;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
