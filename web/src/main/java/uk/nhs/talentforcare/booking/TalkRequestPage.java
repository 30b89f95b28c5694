package uk.nhs.talentforcare.booking;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import uk.nhs.talentforcare.account.Role;
import uk.nhs.talentforcare.ambassador.TalkFormat;
import uk.nhs.talentforcare.shared.Conflict;
import uk.nhs.talentforcare.shared.CurrentUser;
import uk.nhs.talentforcare.shared.Form;
import uk.nhs.talentforcare.shared.Pages;

/**
 * A school asks for a talk on one short page, which begins with what it asked for last; its answers are checked on the
 * next. Somebody whom the school has not let in yet drafts one the same way, and changes it at the draft's own address.
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
    private RequestInProgress progress;

    @Inject
    private PriorRequests prior;

    @Inject
    private TalkRequestService requests;

    @Inject
    private TalkTemplates templates;

    @Inject
    private DraftService drafts;

    private PriorRequests.Prior like;
    private TalkTemplates.Idea idea;
    private List<TalkTemplates.Idea> ideas = List.of();
    private List<String> closed = List.of();
    private String notice = "";

    public void load() {
        if (!progress.open(true)) {
            return;
        }
        if (!mayAsk()) {
            closed = requests.closedSchools(user.actor());
            return;
        }
        if (form.posted()) {
            act();
        } else {
            fill();
            ideas = draft() == null ? templates.offered() : List.of();
        }
    }

    private void fill() {
        defaults().fill(form);
        TypedAnswers kept = progress.kept();
        if (!kept.none()) {
            shows(kept);
            if (!form.text("again").isEmpty()) {
                progress.check(kept).problems().tell(form);
            }
        } else if (draft() != null) {
            TypedAnswers known = TypedAnswers.of(draft().answers());
            shows(draft().ahead()
                    .map(said -> known.with(said).with("atOnce", "yes"))
                    .orElse(known)
                    .with("version", String.valueOf(draft().version())));
        } else if (!beginWithIdea() && user.has(Role.SCHOOL_CONTACT)) {
            begin();
        }
        String invited = form.text("invite");
        if (kept.none() && invited.matches("[a-z0-9-]{1,100}")) {
            form.fill("offer", "INVITE");
            form.fill("ambassadors", invited);
        }
    }

    /** With an idea of the national team. @return whether there is one */
    private boolean beginWithIdea() {
        String number = form.text("idea");
        idea = number.matches("[1-9][0-9]{0,17}")
                ? templates.offered(Long.parseLong(number)).orElse(null)
                : null;
        if (idea == null) {
            return false;
        }
        shows(TypedAnswers.of(idea));
        return true;
    }

    /** With what the school asked for last, or for what it would like again. */
    private void begin() {
        String number = form.text("like");
        if (!number.isEmpty()) {
            if (!number.matches("[1-9][0-9]{0,17}")) {
                pages.notFound();
                return;
            }
            like = prior.like(user.actor(), Long.parseLong(number));
        } else if (form.text("fresh").isEmpty()) {
            like = prior.last(user.actor()).orElse(null);
        }
        if (like != null) {
            TypedAnswers again = TypedAnswers.of(like.answers())
                    .with(like.arrangements())
                    .with("atOnce", like.atOnce() ? "yes" : "");
            shows(
                    TalkRequestChoices.LENGTHS.contains(like.minutes())
                            ? again.with("minutes", String.valueOf(like.minutes()))
                            : again);
        }
    }

    private void shows(TypedAnswers answers) {
        NewRequestForm.FIELDS.forEach(name -> {
            if (!name.equals("minutes") && !NewRequestForm.DAY_FIELDS.contains(name)) {
                form.fill(name);
            }
        });
        answers.fill(form);
        if (form.value("dates").isEmpty()) {
            form.fill("dates", "ONE");
        }
        if (form.value("offer").isEmpty()) {
            form.fill("offer", "ALL");
        }
    }

    private TypedAnswers defaults() {
        long school = progress.choices().ofSchools().get(0).id();
        TypedAnswers usual = TypedAnswers.NONE
                .with("minutes", String.valueOf(TalkTime.USUAL_MINUTES))
                .with("school", String.valueOf(school))
                .with("dates", "ONE")
                .with("offer", "ALL");
        return user.has(Role.SCHOOL_CONTACT)
                ? usual.with(prior.arrangements(user.actor(), school, TalkFormat.EITHER))
                : usual;
    }

    private void act() {
        if (draft() != null && form.action().equals("delete")) {
            delete();
            return;
        }
        if (!form.action().equals("check")) {
            return;
        }
        TypedAnswers typed = TypedAnswers.sent(form);
        progress.keep(typed);
        RequestInProgress.Checked checked = progress.check(typed);
        if (checked.problems().any()) {
            checked.problems().tell(form);
            return;
        }
        boolean choose = checked.invites()
                && checked.request().invited().isEmpty()
                && draft() == null
                && progress.confirmed(checked.request().talk().school());
        pages.goOn(progress.at(choose ? "/invite" : "/check"));
    }

    private void delete() {
        try {
            drafts.delete(user.actor(), draft().talkId());
            progress.forget();
            pages.redirect("/talks", "Your draft is deleted.");
        } catch (Conflict e) {
            notice = e.getMessage();
        }
    }

    /** Whether the person is contact of a school that is open. */
    public boolean mayAsk() {
        return !progress.choices().ofSchools().isEmpty();
    }

    /** Names of the person's schools that are closed, if they have no other. */
    public List<String> closed() {
        return closed;
    }

    /** Whether the answers are kept as a draft: the school has not let the person in yet, or they change a draft. */
    public boolean drafting() {
        return draft() != null || progress.schools().noneMatch(TalkRequestService.School::confirmed);
    }

    /** The draft that is changed, {@code null} while a request is new. */
    public DraftService.Draft draft() {
        return progress.draft();
    }

    /** The request that this one begins with, {@code null} if it begins with none. */
    public PriorRequests.Prior like() {
        return like;
    }

    /** The idea that this request begins with, {@code null} if it begins with none. */
    public TalkTemplates.Idea idea() {
        return idea;
    }

    /** Ideas of the national team to begin with. */
    public List<TalkTemplates.Idea> ideas() {
        return ideas;
    }

    /** What has changed meanwhile, empty if nothing has. */
    public String notice() {
        return notice;
    }

    public TalkRequestChoices choices() {
        return progress.choices();
    }

    public boolean severalSchools() {
        return choices().ofSchools().size() > 1;
    }

    /** Addresses of profiles of those who are chosen to be invited. */
    public List<String> invited() {
        return form.texts("ambassadors");
    }

    /** Whether what is told about the day stands open: it is wanted, or something is wrong with it. */
    public boolean dayOpen() {
        return form.value("atOnce").equals("yes")
                || NewRequestForm.DAY_FIELDS.stream().anyMatch(form.errors()::containsKey);
    }
}
