package uk.nhs.talentforcare.booking;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import uk.nhs.talentforcare.account.Role;
import uk.nhs.talentforcare.shared.CurrentUser;
import uk.nhs.talentforcare.shared.Form;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.Option;
import uk.nhs.talentforcare.shared.Pages;

/** A school asks for a talk: one short page, then its answers to check, then the request is open. */
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
    private TalkRequestService requests;

    private TalkRequestChoices choices = new TalkRequestChoices(List.of(), Map.of());
    private TalkRequestForm typed;
    private TalkRequestSummary summary;

    public void load() {
        if (!user.signedIn()) {
            pages.signInFirst();
            return;
        }
        if (!user.has(Role.SCHOOL_CONTACT)) {
            return;
        }
        choices = new TalkRequestChoices(requests.schools(user.actor()), requests.roleFamilies());
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

    private void fill() {
        form.fill("submissionKey", UUID.randomUUID().toString());
        form.fill("minutes", String.valueOf(TalkTime.USUAL_MINUTES));
        form.fill("school", String.valueOf(choices.ofSchools().get(0).id()));
    }

    private void act() {
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
            long talk = requests.ask(user.actor(), command);
            pages.redirect("/talks/" + talk, "Your request is open. We e-mail you as soon as an ambassador books it.");
        } else {
            summary = new TalkRequestSummary(command, choices, lastDay);
        }
    }

    private LocalDate check(AskForTalk command, FieldProblems problems) {
        boolean toldOfATime = problems.any() && typed.typedATime();
        try {
            return requests.check(user.actor(), command);
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
        return typed.carried();
    }
}
