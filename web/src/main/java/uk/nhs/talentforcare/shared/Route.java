package uk.nhs.talentforcare.shared;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One public address and the view that answers it.
 *
 * @param pattern the address; a segment in braces stands for any one segment
 * @param view the view without its suffix
 * @param kind who sees it, and so how it is guarded and cached
 */
public record Route(String pattern, String view, Kind kind) {

    /** The three kinds of page. */
    public enum Kind {
        /** The same for everybody: no session, no cookie, no form; may be cached for a minute. */
        PUBLIC,
        /** Plain HTML for somebody: never cached; a form carries the session's token. */
        PERSONAL,
        /** Stateful, with PrimeFaces; signed-in people only. */
        WORKSPACE
    }

    /** The values of a pattern's segments in braces if the path fits; literal segments must be equal. */
    static Optional<Map<String, String>> match(List<String> segments, List<String> path) {
        if (segments.size() != path.size()) {
            return Optional.empty();
        }
        Map<String, String> captures = new HashMap<>(4);
        for (int i = 0; i < segments.size(); i++) {
            String segment = segments.get(i);
            if (segment.startsWith("{")) {
                captures.put(segment.substring(1, segment.length() - 1), path.get(i));
            } else if (!segment.equals(path.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(captures);
    }

    /** Routes with fewer braces come first, so that a literal segment wins over a slug. */
    int captures() {
        return (int) segments(pattern).stream().filter(s -> s.startsWith("{")).count();
    }

    static List<String> segments(String path) {
        return path.equals("/") ? List.of() : List.of(path.substring(1).split("/", -1));
    }
}
