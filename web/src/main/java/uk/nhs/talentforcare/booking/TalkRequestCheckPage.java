package uk.nhs.talentforcare.booking;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import uk.nhs.talentforcare.shared.Conflict;
import uk.nhs.talentforcare.shared.CurrentUser;
import uk.nhs.talentforcare.shared.Form;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.Pages;

/** A school checks a request before anything is sent: only the press here sends it, and only once. */
@Named
@RequestScoped
public class TalkRequestCheckPage {

    @Inject
    private Form form;

    @Inject
    private Pages pages;

    @Inject
    private CurrentUser user;

    @Inject
    private RequestInProgress progress;

    @Inject
    private TalkRequestService requests;

    @Inject
    private PriorRequests prior;

    @Inject
    private RequestHints look;

    @Inject
    private InvitationCandidates candidates;

    @Inject
    private DraftService drafts;

    @Inject
    private BookingService bookings;

    private NewRequest request;
    private TalkRequestSummary summary;
    private List<SameDayTalk> likely = List.of();
    private List<InvitationCandidates.Candidate> invited = List.of();
    private List<String> hints = List.of();
    private boolean missing;
    private String notice = "";

    public void load() {
        if (!progress.open(false)) {
            return;
        }
        TypedAnswers typed = answers();
        if (typed.none()) {
            leave();
            return;
        }
        RequestInProgress.Checked checked = progress.check(typed);
        if (checked.problems().any()) {
            pages.redirect(progress.at("") + (draft() == null ? "&" : "?") + "again=1");
            return;
        }
        request = checked.request();
        missing = checked.invites() && request.invited().isEmpty() && !drafting();
        if (form.posted() && !missing && act(typed)) {
            return;
        }
        show(checked);
    }

    private TypedAnswers answers() {
        TypedAnswers kept = progress.kept();
        if (!kept.none() || draft() == null) {
            return kept;
        }
        TypedAnswers known = TypedAnswers.of(draft().answers()).with("version", String.valueOf(draft().version()));
        return draft().ahead()
                .map(said -> known.with(said).with("atOnce", "yes"))
                .orElse(known);
    }

    /** Nothing is kept under this key: it was sent, or a week has passed. */
    private void leave() {
        List<Long> sent = requests.sent(user.actor(), form.text("key"));
        if (sent.isEmpty()) {
            pages.redirect("/talks/request");
        } else {
            pages.redirect("/talks/" + sent.get(0), "You have sent this request already.");
        }
    }

    private void show(RequestInProgress.Checked checked) {
        summary = new TalkRequestSummary(request, progress.choices(), checked.lastDays());
        if (progress.confirmed(request.talk().school())) {
            hints = look.of(user.actor(), request.talk(), checked.lastDays());
        }
        if (progress.confirmed(request.talk().school()) && draft() == null) {
            likely = prior.likely(user.actor(), request.talk());
            invited = candidates.chosen(
                    user.actor(),
                    request.invited(),
                    request.talk().school(),
                    request.talk().format());
        }
    }

    /** @return whether the answer is a redirect */
    private boolean act(TypedAnswers typed) {
        try {
            switch (form.action()) {
                case "ask" -> {
                    if (draft() == null) {
                        send(request);
                    } else {
                        change(typed);
                        pages.redirect(
                                draft().waits() ? "/talks" : "/talks/" + draft().talkId(),
                                "Your draft is kept as you changed it.");
                    }
                }
                case "draft" -> send(request.asDraft());
                case "open" -> {
                    change(typed);
                    bookings.open(user.actor(), draft().talkId());
                    pages.redirect(
                            "/talks/" + draft().talkId(),
                            "Your request is open. We e-mail you as soon as an ambassador books it.");
                }
                default -> {
                    return false;
                }
            }
            return true;
        } catch (Conflict e) {
            notice = e.getMessage();
        } catch (Invalid e) {
            notice = String.join(". ", e.errors().values());
        }
        return false;
    }

    private void change(TypedAnswers typed) {
        if (draft() == null) {
            throw new Conflict("This request is not a draft");
        }
        drafts.change(user.actor(), draft().talkId(), version(typed), request.talk(), request.ahead());
        progress.forget();
    }

    private void send(NewRequest sent) {
        List<Long> talks = requests.askAll(user.actor(), sent);
        progress.forget();
        if (!progress.confirmed(sent.talk().school())) {
            pages.redirect(
                    "/talks", "Your draft is kept. As soon as you are confirmed we e-mail you, and you open it.");
        } else if (sent.draft()) {
            pages.redirect(where(talks), "Your draft is kept. Open it when you are ready.");
        } else if (!sent.invited().isEmpty()) {
            pages.redirect(
                    where(talks),
                    sent.invited().size() == 1 ? "Your invitation is sent." : "Your invitations are sent.");
        } else {
            pages.redirect(
                    where(talks),
                    talks.size() == 1
                            ? "Your request is open. We e-mail you as soon as an ambassador books it."
                            : "Your " + talks.size()
                                    + " requests are open. We e-mail you as soon as an ambassador books" + " one.");
        }
    }

    private static String where(List<Long> talks) {
        return talks.size() == 1 ? "/talks/" + talks.get(0) : "/talks";
    }

    /** What was seen; a form without it has seen nothing. */
    private static int version(TypedAnswers typed) {
        String seen = typed.text("version");
        return seen.matches("[0-9]{1,9}") ? Integer.parseInt(seen) : -1;
    }

    /** Whether the answers are kept as a draft: the school has not let the person in yet, or they change a draft. */
    public boolean drafting() {
        return draft() != null || !progress.confirmed(request.talk().school());
    }

    /** The draft that is changed, {@code null} while a request is new. */
    public DraftService.Draft draft() {
        return progress.draft();
    }

    public TalkRequestSummary summary() {
        return summary;
    }

    /** Other talks of the school that this may repeat. */
    public List<SameDayTalk> likely() {
        return likely;
    }

    /** What the school may have overlooked. */
    public List<String> hints() {
        return hints;
    }

    /** Those who are invited. */
    public List<InvitationCandidates.Candidate> invited() {
        return invited;
    }

    /** Whether the school would invite, and has chosen nobody. */
    public boolean missing() {
        return missing;
    }

    /** Where the answers are changed. */
    public String change() {
        return progress.at("");
    }

    /** Where those who are invited are changed. */
    public String changeInvited() {
        return progress.at("/invite");
    }

    /** What has changed meanwhile, empty if nothing has. */
    public String notice() {
        return notice;
    }
}
