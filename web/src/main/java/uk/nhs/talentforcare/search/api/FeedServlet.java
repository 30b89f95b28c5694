package uk.nhs.talentforcare.search.api;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32C;
import uk.nhs.talentforcare.place.FoundPlace;
import uk.nhs.talentforcare.place.PlaceFinder;
import uk.nhs.talentforcare.search.SearchRequest;
import uk.nhs.talentforcare.search.SearchService;
import uk.nhs.talentforcare.shared.Configuration;

/** What is new in a directory, as an Atom feed that takes the directory's filters. */
@WebServlet({"/feeds/case-studies.atom", "/feeds/opportunities.atom", "/feeds/toolkit.atom"})
public class FeedServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient SearchService search;

    @Inject
    private transient PlaceFinder places;

    @Inject
    private transient Configuration configuration;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String directory = request.getServletPath().replace("/feeds/", "").replace(".atom", "");
        StrictQuery query = new StrictQuery(
                search.source(directory),
                parameters(request),
                typed -> places.find(typed).map(FoundPlace::point));
        Optional<String> shortened = query.withoutFullPostcode();
        if (shortened.isPresent()) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", configuration.addressOf(request.getServletPath()) + "?" + shortened.get());
            return;
        }
        try {
            write(request, response, directory, query);
        } catch (Problem wrong) {
            response.setStatus(wrong.getResponse().getStatus());
            response.setHeader("Cache-Control", "no-store");
            // JSON is UTF-8 by its own rule, and a writer would name the container's own encoding instead
            response.setContentType(Problem.TYPE);
            response.getOutputStream()
                    .write(wrong.getResponse().getEntity().toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    private void write(HttpServletRequest request, HttpServletResponse response, String directory, StrictQuery query)
            throws IOException {
        SearchRequest asked = query.request();
        SearchRequest newest = new SearchRequest(
                asked.words(),
                asked.filters(),
                asked.ranges(),
                asked.near(),
                SearchRequest.NEWEST,
                asked.page(),
                asked.size());
        String self = configuration.addressOf(request.getServletPath())
                + (request.getQueryString() == null ? "" : "?" + request.getQueryString());
        byte[] feed = new AtomFeed(configuration.publicUrl().toString(), directory)
                .of(self, search.search(directory, newest).hits());
        String tag = tag(feed);
        response.setHeader("ETag", tag);
        response.setHeader("Cache-Control", "public, max-age=300");
        if (tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType("application/atom+xml;charset=UTF-8");
        response.setContentLength(feed.length);
        response.getOutputStream().write(feed);
    }

    private static String tag(byte[] content) {
        CRC32C checksum = new CRC32C();
        checksum.update(content);
        return "W/\"" + Long.toHexString(checksum.getValue()) + "-" + content.length + "\"";
    }

    private static Map<String, List<String>> parameters(HttpServletRequest request) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> parameters.put(name, Arrays.asList(values)));
        return parameters;
    }
}
