package uk.nhs.talentforcare.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import uk.nhs.talentforcare.account.KeptForms;

/**
 * What somebody had typed when their session was over: kept when the form arrives, shown in the form once they have
 * signed in again, forgotten when it is sent.
 */
@Named("kept")
@RequestScoped
public class KeptAnswers {

    /** The form field that says whose form it is. */
    public static final String STAMP = "from";

    /** The query parameter of a page that is to show what was kept. */
    private static final String PARAMETER = "kept";

    private static final int MOST_FIELDS = 200;
    private static final int LONGEST_ADDRESS = 1000;
    private static final Set<String> NOT_TYPED = Set.of(STAMP, SessionToken.PARAMETER, "action", PARAMETER);
    private static final Pattern SECRET = Pattern.compile("(?i).*(password|passcode|secret).*|code|recoveryCode");

    @Inject
    private HttpServletRequest request;

    @Inject
    private Here here;

    @Inject
    private CurrentUser user;

    @Inject
    private KeptForms forms;

    private Map<String, List<String>> fields;

    /** What a form carries, empty for a visitor. */
    public String stamp() {
        return user.signedIn() ? forms.stamp(user.actor()) : "";
    }

    /**
     * Keeps the form that has just arrived, if one has.
     *
     * @return where to go to find it again: a path of ours, with the mark if it was kept
     */
    private String keep() {
        if (request.getMethod().equals("GET")) {
            String address = here.address();
            return address.length() <= LONGEST_ADDRESS && Pages.isLocal(address) ? address : here.path();
        }
        return request.getMethod().equals("POST") && isPlain() && forms.keep(stampSent(), here.path(), typed())
                ? here.path() + "?" + PARAMETER + "=1"
                : here.path();
    }

    /** Keeps the form that has just arrived. @return where to go on: to the page, past the sign-in if need be */
    String wayBack() {
        return user.signedIn() ? keep() : signIn();
    }

    /** Keeps the form that has just arrived, if one has. @return where to sign in to find it again */
    String signIn() {
        return "/sign-in?next=" + URLEncoder.encode(keep(), StandardCharsets.UTF_8);
    }

    /** Whether the form that has just arrived belongs to an earlier session of whoever asks, not to somebody else's. */
    boolean isFromEarlierSession() {
        OptionalLong owner = forms.ownerOf(stampSent());
        return owner.isPresent() && (!user.signedIn() || user.actor().accountId() == owner.getAsLong());
    }

    /** Whether the page shows what was kept. */
    public boolean shown() {
        return !fields().isEmpty();
    }

    /** What was typed into a field, empty if nothing is kept of it. */
    List<String> values(String name) {
        return fields().getOrDefault(name, List.of());
    }

    /** Forgets what was kept once it is sent. */
    void done() {
        if (request.getMethod().equals("POST") && asked() && user.signedIn()) {
            forms.forget(user.actor());
        }
    }

    private Map<String, List<String>> fields() {
        if (fields == null) {
            fields = request.getMethod().equals("GET") && asked() ? forms.find(user.actor(), here.path()) : Map.of();
        }
        return fields;
    }

    private boolean asked() {
        return request.getParameter(PARAMETER) != null;
    }

    private String stampSent() {
        return request.getParameter(STAMP);
    }

    private boolean isPlain() {
        String type = request.getContentType();
        return type != null && type.startsWith("application/x-www-form-urlencoded");
    }

    private Map<String, List<String>> typed() {
        Map<String, List<String>> typed = new LinkedHashMap<>();
        request.getParameterMap().entrySet().stream()
                .filter(field -> !NOT_TYPED.contains(field.getKey())
                        && !SECRET.matcher(field.getKey()).matches())
                .limit(MOST_FIELDS)
                .forEach(field -> typed.put(
                        field.getKey(),
                        Arrays.stream(field.getValue()).map(Form::clean).toList()));
        return typed;
    }
}
