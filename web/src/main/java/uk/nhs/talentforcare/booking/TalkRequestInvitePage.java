package uk.nhs.talentforcare.booking;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import uk.nhs.talentforcare.shared.CurrentUser;
import uk.nhs.talentforcare.shared.Form;
import uk.nhs.talentforcare.shared.Option;
import uk.nhs.talentforcare.shared.Pages;
import uk.nhs.talentforcare.shared.Words;

/** A school that asks for a talk chooses up to three ambassadors to invite. */
@Named
@RequestScoped
public class TalkRequestInvitePage {

    @Inject
    private Form form;

    @Inject
    private Pages pages;

    @Inject
    private CurrentUser user;

    @Inject
    private RequestInProgress progress;

    @Inject
    private InvitationCandidates candidates;

    @Inject
    private Words words;

    private List<Option> ambassadors = List.of();

    public void load() {
        if (!progress.open(false)) {
            return;
        }
        TypedAnswers typed = progress.kept();
        RequestInProgress.Checked checked = typed.none() ? null : progress.check(typed);
        if (checked == null || checked.problems().any()) {
            pages.redirect(typed.none() ? "/talks/request" : progress.at("") + "&again=1");
            return;
        }
        AskForTalk talk = checked.request().talk();
        if (progress.draft() != null || !progress.confirmed(talk.school())) {
            pages.redirect(progress.at("/check"));
            return;
        }
        if (form.posted() && act(typed)) {
            return;
        }
        form.fill("openIfNobody", typed.text("openIfNobody"));
        show(talk, form.posted() ? form.texts("ambassadors") : typed.texts("ambassadors"));
    }

    /** @return whether the answer is a redirect */
    private boolean act(TypedAnswers typed) {
        List<String> chosen = form.texts("ambassadors").stream().distinct().toList();
        TypedAnswers now = typed.with("ambassadors", chosen)
                .with("openIfNobody", form.text("openIfNobody"))
                .with("offer", form.action().equals("everybody") ? "ALL" : "INVITE");
        if (form.action().equals("search")) {
            return false;
        }
        if (!form.action().equals("everybody")) {
            if (chosen.isEmpty()) {
                form.reject("ambassadors", "Choose at least one ambassador, or offer the talk to everybody in reach");
                return false;
            }
            if (chosen.size() > Invitation.MOST) {
                form.reject("ambassadors", "Choose up to " + Invitation.MOST + " ambassadors");
                return false;
            }
        }
        progress.keep(now);
        pages.redirect(progress.at("/check"));
        return true;
    }

    /** Those who are chosen stay at the top, whatever is searched for next. */
    private void show(AskForTalk talk, List<String> chosen) {
        List<InvitationCandidates.Candidate> kept =
                candidates.chosen(user.actor(), chosen, talk.school(), talk.format());
        form.fill("ambassadors", chosen.toArray(String[]::new));
        List<InvitationCandidates.Candidate> found = candidates.forNew(
                user.actor(),
                talk.school(),
                talk.format(),
                talk.roleFamilies(),
                new InvitationCandidates.Search(form.text("q"), family()),
                kept.stream().map(InvitationCandidates.Candidate::slug).toList());
        ambassadors = Stream.concat(kept.stream(), found.stream())
                .map(candidate -> InviteeOption.of(candidate, words))
                .toList();
    }

    private String family() {
        String typed = form.text("role");
        return progress.choices().families().containsKey(typed) ? typed : "";
    }

    /** The ambassadors, as boxes to tick: those who are chosen first. */
    public List<Option> ambassadors() {
        return ambassadors;
    }

    /** Kinds of job to look for, any first. */
    public List<Option> families() {
        return Stream.concat(Stream.of(new Option("", "Any kind of job")), progress.choices().roleFamilies().stream())
                .toList();
    }

    public List<Option> wish() {
        return OpenIfNobody.WISH;
    }

    /** Where the answers are changed. */
    public String change() {
        return progress.at("");
    }
}
