package uk.nhs.talentforcare.search.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import uk.nhs.talentforcare.search.IndexSchema;
import uk.nhs.talentforcare.search.SearchDocument;
import uk.nhs.talentforcare.search.SearchSource;

/** A directory with every kind of filter. */
class Listings implements SearchSource {

    @Override
    public IndexSchema schema() {
        return IndexSchema.named("opportunities")
                .text("title", 4)
                .facet("type")
                .keyword("organisation")
                .number("age")
                .newestBy("live");
    }

    @Override
    public Map<String, Map<String, String>> labels() {
        Map<String, String> types = new LinkedHashMap<>();
        types.put("INSIGHT_DAY", "Insight day");
        types.put("VOLUNTEERING", "Volunteering");
        return Map.of("type", types);
    }

    @Override
    public Map<String, Map<String, String>> names() {
        Map<String, Map<String, String>> names = new LinkedHashMap<>(labels());
        names.put("organisation", Map.of("leeds-trust", "Leeds Trust"));
        return names;
    }

    @Override
    public boolean placed() {
        return true;
    }

    @Override
    public List<SearchDocument> documents(List<Long> ids) {
        return List.of();
    }

    @Override
    public LongStream ids() {
        return LongStream.empty();
    }
}
