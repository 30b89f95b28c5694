package uk.nhs.talentforcare.booking;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;
import uk.nhs.talentforcare.shared.Conflict;
import uk.nhs.talentforcare.shared.CurrentUser;
import uk.nhs.talentforcare.shared.Form;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.Option;
import uk.nhs.talentforcare.shared.Pages;
import uk.nhs.talentforcare.shared.Path;
import uk.nhs.talentforcare.shared.Words;

/** A school chooses up to three ambassadors for a talk that it has asked for. */
@Named
@RequestScoped
public class InviteMorePage {

    @Inject
    private Form form;

    @Inject
    private Pages pages;

    @Inject
    private Path path;

    @Inject
    private CurrentUser user;

    @Inject
    private InvitationCandidates candidates;

    @Inject
    private InvitationService invitations;

    @Inject
    private Words words;

    @Inject
    private TalkRequestService requests;

    private Map<String, String> families = Map.of();
    private InvitationCandidates.Choice choice;
    private String notice = "";

    public void load() {
        if (!user.signedIn()) {
            pages.signInFirst();
            return;
        }
        OptionalLong id = path.number("id");
        if (id.isEmpty()) {
            pages.notFound();
            return;
        }
        if (form.posted() && form.action().equals("invite") && invite(id.getAsLong())) {
            return;
        }
        families = requests.roleFamilies();
        String family = families.containsKey(form.text("role")) ? form.text("role") : "";
        choice = candidates.of(
                user.actor(),
                id.getAsLong(),
                new InvitationCandidates.Search(form.text("q"), family),
                form.posted() ? form.texts("ambassadors") : null);
        if (!form.posted()) {
            form.fill("ambassadors", choice.chosen().toArray(String[]::new));
            form.fill("openIfNobody", choice.openIfNobody() ? "yes" : "");
        }
    }

    private boolean invite(long talk) {
        try {
            List<String> chosen = form.texts("ambassadors");
            invitations.invite(
                    user.actor(), talk, chosen, form.text("openIfNobody").equals("yes"));
            pages.redirect(
                    "/talks/" + talk, chosen.size() == 1 ? "Your invitation is sent." : "Your invitations are sent.");
            return true;
        } catch (Invalid e) {
            form.reject(e);
        } catch (Conflict e) {
            notice = e.getMessage();
        }
        return false;
    }

    public InvitationCandidates.Choice choice() {
        return choice;
    }

    public String notice() {
        return notice;
    }

    /** The ambassadors, as boxes to tick. */
    public List<Option> ambassadors() {
        return choice.candidates().stream()
                .map(candidate -> InviteeOption.of(candidate, words))
                .toList();
    }

    /** Whether the school looks for somebody in particular. */
    public boolean searching() {
        return !form.text("q").isEmpty() || !form.text("role").isEmpty();
    }

    /** Kinds of job to look for, any first. */
    public List<Option> families() {
        return Stream.concat(
                        Stream.of(new Option("", "Any kind of job")),
                        families.entrySet().stream().map(one -> new Option(one.getKey(), one.getValue())))
                .toList();
    }

    public List<Option> wish() {
        return OpenIfNobody.WISH;
    }
}
