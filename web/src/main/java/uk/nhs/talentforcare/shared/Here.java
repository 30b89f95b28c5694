package uk.nhs.talentforcare.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.StringJoiner;
import java.util.TreeSet;

/** Where the reader is: the public address of this page, and addresses that differ from it in one parameter. */
@Named("here")
@RequestScoped
public class Here {

    /** How many pages are linked on either side of the current one. */
    private static final int NEIGHBOURS = 1;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Site site;

    /** The path that the reader sees, whatever view was forwarded to. */
    public String path() {
        return pathOf(request);
    }

    /** The same of any request, for what runs before or around pages. */
    static String pathOf(HttpServletRequest request) {
        Object forwarded = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return String.valueOf(forwarded != null ? forwarded : failed != null ? failed : request.getRequestURI());
    }

    /** The path with the query as it came, if there is one. */
    String address() {
        Object forwarded = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI) == null
                ? request.getQueryString()
                : request.getAttribute(RequestDispatcher.FORWARD_QUERY_STRING);
        return forwarded == null ? path() : path() + "?" + forwarded;
    }

    /** The absolute address of this page without its parameters. */
    public String canonical() {
        return site.url(path());
    }

    /** Whether this page is the one at the path or lies below it. */
    public boolean within(String section) {
        return path().equals(section) || path().startsWith(section + "/");
    }

    /** The address of a place on this page. */
    public String fragment(String id) {
        return "#" + id;
    }

    /** This page's address with one parameter set to a value, and back on the first page of a list. */
    public String with(String name, String value) {
        Map<String, List<String>> parameters = parameters();
        parameters.remove("page");
        parameters.put(name, List.of(value));
        return address(parameters);
    }

    /** This page's address without one value of a parameter, and back on the first page of a list. */
    public String without(String name, String value) {
        Map<String, List<String>> parameters = parameters();
        parameters.remove("page");
        List<String> rest = new ArrayList<>(parameters.getOrDefault(name, List.of()));
        rest.remove(value);
        parameters.put(name, rest);
        return address(parameters);
    }

    /** This page's address without a parameter. */
    public String without(String name) {
        Map<String, List<String>> parameters = parameters();
        parameters.remove("page");
        parameters.remove(name);
        return address(parameters);
    }

    /**
     * The links below a list.
     *
     * @param number the page shown, from 1
     * @param size items on a page
     * @param total items in all
     */
    public PageLinks pages(int number, int size, long total) {
        int last = (int) Math.max(1, (total + size - 1) / Math.max(1, size));
        if (last == 1) {
            return new PageLinks("", "", List.of());
        }
        List<PageLink> links = new ArrayList<>();
        int before = 0;
        for (int page : shownPages(number, last)) {
            if (page - before == 2) {
                links.add(link(page - 1, number));
            } else if (page - before > 2) {
                links.add(PageLink.GAP);
            }
            links.add(link(page, number));
            before = page;
        }
        String previous = number > 1 ? toPage(Math.min(number - 1, last)) : "";
        String next = number < last ? toPage(number + 1) : "";
        return new PageLinks(previous, next, List.copyOf(links));
    }

    private static SortedSet<Integer> shownPages(int number, int last) {
        SortedSet<Integer> shown = new TreeSet<>(List.of(1, last));
        for (int page = Math.max(1, number - NEIGHBOURS); page <= Math.min(last, number + NEIGHBOURS); page++) {
            shown.add(page);
        }
        return shown;
    }

    private PageLink link(int page, int current) {
        return new PageLink(page, toPage(page), page == current);
    }

    private String toPage(int page) {
        Map<String, List<String>> parameters = parameters();
        parameters.remove("page");
        if (page > 1) {
            parameters.put("page", List.of(Integer.toString(page)));
        }
        return address(parameters);
    }

    private Map<String, List<String>> parameters() {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        if ("GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod())) {
            request.getParameterMap().forEach((name, values) -> parameters.put(name, List.of(values)));
        }
        return parameters;
    }

    private String address(Map<String, List<String>> parameters) {
        StringJoiner query = new StringJoiner("&", "?", "");
        query.setEmptyValue("");
        parameters.forEach((name, values) -> values.stream()
                .filter(value -> !value.isEmpty())
                .forEach(value -> query.add(encode(name) + "=" + encode(value))));
        return path() + query;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /**
     * @param previous address of the page before, empty on the first
     * @param next address of the page after, empty on the last
     * @param links the numbered pages; none when all fits on one
     */
    public record PageLinks(String previous, String next, List<PageLink> links) {}

    /** A numbered page; a gap in the numbers has no address. */
    public record PageLink(int number, String href, boolean current) {
        static final PageLink GAP = new PageLink(0, "", false);
    }
}
