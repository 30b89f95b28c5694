package uk.nhs.talentforcare.search.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import uk.nhs.talentforcare.place.FoundPlace;
import uk.nhs.talentforcare.place.GeoPoint;
import uk.nhs.talentforcare.place.PlaceFinder;
import uk.nhs.talentforcare.search.SearchRequest;
import uk.nhs.talentforcare.search.SearchResult;
import uk.nhs.talentforcare.search.SearchService;
import uk.nhs.talentforcare.search.SearchSource;
import uk.nhs.talentforcare.shared.Configuration;

/** The directories as JSON: the same things, filters and order as their pages. */
@Path("/v1")
@RequestScoped
@Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
public class DirectoryResource {

    private static final String DIRECTORIES = "case-studies|opportunities|toolkit|ambassadors";
    private static final int SUGGESTIONS = 8;

    @Inject
    private SearchService search;

    @Inject
    private PlaceFinder places;

    @Inject
    private Configuration configuration;

    @Context
    private UriInfo uri;

    @Context
    private Request request;

    @GET
    @Path("/{directory:" + DIRECTORIES + "}")
    public Response list(@PathParam("directory") String directory) {
        SearchSource source = search.source(directory);
        StrictQuery query = new StrictQuery(source, uri.getQueryParameters(), this::place);
        Optional<String> shortened = query.withoutFullPostcode();
        if (shortened.isPresent()) {
            return Response.seeOther(URI.create(address(directory, shortened.get())))
                    .header("Cache-Control", "no-store")
                    .build();
        }
        SearchRequest asked = query.request();
        SearchResult result = search.search(directory, asked);
        Response.ResponseBuilder response = TaggedAnswer.of(json(source).answer(result), request);
        link(response, directory, query, "first", 1);
        if (result.page() > 1) {
            link(response, directory, query, "prev", Math.min(result.page() - 1L, lastPage(result)));
        }
        if (result.page() < lastPage(result)) {
            link(response, directory, query, "next", result.page() + 1L);
        }
        link(response, directory, query, "last", lastPage(result));
        return response.build();
    }

    @GET
    @Path("/{directory:" + DIRECTORIES + "}/{slug}")
    public Response item(@PathParam("directory") String directory, @PathParam("slug") String slug) {
        DirectoryJson json = json(search.source(directory));
        return search.named(directory, slug)
                .map(hit -> TaggedAnswer.of(json.item(hit), request).build())
                .orElseThrow(Problem::notFound);
    }

    @GET
    @Path("/suggest")
    public Response suggest() {
        String directory = first("in");
        if (!directory.matches(DIRECTORIES)) {
            throw Problem.parameter("in", "One of: " + DIRECTORIES.replace("|", ", ") + ".");
        }
        String typed = first("q");
        if (typed.length() > StrictQuery.LONGEST_WORDS) {
            throw Problem.parameter("q", "At most " + StrictQuery.LONGEST_WORDS + " characters.");
        }
        return TaggedAnswer.of(
                        json(search.source(directory)).suggestions(search.suggest(directory, typed, SUGGESTIONS)),
                        request)
                .build();
    }

    private DirectoryJson json(SearchSource source) {
        return new DirectoryJson(configuration.publicUrl().toString(), source);
    }

    private Optional<GeoPoint> place(String typed) {
        return places.find(typed).map(FoundPlace::point);
    }

    private String first(String parameter) {
        List<String> values = uri.getQueryParameters().get(parameter);
        return values == null || values.isEmpty() ? "" : values.get(0);
    }

    private String address(String directory, String query) {
        return configuration.addressOf("/api/v1/" + directory) + (query.isEmpty() ? "" : "?" + query);
    }

    private void link(
            Response.ResponseBuilder response, String directory, StrictQuery query, String relation, long page) {
        response.header("Link", "<" + address(directory, query.onPage(page)) + ">; rel=\"" + relation + "\"");
    }

    /** Deeper pages are empty, so none is linked. */
    private static long lastPage(SearchResult result) {
        return Math.min(result.pages(), SearchRequest.DEEPEST / result.size());
    }
}
