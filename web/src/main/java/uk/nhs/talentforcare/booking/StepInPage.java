package uk.nhs.talentforcare.booking;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Collectors;
import uk.nhs.talentforcare.shared.Conflict;
import uk.nhs.talentforcare.shared.CurrentUser;
import uk.nhs.talentforcare.shared.Form;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.LondonTime;
import uk.nhs.talentforcare.shared.Option;
import uk.nhs.talentforcare.shared.Pages;
import uk.nhs.talentforcare.shared.Path;
import uk.nhs.talentforcare.shared.Words;

/** A talk of the coordinator's area, and what they can do for one of its sides. */
@Named
@RequestScoped
public class StepInPage {

    private static final String LIST = "/workspace/talks";

    @Inject
    private Form form;

    @Inject
    private Pages pages;

    @Inject
    private Path path;

    @Inject
    private CurrentUser user;

    @Inject
    private StepInService service;

    @Inject
    private SteppingIn stepping;

    @Inject
    private ReliabilityService reliabilities;

    @Inject
    private Words words;

    private long id;
    private StepInView view;
    private ReliabilityService.BothSides reliability;
    private String notice = "";

    public void load() {
        if (!user.signedIn()) {
            pages.signInFirst();
            return;
        }
        OptionalLong number = path.number("id");
        if (number.isEmpty()) {
            pages.notFound();
            return;
        }
        id = number.getAsLong();
        if (form.posted() && act()) {
            return;
        }
        view = service.view(user.actor(), id, form.text("name"));
        reliability = reliabilities.ofTalk(user.actor(), view.talk());
        form.fill("submissionKey", UUID.randomUUID().toString());
        view.talk().suggested().ifPresent(suggested -> ArrangementsForm.fill(form, suggested));
    }

    /** @return whether the answer is a redirect */
    private boolean act() {
        try {
            return switch (form.action()) {
                case "book" ->
                    outcome(
                            stepping.book(
                                    user.actor(),
                                    new BookTalk(id, number("time"), form.text("submissionKey")),
                                    number("ambassador"),
                                    form.prose("bookReason")),
                            "It is booked. We have told the school and the ambassador.",
                            "ambassador");
                case "reassign" ->
                    outcome(
                            stepping.reassign(
                                    user.actor(),
                                    id,
                                    number("other"),
                                    form.prose("handReason"),
                                    form.text("submissionKey")),
                            "The other ambassador has it now. We have told everybody, and their calendars.",
                            "other");
                case "confirm" -> {
                    stepping.confirm(user.actor(), ArrangementsForm.read(form, id), form.prose("confirmReason"));
                    yield done("It is confirmed. We have told the school and the ambassador.");
                }
                case "withdraw" -> {
                    stepping.withdraw(user.actor(), id, because(), form.prose("endReason"));
                    yield done("The request is withdrawn. We have told everybody.");
                }
                case "cancel" -> {
                    stepping.cancel(user.actor(), id, side(), because(), form.prose("endReason"));
                    yield done("The talk is cancelled. We have told everybody, and their calendars.");
                }
                default -> false;
            };
        } catch (Invalid e) {
            form.reject(e);
        } catch (Conflict e) {
            notice = e.getMessage();
        }
        return false;
    }

    private boolean outcome(BookingOutcome outcome, String message, String field) {
        return switch (outcome.kind()) {
            case BOOKED -> done(message);
            case BUSY -> {
                form.reject(field, "This ambassador is not free then. Choose another, or another time");
                yield false;
            }
            case TAKEN -> {
                notice = "Somebody was faster: this talk is taken, or no longer offered";
                yield false;
            }
        };
    }

    private boolean done(String message) {
        pages.redirect(LIST + "/" + id, message);
        return true;
    }

    private Long number(String field) {
        return form.text(field).matches("[1-9][0-9]{0,17}") ? Long.valueOf(form.text(field)) : null;
    }

    private EndReason because() {
        return Arrays.stream(EndReason.values())
                .filter(reason -> EndReason.ofSchools().contains(reason)
                        || EndReason.ofAmbassadors().contains(reason))
                .filter(reason -> reason.name().equals(form.text("because")))
                .findFirst()
                .orElse(null);
    }

    private SteppingIn.Side side() {
        return Arrays.stream(SteppingIn.Side.values())
                .filter(side -> side.name().equals(form.text("side")))
                .findFirst()
                .orElse(null);
    }

    public StepInView view() {
        return view;
    }

    public String notice() {
        return notice;
    }

    /** How it went with both sides before: for the coordinator alone. */
    public ReliabilityService.BothSides reliability() {
        return reliability;
    }

    /** Ambassadors who could give it, as radio buttons. */
    public List<Option> candidates() {
        return view.candidates().stream()
                .map(candidate ->
                        new Option(String.valueOf(candidate.ambassadorId()), candidate.name(), hint(candidate)))
                .toList();
    }

    private String hint(StepInView.Candidate candidate) {
        String where = candidate.miles() == null ? "online" : words.miles(candidate.miles()) + " away";
        String free = view.mayBook()
                ? ". Free "
                        + candidate.times().stream()
                                .map(offered -> LondonTime.at(offered.time().startsAt()))
                                .collect(Collectors.joining("; "))
                : "";
        String warning = candidate.warning().isEmpty() ? "" : ". " + candidate.warning();
        return candidate.about() + ", " + where + free + warning;
    }

    /** The times at which somebody at least is free. */
    public List<Option> times() {
        return TimeOptions.of(view.talk().offer().times().stream()
                .filter(offered -> view.candidates().stream()
                        .anyMatch(candidate -> candidate.times().contains(offered)))
                .toList());
    }

    public String when(TalkTime time) {
        return LondonTime.at(time.startsAt()) + " to " + LondonTime.time(time.endsAt());
    }

    public List<Option> sides() {
        return List.of(
                new Option("SCHOOL", "The school"),
                new Option("AMBASSADOR", "The ambassador", "It is offered to others if there is time"));
    }

    public List<Option> reasons() {
        return Arrays.stream(EndReason.values())
                .filter(reason -> EndReason.ofSchools().contains(reason)
                        || view.talk().mayCancel() && EndReason.ofAmbassadors().contains(reason))
                .map(reason -> new Option(reason.name(), reason.label()))
                .toList();
    }
}
