package uk.nhs.talentforcare.search;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.nhs.talentforcare.place.FoundPlace;
import uk.nhs.talentforcare.place.PlaceFinder;
import uk.nhs.talentforcare.place.Postcode;
import uk.nhs.talentforcare.shared.Pages;

/** Answers what the current request asks of a directory. */
@RequestScoped
public class Directories {

    /** Shown to whoever found nothing. */
    private static final int INSTEAD = 3;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Pages pages;

    @Inject
    private PlaceFinder places;

    @Inject
    private SearchService search;

    /**
     * The page to show; null when the reader was sent on, because a full postcode was typed: only its first half may
     * stand in an address, and nothing is done with the rest.
     */
    public DirectoryView open(Directory directory) {
        return open(directory, Narrowing.NONE);
    }

    /** The same among fewer things. */
    public DirectoryView open(Directory directory, Narrowing narrowing) {
        Asked asked = placeApart(Asked.read(directory, request.getParameterMap()));
        if (Postcode.looksFull(asked.near())) {
            pages.redirect(
                    asked.withNear(Postcode.parse(asked.near()).outwardCode()).address());
            return null;
        }
        Optional<FoundPlace> place = places.find(asked.near());
        SearchResult result = search(asked, place, narrowing, Directory.PAGE_SIZE);
        Optional<PlaceInWords> unknown =
                result.total() == 0 ? placeIn(asked).filter(PlaceInWords::said) : Optional.empty();
        if (unknown.isPresent()) {
            // a place that nobody knows: the words from everywhere, and the page says so
            asked = asked.with(unknown.get());
            result = search(asked, place, narrowing, Directory.PAGE_SIZE);
        }
        if (result.hits().isEmpty() && result.total() > 0) {
            asked = asked.onPage((int) Math.min(result.pages(), Asked.LAST_PAGE));
            result = search(asked, place, narrowing, Directory.PAGE_SIZE);
        }
        List<DirectoryView.Offer> offers = new Widening(asked, place.isPresent())
                .offers(
                        result.total(),
                        other -> search(other, place, narrowing, 1).total());
        DirectoryView view =
                new DirectoryView(asked, place.map(FoundPlace::name).orElse(null), result, offers);
        view.without(LeftOut.of(directory, request.getParameterMap()));
        return result.total() == 0 ? view.instead(instead(asked, narrowing)) : view;
    }

    /** What to show whoever found nothing: what is nearest in meaning, else the newest. */
    private DirectoryView.Instead instead(Asked asked, Narrowing narrowing) {
        boolean everything = narrowing.equals(Narrowing.NONE);
        List<Hit> near = everything && !asked.words().isEmpty()
                ? search.nearest(asked.directory().index(), asked.words(), INSTEAD)
                : List.of();
        if (!near.isEmpty()) {
            return new DirectoryView.Instead("Not quite what you asked for, but the nearest in meaning", near);
        }
        Asked all = Asked.read(asked.directory(), Map.of("sort", new String[] {SearchRequest.NEWEST}));
        return new DirectoryView.Instead(
                "The newest", search(all, Optional.empty(), narrowing, INSTEAD).hits());
    }

    /**
     * All that the current request finds, in order, for a file or a printed list.
     *
     * @param most hits wanted
     */
    public Listing listing(Directory directory, int most) {
        Asked asked = withoutPage(directory);
        Optional<FoundPlace> place = places.find(asked.near());
        // by id, because the index may change between two pages of it
        Map<String, Hit> hits = new LinkedHashMap<>();
        SearchResult result;
        int page = 1;
        do {
            result = search(asked.onPage(page), place, Narrowing.NONE, SearchRequest.LARGEST_PAGE);
            result.hits().forEach(hit -> hits.putIfAbsent(hit.id(), hit));
            page++;
        } while (page <= result.pages() && hits.size() < most);
        return new Listing(
                new DirectoryView(asked, place.map(FoundPlace::name).orElse(null), result, List.of()),
                hits.values().stream().limit(most).toList());
    }

    /**
     * How many the current request finds, counted by filters, in all and for each of some values of one filter: one
     * search more a value.
     *
     * @param values of the filter; those that the request leaves out are not counted
     * @return null when the reader was sent on, as {@link #open(Directory)} does
     */
    public Tally tally(Directory directory, String facet, List<String> values) {
        Asked asked = placeApart(Asked.read(directory, request.getParameterMap()));
        if (Postcode.looksFull(asked.near())) {
            pages.redirect(withoutPage(directory).address());
            return null;
        }
        asked = asked.onPage(1);
        Optional<FoundPlace> place = places.find(asked.near());
        SearchResult all = search(asked, place, Narrowing.NONE, 1);
        Map<String, Map<String, List<FacetValue>>> by = new LinkedHashMap<>();
        for (String value : values) {
            if (!asked.chosen().containsKey(facet) || asked.has(facet, value)) {
                by.put(
                        value,
                        search(asked.withOnly(facet, value), place, Narrowing.NONE, 1)
                                .facets());
            }
        }
        return new Tally(
                asked,
                new DirectoryView(asked, place.map(FoundPlace::name).orElse(null), all, List.of())
                        .without(LeftOut.of(directory, request.getParameterMap())),
                all.facets(),
                by);
    }

    /** The question of the current request as a whole; of a full postcode only the first half is looked for. */
    private Asked withoutPage(Directory directory) {
        Asked asked =
                placeApart(Asked.read(directory, request.getParameterMap())).onPage(1);
        return Postcode.looksFull(asked.near())
                ? asked.withNear(Postcode.parse(asked.near()).outwardCode())
                : asked;
    }

    private Asked placeApart(Asked asked) {
        return placeIn(asked)
                .filter(found -> found.isCertain() || places.find(found.place()).isPresent())
                .map(asked::with)
                .orElse(asked);
    }

    /** What stands among the words where a place may stand. */
    private static Optional<PlaceInWords> placeIn(Asked asked) {
        return asked.directory().places() && asked.near().isEmpty() ? PlaceInWords.of(asked.words()) : Optional.empty();
    }

    private SearchResult search(Asked asked, Optional<FoundPlace> place, Narrowing narrowing, int size) {
        Near near = asked.near().isEmpty()
                ? null
                : place.map(found ->
                                new Near(found.point().latitude(), found.point().longitude(), asked.miles()))
                        .orElse(null);
        return search.search(
                asked.directory().index(),
                new SearchRequest(
                        asked.words(),
                        narrowing.filters(asked.filters()),
                        narrowing.ranges(asked.ranges()),
                        near,
                        asked.order(near != null),
                        asked.page(),
                        size));
    }
}
