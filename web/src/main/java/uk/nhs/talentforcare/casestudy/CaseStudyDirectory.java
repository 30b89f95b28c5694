package uk.nhs.talentforcare.casestudy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import uk.nhs.talentforcare.savedsearch.KeepableDirectory;
import uk.nhs.talentforcare.search.Directory;
import uk.nhs.talentforcare.search.Facet;
import uk.nhs.talentforcare.search.SearchRequest;
import uk.nhs.talentforcare.shared.LondonTime;

/** What can be asked of the directory of case studies: one answer for its list, its files, its map and what people keep. */
@ApplicationScoped
public class CaseStudyDirectory implements KeepableDirectory {

    @Inject
    private CaseStudySource source;

    @Inject
    private CaseStudyService studies;

    @Inject
    private Clock clock;

    @Override
    public String index() {
        return source.index();
    }

    /** Its filters with the words of today: one statement. */
    @Override
    public Directory today() {
        return at("/case-studies")
                .ticks(ChosenStudies.TICKED)
                .sort(SearchRequest.RELEVANCE, "Best match")
                .sort(SearchRequest.NEWEST, "Newest")
                .sort(SearchRequest.ADOPTED, "Most adopted")
                .sort(SearchRequest.NEAREST, "Nearest")
                .sort(SearchRequest.TITLE, "Title")
                .build();
    }

    /** The same questions, answered by a map and a timeline. */
    Directory map() {
        return at("/case-studies/map")
                .keeps(CaseStudyMapPage.BY)
                .sort(SearchRequest.RELEVANCE, "Best match")
                .build();
    }

    private Directory.Builder at(String path) {
        Map<String, Map<String, String>> labels = source.labels();
        LocalDate today = LondonTime.today(clock.instant());
        return Directory.of(source.index(), path)
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
                .facet(Facet.of(PublishedIn.FACET, "Published in", PublishedIn.labels(today)))
                .facet(Facet.linked(StartedIn.FACET, "Started in", StartedIn.labels(today)));
    }
}
