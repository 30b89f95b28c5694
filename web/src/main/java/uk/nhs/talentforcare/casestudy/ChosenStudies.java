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
    private static final String TICKED = "study";

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
