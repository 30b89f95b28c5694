package uk.nhs.talentforcare.opportunity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import uk.nhs.talentforcare.search.Directories;
import uk.nhs.talentforcare.search.Directory;
import uk.nhs.talentforcare.search.DirectoryView;
import uk.nhs.talentforcare.search.Facet;
import uk.nhs.talentforcare.search.SearchRequest;
import uk.nhs.talentforcare.shared.Words;

/** The directory of opportunities. */
@Named
@RequestScoped
public class OpportunitiesPage {

    private static final int YOUNGEST = 14;
    private static final int GROWN_UP = 19;

    @Inject
    private Directories directories;

    @Inject
    private OpportunitySource source;

    @Inject
    private OpportunityService opportunities;

    @Inject
    private Words words;

    @Inject
    private HttpServletRequest request;

    private DirectoryView list;

    public void load() {
        Map<String, Map<String, String>> labels = source.labels();
        list = directories.open(Directory.of(source.index(), "/opportunities")
                .lists("opportunity", "opportunities")
                .nearPlaces()
                .facet(Facet.of("type", "Type", labels.get("type")))
                .facet(Facet.upTo("age", "Your age", ages()))
                .facet(Facet.of("role", "Role family", labels.get("role")))
                .facet(Facet.of("format", "In person or online", labels.get("format")))
                .facet(Facet.of("area", "Local area", labels.get("area")))
                .facet(Facet.linked("organisation", "Provider", organisation()))
                .sort(SearchRequest.RELEVANCE, "Best match")
                .sort(SearchRequest.NEAREST, "Nearest")
                .sort(SearchRequest.NEWEST, "Newest")
                .build());
    }

    public DirectoryView list() {
        return list;
    }

    /** "12 March 2027" for the day as the index keeps it. */
    public String date(String stored) {
        return words.date(LocalDate.parse(stored));
    }

    private Map<String, String> organisation() {
        String slug = request.getParameter("organisation");
        return slug == null
                ? Map.of()
                : opportunities
                        .providerName(slug)
                        .map(name -> Map.of(slug, name))
                        .orElse(Map.of());
    }

    private static Map<String, String> ages() {
        Map<String, String> ages = new LinkedHashMap<>();
        for (int age = YOUNGEST; age < GROWN_UP; age++) {
            ages.put(String.valueOf(age), String.valueOf(age));
        }
        ages.put(String.valueOf(GROWN_UP), GROWN_UP + " or over");
        return ages;
    }
}
