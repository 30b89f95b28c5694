package uk.nhs.talentforcare.casestudy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import uk.nhs.talentforcare.search.Directories;
import uk.nhs.talentforcare.search.Hit;
import uk.nhs.talentforcare.search.Listing;
import uk.nhs.talentforcare.search.SearchService;
import uk.nhs.talentforcare.shared.Slug;

/** The case studies that a request for a file or a printed list is about: those ticked, else all that its question finds. */
@RequestScoped
public class ChosenStudies {

    /** The parameter that holds the slug of each that was ticked. */
    static final String TICKED = "study";

    /** What the buttons for ticked ones send: the page of the list on which they stand. */
    static final String TICKED_ON = "ticked";

    /** What the list is told then. */
    static final String NONE = "none";

    private static final int MOST_TICKED = 100;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Directories directories;

    @Inject
    private CaseStudyDirectory directory;

    @Inject
    private CaseStudySource source;

    @Inject
    private SearchService search;

    /**
     * @param understood what was asked for, in words
     * @param hits in the order of the question, or as they were ticked
     * @param total how many there are, of which the hits may be the first
     * @param back the address of the list that they are from
     */
    public record Choice(String understood, List<Hit> hits, long total, String back) {}

    /** Where a reader goes who wanted ticked ones and ticked none: back to the list, which says so. Empty for all others. */
    public Optional<String> tickFirst() {
        if (request.getParameter(TICKED) != null || request.getParameter(TICKED_ON) == null) {
            return Optional.empty();
        }
        String list = directories.listing(directory.today(), 1).view().address();
        return Optional.of(tickFirst(list, request.getParameter(TICKED_ON)));
    }

    /** @param page as it was sent: anything that anybody may have typed */
    static String tickFirst(String list, String page) {
        String back = list + (list.contains("?") ? "&" : "?") + TICKED_ON + "=" + NONE;
        return page.matches("[1-9][0-9]{0,3}") && !page.equals("1") ? back + "&page=" + page : back;
    }

    /** @param most wanted of those that a question finds */
    public Choice read(int most) {
        String[] ticked = request.getParameterValues(TICKED);
        Listing listing = directories.listing(directory.today(), ticked == null ? most : 1);
        if (ticked == null) {
            return new Choice(
                    listing.view().understood(),
                    listing.hits(),
                    listing.view().total(),
                    listing.view().address());
        }
        List<Hit> hits = Arrays.stream(ticked)
                .filter(Slug::isValid)
                .distinct()
                .limit(MOST_TICKED)
                .map(slug -> search.named(source.index(), slug))
                .flatMap(Optional::stream)
                .toList();
        String understood = hits.size() == 1 ? "1 case study that you ticked" : hits.size() + " that you ticked";
        return new Choice(understood, hits, hits.size(), listing.view().address());
    }
}
