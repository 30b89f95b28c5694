package uk.nhs.talentforcare.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * What a plain HTML form sent, what is wrong with it, and what its fields show: what was typed, else what the page
 * filled in.
 */
@Named("form")
@RequestScoped
public class Form {

    private final HttpServletRequest request;
    private final Function<String, List<String>> kept;

    private final Map<String, List<String>> filled = new LinkedHashMap<>();
    private final Map<String, String> errors = new LinkedHashMap<>();
    private boolean read;

    /** What the container makes its proxy of. */
    protected Form() {
        this(null);
    }

    @Inject
    Form(HttpServletRequest request, KeptAnswers kept) {
        this(request, kept::values);
    }

    /** One for which nothing was kept. */
    Form(HttpServletRequest request) {
        this(request, name -> List.of());
    }

    /** @param kept what was typed into a field before the session was over */
    Form(HttpServletRequest request, Function<String, List<String>> kept) {
        this.request = request;
        this.kept = kept;
    }

    /** Whether a form was sent. */
    public boolean posted() {
        read = true;
        return isPost();
    }

    /** The value of the button that was pressed, named {@code action}; empty if none was sent. */
    public String action() {
        return text("action");
    }

    /** One line of a field or query parameter, without control characters and space around it; empty if absent. */
    public String text(String name) {
        return line(request.getParameter(name));
    }

    /** A password exactly as it was typed; empty if absent. */
    public String secret(String name) {
        String typed = request.getParameter(name);
        return typed == null ? "" : typed;
    }

    /** A field of several lines, without other control characters and space around it; empty if absent. */
    public String prose(String name) {
        return clean(request.getParameter(name));
    }

    /** Every value of a field, cleaned, without empty ones; until the form is sent, what the page filled in. */
    public List<String> texts(String name) {
        String[] values = request.getParameterValues(name);
        if (values == null) {
            return isPost() ? List.of() : waiting(name);
        }
        return Arrays.stream(values)
                .map(Form::line)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /** What a field shows until something is typed. */
    public void fill(String name, String... values) {
        filled.put(name, Arrays.stream(values).filter(Objects::nonNull).toList());
    }

    /** What a field shows: what was typed or stands in the address, else what was filled in. */
    public String value(String name) {
        if (request.getParameter(name) != null) {
            return prose(name);
        }
        List<String> values = waiting(name);
        return values.isEmpty() ? "" : values.get(0);
    }

    /** What was typed before the session was over, else what was filled in. */
    private List<String> waiting(String name) {
        List<String> typed = kept.apply(name);
        return typed.isEmpty() ? filled.getOrDefault(name, List.of()) : typed;
    }

    /** Tells what is wrong with a field and how to put it right; the first word on a field stands. */
    public void reject(String field, String message) {
        errors.putIfAbsent(field, message);
    }

    public void reject(Invalid invalid) {
        invalid.errors().forEach(this::reject);
    }

    public boolean invalid() {
        return !errors.isEmpty();
    }

    /** Field to message, in the order in which they were found. */
    public Map<String, String> errors() {
        return Collections.unmodifiableMap(errors);
    }

    /** The secret that each form carries; empty if nobody is signed in. */
    public String token() {
        return SessionToken.of(request.getSession(false));
    }

    private boolean isPost() {
        return request.getMethod().equals("POST");
    }

    /** Whether the page has asked for what was sent: one that never does has no form. */
    public boolean read() {
        return read;
    }

    private static String line(String typed) {
        return clean(typed).replaceAll("[\\n\\t]+", " ");
    }

    /** Embeddings, overrides and isolates: they would turn round whatever stands behind them in a list or a letter. */
    private static boolean turnsText(int c) {
        return c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
    }

    static String clean(String typed) {
        if (typed == null) {
            return "";
        }
        StringBuilder clean = new StringBuilder(typed.length());
        typed.replace("\r\n", "\n").codePoints().forEach(c -> {
            boolean kept = c == '\n'
                    || c == '\t'
                    || !(Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE || turnsText(c));
            if (kept) {
                clean.appendCodePoint(c);
            }
        });
        return clean.toString().strip();
    }
}
