package uk.nhs.talentforcare.search.api;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import uk.nhs.talentforcare.search.FacetValue;
import uk.nhs.talentforcare.search.Hit;
import uk.nhs.talentforcare.search.SearchResult;
import uk.nhs.talentforcare.search.SearchSource;
import uk.nhs.talentforcare.search.Suggestion;
import uk.nhs.talentforcare.shared.JsonBuilders;

/** Writes what was found as the contract of the JSON interface says. */
final class DirectoryJson {

    /** What is a number wherever it stands; everything else that a document stores is text. */
    private static final Set<String> NUMBERS = Set.of(
            "youngestAge", "places", "pages", "bytes", "pictureWidth", "pictureHeight", "radiusMiles", "adopted");

    /** What a document stores as a JSON array. */
    private static final Set<String> LISTS = Set.of("pictures");

    private static final Set<String> FIRST = Set.of("slug", "title", "summary");

    private final String site;
    private final SearchSource source;

    /** @param site the public address, without a slash at the end */
    DirectoryJson(String site, SearchSource source) {
        this.site = site;
        this.source = source;
    }

    JsonObject answer(SearchResult result) {
        JsonArrayBuilder items = JsonBuilders.array();
        result.hits().forEach(hit -> items.add(item(hit)));
        JsonObjectBuilder answer = JsonBuilders.object()
                .add("total", result.total())
                .add("page", result.page())
                .add("pageSize", result.size())
                .add("items", items)
                .add("facets", facets(result.facets()));
        return (result.didYouMean() == null
                        ? answer.addNull("didYouMean")
                        : answer.add("didYouMean", result.didYouMean()))
                .build();
    }

    JsonObject item(Hit hit) {
        Map<String, String> stored = new TreeMap<>(hit.stored());
        JsonObjectBuilder item = JsonBuilders.object()
                .add("slug", stored.getOrDefault("slug", ""))
                .add("title", stored.getOrDefault("title", ""))
                .add("url", address(stored.getOrDefault("slug", "")))
                .add("summary", stored.getOrDefault("summary", ""));
        if (hit.miles() != null) {
            item.add("miles", BigDecimal.valueOf(hit.miles()).setScale(1, RoundingMode.HALF_UP));
        }
        stored.forEach((name, value) -> {
            if (!FIRST.contains(name)) {
                item.add(name, value(name, value));
            }
        });
        return item.build();
    }

    JsonObject suggestions(List<Suggestion> suggestions) {
        JsonArrayBuilder offers = JsonBuilders.array();
        for (Suggestion suggestion : suggestions) {
            offers.add(JsonBuilders.object().add("text", suggestion.text()).add("url", address(suggestion)));
        }
        return JsonBuilders.object().add("suggestions", offers).build();
    }

    private JsonObjectBuilder facets(Map<String, List<FacetValue>> facets) {
        Map<String, Map<String, String>> names = source.names();
        JsonObjectBuilder all = JsonBuilders.object();
        facets.forEach((facet, values) -> {
            JsonArrayBuilder counted = JsonBuilders.array();
            for (FacetValue value : values) {
                counted.add(JsonBuilders.object()
                        .add("value", value.value())
                        .add("label", names.getOrDefault(facet, Map.of()).getOrDefault(value.value(), value.value()))
                        .add("count", value.count()));
            }
            all.add(facet, counted);
        });
        return all;
    }

    private String address(Suggestion suggestion) {
        String slug = suggestion.stored().get("slug");
        return slug != null
                ? address(slug)
                : site + "/" + source.index() + "?q=" + URLEncoder.encode(suggestion.text(), StandardCharsets.UTF_8);
    }

    private String address(String slug) {
        return site + "/" + source.index() + "/" + slug;
    }

    private static JsonValue value(String name, String value) {
        if (LISTS.contains(name)) {
            try (JsonReader reader = JsonBuilders.reader(value)) {
                return reader.readArray();
            }
        }
        return NUMBERS.contains(name) && value.matches("-?[0-9]{1,15}")
                ? Json.createValue(Long.parseLong(value))
                : Json.createValue(value);
    }
}
