package uk.nhs.talentforcare.casestudy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import uk.nhs.talentforcare.search.Directories;
import uk.nhs.talentforcare.search.Directory;
import uk.nhs.talentforcare.search.DirectoryView;
import uk.nhs.talentforcare.search.Facet;
import uk.nhs.talentforcare.search.SearchRequest;
import uk.nhs.talentforcare.shared.LondonTime;

/** The directory of case studies. */
@Named
@RequestScoped
public class CaseStudiesPage {

    /** The campaign began in October 2014. */
    private static final int FIRST_YEAR = 2014;

    @Inject
    private Directories directories;

    @Inject
    private CaseStudySource source;

    @Inject
    private CaseStudyService studies;

    @Inject
    private Clock clock;

    private DirectoryView list;

    public void load() {
        Map<String, Map<String, String>> labels = source.labels();
        list = directories.open(Directory.of(source.index(), "/case-studies")
                .lists("case study", "case studies")
                .nearPlaces()
                .facet(Facet.of("pillar", "Pillar", labels.get("pillar")))
                .facet(Facet.of("role", "Role family", labels.get("role")))
                .facet(Facet.of("setting", "Setting", labels.get("setting")))
                .facet(Facet.of("maturity", "How far it has come", labels.get("maturity")))
                .facet(Facet.of("area", "Local area", labels.get("area")))
                .facet(Facet.of("intention", "Strategic intention", labels.get("intention")))
                .facet(Facet.of("organisation", "Organisation", studies.organisations()))
                .facet(Facet.of("evidence", "Evidence", labels.get("evidence")))
                .facet(Facet.of("year", "Published in", years()))
                .sort(SearchRequest.RELEVANCE, "Best match")
                .sort(SearchRequest.NEWEST, "Newest")
                .sort(SearchRequest.ADOPTED, "Most adopted")
                .sort(SearchRequest.NEAREST, "Nearest")
                .sort(SearchRequest.TITLE, "Title")
                .build());
    }

    public DirectoryView list() {
        return list;
    }

    /** The newest year first. */
    private Map<String, String> years() {
        Map<String, String> years = new LinkedHashMap<>();
        for (int year = LocalDate.now(clock.withZone(LondonTime.ZONE)).getYear(); year >= FIRST_YEAR; year--) {
            years.put(String.valueOf(year), String.valueOf(year));
        }
        return years;
    }
}
