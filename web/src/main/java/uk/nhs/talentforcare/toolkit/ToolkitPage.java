package uk.nhs.talentforcare.toolkit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import uk.nhs.talentforcare.search.Directories;
import uk.nhs.talentforcare.search.Directory;
import uk.nhs.talentforcare.search.DirectoryView;
import uk.nhs.talentforcare.search.Facet;
import uk.nhs.talentforcare.search.SearchRequest;

/** The directory of materials, and the campaign packs. */
@Named
@RequestScoped
public class ToolkitPage {

    @Inject
    private Directories directories;

    @Inject
    private MaterialSource source;

    @Inject
    private ToolkitService toolkit;

    @Inject
    private HttpServletRequest request;

    private DirectoryView list;
    private List<CollectionSummary> packs;
    private List<String> items;

    public void load() {
        Map<String, Map<String, String>> labels = source.labels();
        list = directories.open(Directory.of(source.index(), "/toolkit")
                .lists("material", "materials")
                .keeps(BasketItems.PARAMETER)
                .facet(Facet.of("type", "Type", labels.get("type")))
                .facet(Facet.of("pillar", "Pillar", labels.get("pillar")))
                .facet(Facet.of("audience", "Audience", labels.get("audience")))
                .facet(Facet.of("format", "Format", labels.get("format")))
                .facet(Facet.of("language", "Language", labels.get("language")))
                .facet(Facet.linked("intention", "Strategic intention", labels.get("intention")))
                .sort(SearchRequest.RELEVANCE, "Best match")
                .sort(SearchRequest.NEWEST, "Newest")
                .sort(SearchRequest.TITLE, "Title")
                .build());
        packs = list.isNarrowed() ? List.of() : toolkit.collections();
        items = BasketItems.of(request.getParameterValues(BasketItems.PARAMETER));
    }

    public DirectoryView list() {
        return list;
    }

    /** The campaign packs; none while somebody looks for something. */
    public List<CollectionSummary> packs() {
        return packs;
    }

    /** What is in the basket already. */
    public List<String> items() {
        return items;
    }

    public String basket() {
        return BasketItems.address("/toolkit/basket", items);
    }

    /** The address of the picture that the list shows of a thumbnail. */
    public String picture(String thumbnail) {
        return ToolkitService.smallPicture(thumbnail);
    }

    /** A material's address, which takes the basket along. */
    public String address(String slug) {
        return BasketItems.address("/toolkit/" + slug, items);
    }
}
