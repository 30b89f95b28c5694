package uk.nhs.talentforcare.casestudy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import uk.nhs.talentforcare.search.Directories;
import uk.nhs.talentforcare.search.Directory;
import uk.nhs.talentforcare.search.DirectoryView;
import uk.nhs.talentforcare.search.Facet;
import uk.nhs.talentforcare.search.SearchRequest;

/** The directory of case studies. */
@Named
@RequestScoped
public class CaseStudiesPage {

    @Inject
    private Directories directories;

    @Inject
    private CaseStudySource source;

    @Inject
    private CaseStudyService studies;

    @Inject
    private HttpServletRequest request;

    private DirectoryView list;

    public void load() {
        Map<String, Map<String, String>> labels = source.labels();
        list = directories.open(Directory.of(source.index(), "/case-studies")
                .lists("case study", "case studies")
                .facet(Facet.of("pillar", "Pillar", labels.get("pillar")))
                .facet(Facet.of("role", "Role family", labels.get("role")))
                .facet(Facet.of("setting", "Setting", labels.get("setting")))
                .facet(Facet.of("maturity", "How far it has come", labels.get("maturity")))
                .facet(Facet.of("area", "Local area", labels.get("area")))
                .facet(Facet.of("intention", "Strategic intention", labels.get("intention")))
                .facet(Facet.linked("organisation", "Organisation", organisation()))
                .sort(SearchRequest.RELEVANCE, "Best match")
                .sort(SearchRequest.NEWEST, "Newest")
                .sort(SearchRequest.TITLE, "Title")
                .build());
    }

    public DirectoryView list() {
        return list;
    }

    private Map<String, String> organisation() {
        String slug = request.getParameter("organisation");
        return slug == null
                ? Map.of()
                : studies.organisationName(slug).map(name -> Map.of(slug, name)).orElse(Map.of());
    }
}
