package uk.nhs.talentforcare.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import uk.nhs.talentforcare.booking.TypedDay;
import uk.nhs.talentforcare.shared.CurrentUser;
import uk.nhs.talentforcare.shared.Form;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.LondonTime;
import uk.nhs.talentforcare.shared.Option;
import uk.nhs.talentforcare.shared.Pages;

/** Who did what and when, newest first. */
@Named
@RequestScoped
public class AuditPage {

    private static final String PATH = "/workspace/audit";
    private static final int SIZE = 50;
    private static final List<String> PARAMETERS = List.of("by", "action", "subject", "number", "since", "to");

    @Inject
    private CurrentUser user;

    @Inject
    private Form form;

    @Inject
    private Pages pages;

    @Inject
    private AuditDesk desk;

    @Inject
    private AuditFilter filter;

    private List<Line> lines = List.of();
    private Map<String, String> actions = Map.of();
    private Map<String, String> subjects = Map.of();
    private long older;

    /**
     * One entry in words.
     *
     * @param who the name of whoever did it; "The platform or a visitor" where nobody had an account
     * @param whoPath where that person stands, empty if nobody had an account
     * @param path where the thing stands, empty if it has no page
     * @param change such as "Draft to Open", empty if no state changed
     */
    public record Line(
            Instant at, String who, String whoPath, String what, String subject, String path, String change) {}

    public void load() {
        if (!user.signedIn()) {
            pages.signInFirst();
            return;
        }
        actions = desk.actions(user.actor());
        subjects = desk.subjects(user.actor());
        if (form.posted()) {
            narrow();
            return;
        }
        show();
    }

    private void narrow() {
        try {
            pages.redirect(PATH + query(filter.typed(user.actor())));
        } catch (Invalid e) {
            form.reject(e);
        }
    }

    private void show() {
        AuditSearch search = filter.ofAddress();
        if (search.actorAccountId() != null) {
            form.fill("who", desk.emailOf(user.actor(), search.actorAccountId()).orElse(null));
        }
        form.fill("action-done", search.action());
        long before =
                form.text("before").matches("[1-9][0-9]{0,17}") ? Long.parseLong(form.text("before")) : Long.MAX_VALUE;
        List<AuditLine> found = desk.find(user.actor(), search, before, SIZE + 1);
        older = found.size() > SIZE ? found.get(SIZE - 1).id() : 0;
        lines = found.stream().limit(SIZE).map(AuditPage::line).toList();
    }

    private static Line line(AuditLine entry) {
        String from = AuditWords.state(entry.fromState());
        String to = AuditWords.state(entry.toState());
        return new Line(
                entry.recordedAt(),
                entry.actor() == null ? "The platform or a visitor" : entry.actor(),
                entry.actorAccountId() == null ? "" : "/workspace/users/" + entry.actorAccountId(),
                AuditWords.action(entry.action()),
                AuditWords.subject(entry.subjectType()) + (entry.subjectId() == 0 ? "" : " " + entry.subjectId()),
                path(entry),
                from.isEmpty() || to.isEmpty() ? from + to : from.equals(to) ? to : from + " to " + to);
    }

    private static String path(AuditLine entry) {
        String section =
                switch (entry.subjectType()) {
                    case "account" -> "/workspace/users/";
                    case "talk" -> "/talks/";
                    case "organisation" -> "/workspace/organisations/";
                    case "membership-request" -> "/workspace/members/";
                    case "data-request" -> "/workspace/data-requests/";
                    case "import" -> "/workspace/imports/";
                    default -> "";
                };
        return section.isEmpty() ? "" : section + entry.subjectId();
    }

    private static String query(Map<String, String> parameters) {
        StringJoiner query = new StringJoiner("&", "?", "");
        query.setEmptyValue("");
        parameters.forEach((name, value) -> {
            if (!value.isEmpty()) {
                query.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
            }
        });
        return query.toString();
    }

    public List<Line> lines() {
        return lines;
    }

    /** The address of the entries before these, empty if there are none. */
    public String older() {
        return older == 0 ? "" : PATH + query(here(Long.toString(older)));
    }

    /** The address of the newest entries that fit, empty if these are they. */
    public String newest() {
        return form.text("before").isEmpty() ? "" : PATH + query(here(""));
    }

    /** The address of what fits as a file. */
    public String file() {
        return PATH + "/log.csv" + query(here(""));
    }

    private Map<String, String> here(String before) {
        Map<String, String> parameters = new java.util.LinkedHashMap<>();
        PARAMETERS.forEach(name -> parameters.put(name, form.text(name)));
        parameters.put("before", before);
        return parameters;
    }

    /** Whether anything is left out. */
    public boolean narrowed() {
        return PARAMETERS.stream().anyMatch(name -> !form.text(name).isEmpty());
    }

    /** From when to when, in words; empty for all time. */
    public String span() {
        return TypedDay.day(form.text("since"))
                        .map(day -> "from " + LondonTime.date(day) + " ")
                        .orElse("")
                + TypedDay.day(form.text("to"))
                        .map(day -> "to " + LondonTime.date(day))
                        .orElse("");
    }

    public List<Option> actions() {
        return options("Anything", actions);
    }

    public List<Option> subjects() {
        return options("Anything", subjects);
    }

    private static List<Option> options(String all, Map<String, String> codes) {
        List<Option> options = new ArrayList<>(List.of(new Option("", all)));
        codes.forEach((code, label) -> options.add(new Option(code, label)));
        return options;
    }
}
