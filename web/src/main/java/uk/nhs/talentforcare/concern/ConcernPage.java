package uk.nhs.talentforcare.concern;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
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

/** One concern, for those who act on it: what was said, what to do next, what was done. */
@Named
@RequestScoped
public class ConcernPage {

    @Inject
    private Form form;

    @Inject
    private Pages pages;

    @Inject
    private Path path;

    @Inject
    private CurrentUser user;

    @Inject
    private ConcernService concerns;

    private long id;
    private ConcernView concern;
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
        concern = concerns.view(user.actor(), id);
        form.fill("submissionKey", UUID.randomUUID().toString());
    }

    /** @return whether the answer is a redirect */
    private boolean act() {
        try {
            String done = doIt();
            if (!done.isEmpty()) {
                pages.redirect("/workspace/concerns/" + id, done);
            }
            return !done.isEmpty();
        } catch (Invalid e) {
            form.reject(e);
        } catch (Conflict e) {
            notice = e.getMessage();
        }
        return false;
    }

    private String doIt() {
        switch (form.action()) {
            case "acknowledge" -> {
                concerns.acknowledge(user.actor(), id);
                return "You have acknowledged it. Whoever told it can see so.";
            }
            case "catch-up" -> {
                concerns.catchUp(user.actor(), id);
                return "What was added is marked as read.";
            }
            case "note" -> {
                concerns.note(user.actor(), id, form.prose("note"), form.text("submissionKey"));
                return "Your note is written down.";
            }
            case "refer" -> {
                concerns.refer(user.actor(), id, bodies());
                return "It is recorded that you have passed it on.";
            }
            case "advise" -> {
                concerns.giveAdvice(user.actor(), id);
                return "It is recorded that you gave advice.";
            }
            case "close" -> {
                concerns.close(user.actor(), id);
                return "The concern is closed.";
            }
            case "name" -> {
                concerns.name(user.actor(), id, form.text("email"));
                return "The account is named. That person can never read this concern.";
            }
            case "suspend" -> {
                concerns.suspend(user.actor(), id, account());
                return "The account is suspended, and every session of it has ended.";
            }
            default -> {
                return "";
            }
        }
    }

    private Set<ReferralBody> bodies() {
        List<String> typed = form.texts("bodies");
        return Arrays.stream(ReferralBody.values())
                .filter(body -> typed.contains(body.name()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private long account() {
        String typed = form.text("account");
        return typed.matches("[1-9][0-9]{0,17}") ? Long.parseLong(typed) : 0;
    }

    public ConcernView concern() {
        return concern;
    }

    /** What has changed meanwhile, empty if nothing has. */
    public String notice() {
        return notice;
    }

    /** To whom it can be passed on. */
    public List<Option> choices() {
        return Arrays.stream(ReferralBody.values())
                .map(body -> new Option(body.name(), body.label(), body.hint()))
                .toList();
    }

    /** To whom it was passed on. */
    public String referredTo() {
        return concern.referredTo().stream().map(ReferralBody::label).collect(Collectors.joining("; "));
    }

    /** What is to be done next, in a sentence. */
    public String next() {
        return switch (concern.state()) {
            case RECEIVED -> {
                String by = LondonTime.day(concern.readBy().minusSeconds(1));
                yield concern.late()
                        ? "It was promised by " + by + " and is late. Acknowledge it now."
                        : "Acknowledge it by " + by + "; otherwise it goes to the deputy, then to the national team.";
            }
            case ACKNOWLEDGED ->
                "Decide within one working day who can act and tell them by telephone, or give advice. Then record it here.";
            case REFERRED -> "Passed on to: " + referredTo() + ". Close it when nothing more is to be done.";
            case ADVICE_GIVEN -> "Advice was given. Close it when nothing more is to be done.";
            case CLOSED -> "Nothing more is to be done. It is kept for the retention period.";
        };
    }
}
