package uk.nhs.talentforcare.booking;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import uk.nhs.talentforcare.shared.Conflict;
import uk.nhs.talentforcare.shared.CurrentUser;
import uk.nhs.talentforcare.shared.Form;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.Option;
import uk.nhs.talentforcare.shared.Pages;
import uk.nhs.talentforcare.shared.Path;

/**
 * A school asks for a talk: one short page, then its answers to check, then the request is open. Somebody whom the school
 * has not let in yet drafts one the same way, and changes it at the draft's own address.
 */
@Named
@RequestScoped
public class TalkRequestPage {

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

    private TalkRequestChoices choices = new TalkRequestChoices(List.of(), Map.of());
    private TalkRequestForm typed;
    private TalkRequestSummary summary;
    private DraftService.Draft draft;
    private String notice = "";

    public void load() {
        if (!user.signedIn()) {
            pages.signInFirst();
            return;
        }
        List<TalkRequestService.School> schools = List.of();
        if (!path.text("draft").isEmpty()) {
            if (!findDraft()) {
                return;
            }
            schools = List.of(draft.school());
        } else if (requests.mayAsk(user.actor())) {
            schools = requests.schools(user.actor());
        }
        choices = new TalkRequestChoices(schools, requests.roleFamilies());
        typed = new TalkRequestForm(form, choices);
        if (!mayAsk()) {
            return;
        }
        if (form.posted()) {
            act();
        } else {
            fill();
        }
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

    private void fill() {
        if (draft != null) {
            typed.fill(draft.answers());
            form.fill("version", String.valueOf(draft.version()));
            return;
        }
        form.fill("submissionKey", UUID.randomUUID().toString());
        form.fill("minutes", String.valueOf(TalkTime.USUAL_MINUTES));
        form.fill("school", String.valueOf(choices.ofSchools().get(0).id()));
    }

    private void act() {
        if (draft != null && form.action().equals("delete")) {
            delete();
            return;
        }
        boolean asks = form.action().equals("ask");
        if (!asks && !form.action().equals("check")) {
            return;
        }
        FieldProblems problems = new FieldProblems(TalkRequestForm.ORDER);
        AskForTalk command = typed.read(problems);
        LocalDate lastDay = check(command, problems);
        if (problems.any()) {
            problems.tell(form);
        } else if (asks) {
            keep(command);
        } else {
            summary = new TalkRequestSummary(command, choices, lastDay);
        }
    }

    private void keep(AskForTalk command) {
        try {
            if (draft != null) {
                drafts.change(user.actor(), draft.talkId(), version(), command);
                pages.redirect(
                        draft.waits() ? "/talks" : "/talks/" + draft.talkId(), "Your draft is kept as you changed it.");
                return;
            }
            long talk = requests.ask(user.actor(), command);
            if (choices.confirmed(command.school())) {
                pages.redirect(
                        "/talks/" + talk, "Your request is open. We e-mail you as soon as an ambassador books it.");
            } else {
                pages.redirect(
                        "/talks", "Your draft is kept. As soon as you are confirmed we e-mail you, and you open it.");
            }
        } catch (Conflict e) {
            notice = e.getMessage();
        }
    }

    private void delete() {
        try {
            drafts.delete(user.actor(), draft.talkId());
            pages.redirect("/talks", "Your draft is deleted.");
        } catch (Conflict e) {
            notice = e.getMessage();
        }
    }

    /** What was seen; a form without it has seen nothing. */
    private int version() {
        String seen = form.text("version");
        return seen.matches("[0-9]{1,9}") ? Integer.parseInt(seen) : -1;
    }

    private LocalDate check(AskForTalk command, FieldProblems problems) {
        boolean toldOfATime = problems.any() && typed.typedATime();
        try {
            return draft == null
                    ? requests.check(user.actor(), command)
                    : drafts.check(user.actor(), draft.talkId(), command);
        } catch (Invalid e) {
            e.errors().forEach((field, message) -> {
                if (!field.equals("times") || !toldOfATime) {
                    problems.add(fieldOf(field), message);
                }
            });
            return null;
        }
    }

    private String fieldOf(String field) {
        if (field.startsWith("times[")) {
            return typed.dayField(Integer.parseInt(field.substring("times[".length(), field.length() - 1)));
        }
        return switch (field) {
            case "times" -> "day1";
            case "submissionKey" -> "title";
            default -> field;
        };
    }

    /** Whether the person is contact of a school that is open. */
    public boolean mayAsk() {
        return !choices.ofSchools().isEmpty();
    }

    /** Whether the answers are kept as a draft: the school has not let the person in yet, or they change a draft. */
    public boolean drafting() {
        return draft != null
                || checking() && !choices.confirmed(summary.answers().school())
                || !checking() && choices.ofSchools().stream().noneMatch(TalkRequestService.School::confirmed);
    }

    /** The draft that is changed, {@code null} while a request is new. */
    public DraftService.Draft draft() {
        return draft;
    }

    /** What has changed meanwhile, empty if nothing has. */
    public String notice() {
        return notice;
    }

    public TalkRequestChoices choices() {
        return choices;
    }

    public boolean severalSchools() {
        return choices.ofSchools().size() > 1;
    }

    /** Whether the answers are good and are shown to be checked. */
    public boolean checking() {
        return summary != null;
    }

    /** The answers to be checked, {@code null} while they are being given. */
    public TalkRequestSummary summary() {
        return summary;
    }

    /** Every answer, for the page on which they are checked to carry along. */
    public List<Option> carried() {
        List<Option> carried = new ArrayList<>(typed.carried());
        if (draft != null) {
            carried.add(new Option("version", form.text("version")));
        }
        return carried;
    }
}
