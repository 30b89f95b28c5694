package uk.nhs.talentforcare.booking;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.nhs.talentforcare.shared.CurrentUser;
import uk.nhs.talentforcare.shared.Form;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.Pages;
import uk.nhs.talentforcare.shared.Path;

/**
 * A request between its pages: the form, whom to invite, its answers to check. Each form has a key in its address, under
 * which the answers are kept, so that going back, reloading and a second tab lose nothing; it is also the key under which
 * the request is sent, once. The change of a draft goes through the same pages at the draft's own address.
 */
@Dependent
public class RequestInProgress {

    private static final String FORM = "/talks/request";

    /** What a link to the form may say, and the form's own address keeps. */
    private static final List<String> CARRIED = List.of("like", "idea", "invite", "fresh", "kept");

    @Inject
    private Form form;

    @Inject
    private Pages pages;

    @Inject
    private CurrentUser user;

    @Inject
    private Path path;

    @Inject
    private TalkRequestService requests;

    @Inject
    private DraftService drafts;

    @Inject
    private StartedRequests started;

    private TalkRequestChoices choices = new TalkRequestChoices(List.of(), Map.of());
    private DraftService.Draft draft;
    private String key = "";

    /** Answers that were understood and held against the rules. @param lastDays of each talk, the earliest first */
    record Checked(NewRequest request, boolean invites, List<LocalDate> lastDays, FieldProblems problems) {}

    /**
     * Finds out who asks for what.
     *
     * @param first whether this is the form, where a request may begin
     * @return whether there is anything to show; if not, the answer is sent already
     */
    boolean open(boolean first) {
        if (!user.signedIn()) {
            pages.signInFirst();
            return false;
        }
        List<TalkRequestService.School> schools = List.of();
        if (!path.text("draft").isEmpty()) {
            if (!findDraft()) {
                return false;
            }
            schools = List.of(draft.school());
        } else if (requests.mayAsk(user.actor())) {
            schools = requests.schools(user.actor());
        }
        choices = new TalkRequestChoices(schools, requests.roleFamilies());
        return schools.isEmpty() ? first || beginning() : findKey(first);
    }

    /** @return whether there is one; if not, the answer is sent already */
    private boolean findDraft() {
        OptionalLong number = path.number("draft");
        if (number.isEmpty()) {
            pages.notFound();
            return false;
        }
        Optional<DraftService.Draft> found = drafts.read(user.actor(), number.getAsLong());
        if (found.isEmpty()) {
            pages.redirect("/talks/" + number.getAsLong());
            return false;
        }
        draft = found.get();
        return true;
    }

    private boolean findKey(boolean first) {
        if (draft != null) {
            key = "draft-" + draft.talkId();
            return true;
        }
        key = form.text("key");
        if (key.matches("[A-Za-z0-9-]{8,60}")) {
            List<Long> sent = requests.sent(user.actor(), key);
            if (sent.isEmpty() || form.posted() && !first) {
                return true;
            }
            pages.redirect("/talks/" + sent.get(0), "You have sent this request already.");
            return false;
        }
        key = UUID.randomUUID().toString();
        return first && form.posted() || beginning();
    }

    /** Gives the form a key of its own. */
    private boolean beginning() {
        String more = CARRIED.stream()
                .filter(name -> !form.text(name).isEmpty())
                .map(name -> "&" + name + "=" + URLEncoder.encode(form.text(name), StandardCharsets.UTF_8))
                .collect(Collectors.joining());
        pages.redirect(FORM + (key.isEmpty() ? "" : "?key=" + key + more));
        return false;
    }

    /** What was typed before, nothing if nothing was; for a draft only if nobody has changed it meanwhile. */
    TypedAnswers kept() {
        TypedAnswers kept = new TypedAnswers(started.find(user.actor(), key));
        boolean stale = draft != null && !kept.text("version").equals(String.valueOf(draft.version()));
        return stale ? TypedAnswers.NONE : kept;
    }

    void keep(TypedAnswers typed) {
        started.keep(user.actor(), key, typed.fields());
    }

    void forget() {
        started.forget(user.actor(), key);
    }

    /** Reads answers and holds them against the rules. */
    Checked check(TypedAnswers typed) {
        FieldProblems problems = new FieldProblems(NewRequestForm.ORDER);
        NewRequestForm reader = new NewRequestForm(typed, choices, key);
        NewRequest request = reader.read(problems);
        boolean toldOfATime = problems.any() && reader.typedATime();
        try {
            List<LocalDate> lastDays = draft == null
                    ? requests.check(user.actor(), request)
                    : List.of(drafts.check(user.actor(), draft.talkId(), request.talk(), request.ahead()));
            return new Checked(request, reader.invites(), lastDays, problems);
        } catch (Invalid e) {
            e.errors().forEach((field, message) -> {
                if (!field.equals("times") || !toldOfATime) {
                    problems.add(reader.fieldOf(field), message);
                }
            });
            return new Checked(request, reader.invites(), List.of(), problems);
        }
    }

    /** The address of one of the pages. @param page such as {@code /check}, empty for the form */
    String at(String page) {
        return draft == null ? FORM + page + "?key=" + key : "/talks/drafts/" + draft.talkId() + page;
    }

    TalkRequestChoices choices() {
        return choices;
    }

    /** The draft that is changed, {@code null} while a request is new. */
    DraftService.Draft draft() {
        return draft;
    }

    /** Whether the school has let the person in: otherwise they draft. */
    boolean confirmed(long school) {
        return choices.confirmed(school);
    }

    /** Names of the schools, for what is said of one of them. */
    Stream<TalkRequestService.School> schools() {
        return choices.ofSchools().stream();
    }
}
