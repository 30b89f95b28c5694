package uk.nhs.talentforcare.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.OptionalLong;

/** The address of this request and what its braces stand for. */
@Named("path")
@RequestScoped
public class Path {

    @Inject
    private HttpServletRequest request;

    @Inject
    private Here here;

    /** A captured segment, empty if the route has none of that name. */
    public String text(String name) {
        return RouteFilter.matchOf(request)
                .map(Routes.Match::captures)
                .map((Map<String, String> captures) -> captures.get(name))
                .orElse("");
    }

    /** A captured segment as the number of a thing: 1 to 18 digits without sign; empty if it is no such number. */
    public OptionalLong number(String name) {
        String text = text(name);
        return text.matches("[1-9][0-9]{0,17}") ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    }

    /** The path that people see, such as {@code /talks/12}. */
    public String value() {
        return here.path();
    }
}
