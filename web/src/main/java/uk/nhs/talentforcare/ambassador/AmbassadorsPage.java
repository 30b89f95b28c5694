package uk.nhs.talentforcare.ambassador;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.Map;
import uk.nhs.talentforcare.search.Directories;
import uk.nhs.talentforcare.search.Directory;
import uk.nhs.talentforcare.search.DirectoryView;
import uk.nhs.talentforcare.search.Facet;
import uk.nhs.talentforcare.search.IndexChanges;
import uk.nhs.talentforcare.search.SearchRequest;
import uk.nhs.talentforcare.search.SearchService;

/** The directory of ambassadors. */
@Named
@RequestScoped
public class AmbassadorsPage {

    private static final Map<String, String> LEGENDS = legends();

    @Inject
    private Directories directories;

    @Inject
    private SearchService search;

    private DirectoryView list;

    public void load() {
        Directory.Builder directory = Directory.of(IndexChanges.AMBASSADORS, "/ambassadors")
                .lists("ambassador", "ambassadors")
                .nearPlaces();
        Map<String, Map<String, String>> labels =
                search.source(IndexChanges.AMBASSADORS).labels();
        LEGENDS.forEach((name, legend) -> {
            if (labels.containsKey(name)) {
                directory.facet(Facet.of(name, legend, labels.get(name)));
            }
        });
        list = directories.open(directory
                .sort(SearchRequest.RELEVANCE, "Best match")
                .sort(SearchRequest.NEAREST, "Nearest")
                .sort(SearchRequest.TITLE, "Name")
                .build());
    }

    public DirectoryView list() {
        return list;
    }

    private static Map<String, String> legends() {
        Map<String, String> legends = new LinkedHashMap<>();
        legends.put("role", "Role family");
        legends.put("topic", "What they speak about");
        legends.put("stage", "Who they speak to");
        legends.put("format", "In person or online");
        legends.put("language", "Language");
        legends.put("area", "Local area");
        return legends;
    }
}
