package uk.nhs.talentforcare.search;

import java.util.LinkedHashMap;
import java.util.Map;

/** A directory for tests, and addresses asked of it. */
final class SampleDirectory {

    static final Directory LISTINGS = Directory.of("opportunities", "/opportunities")
            .lists("opportunity", "opportunities")
            .nearPlaces()
            .facet(Facet.of(
                    "type", "Type", labels("WORK_EXPERIENCE", "Work experience", "APPRENTICESHIP", "Apprenticeship")))
            .facet(Facet.upTo("age", "Your age", labels("14", "14", "16", "16")))
            .sort(SearchRequest.RELEVANCE, "Best match")
            .sort(SearchRequest.NEAREST, "Nearest")
            .build();

    private SampleDirectory() {}

    /** Names and values in turn; a name may come twice. */
    static Asked asked(String... parameters) {
        Map<String, String[]> map = new LinkedHashMap<>();
        for (int i = 0; i < parameters.length; i += 2) {
            String value = parameters[i + 1];
            map.merge(parameters[i], new String[] {value}, (one, two) -> new String[] {one[0], two[0]});
        }
        return Asked.read(LISTINGS, map);
    }

    private static Map<String, String> labels(String... pairs) {
        Map<String, String> labels = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            labels.put(pairs[i], pairs[i + 1]);
        }
        return labels;
    }
}
