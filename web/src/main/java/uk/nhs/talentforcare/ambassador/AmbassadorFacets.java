package uk.nhs.talentforcare.ambassador;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import uk.nhs.talentforcare.search.Directory;
import uk.nhs.talentforcare.search.Facet;
import uk.nhs.talentforcare.search.SearchRequest;
import uk.nhs.talentforcare.search.SearchService;

/** The filters and orders of a directory of ambassadors: as many of them as its index has. */
@ApplicationScoped
public class AmbassadorFacets {

    private static final Map<String, String> LEGENDS = legends();

    @Inject
    private SearchService search;

    Directory.Builder of(String index, String path) {
        Directory.Builder directory =
                Directory.of(index, path).lists("ambassador", "ambassadors").nearPlaces();
        Map<String, Map<String, String>> labels = search.source(index).labels();
        LEGENDS.forEach((name, legend) -> {
            if (labels.containsKey(name)) {
                directory.facet(Facet.of(name, legend, labels.get(name)));
            }
        });
        return directory
                .sort(SearchRequest.RELEVANCE, "Best match")
                .sort(SearchRequest.NEAREST, "Nearest")
                .sort(SearchRequest.TITLE, "Name");
    }

    private static Map<String, String> legends() {
        Map<String, String> legends = new LinkedHashMap<>();
        legends.put("role", "Role family");
        legends.put("topic", "What they speak about");
        legends.put("stage", "Who they speak to");
        legends.put("format", "In person or online");
        legends.put("day", "Free on");
        legends.put("language", "Language");
        legends.put("area", "Local area");
        return legends;
    }
}
