package uk.nhs.talentforcare.booking;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import uk.nhs.talentforcare.shared.Conflict;
import uk.nhs.talentforcare.shared.Form;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.LondonTime;
import uk.nhs.talentforcare.shared.Option;
import uk.nhs.talentforcare.shared.Path;

/**
 * The page that an invitation's letter links to: one button each to accept, decline or propose another time, without
 * signing in. Opening it changes nothing; it shows what the letter shows, and never how to reach anybody.
 */
@Named
@RequestScoped
public class InvitationAnswerPage {

    @Inject
    private Form form;

    @Inject
    private Path path;

    @Inject
    private InvitationService invitations;

    @Inject
    private InvitationActions actions;

    @Inject
    private TalkService talks;

    private TalkView talk;
    private InvitationActions.Outcome outcome = InvitationActions.Outcome.NONE;
    private String title = "";
    private String notice = "";

    public void load() {
        Optional<InvitationService.Answerable> link = invitations.byLink(path.text("token"));
        if (link.isEmpty()) {
            return;
        }
        TalkView seen = talks.view(link.get().ambassador(), link.get().talkId());
        title = seen.offer().title();
        if (form.posted()) {
            answer(link.get());
        }
        if (outcome == InvitationActions.Outcome.NONE && seen.mayAnswer()) {
            talk = seen;
            form.fill("submissionKey", UUID.randomUUID().toString());
            if (seen.invitations().mine().orElseThrow().choices().size() == 1) {
                form.fill(
                        "time",
                        String.valueOf(seen.invitations()
                                .mine()
                                .orElseThrow()
                                .choices()
                                .get(0)
                                .id()));
            }
        }
    }

    private void answer(InvitationService.Answerable link) {
        try {
            outcome = actions.act(link.ambassador(), link.talkId());
        } catch (Invalid e) {
            form.reject(e);
        } catch (Conflict e) {
            notice = e.getMessage();
        }
    }

    /** What is to be answered, {@code null} if the link is used or wrong, or something was just answered. */
    public TalkView talk() {
        return talk;
    }

    /** How the press just now went, as a word. */
    public String outcome() {
        return outcome.name();
    }

    public String title() {
        return title;
    }

    /** What has changed meanwhile, empty if nothing has. */
    public String notice() {
        return notice;
    }

    public String yearGroups() {
        return talk.offer().yearGroups().stream().sorted().map(YearGroup::label).collect(Collectors.joining(", "));
    }

    /** The times that can be accepted, as radio buttons. */
    public List<Option> times() {
        return TimeOptions.of(talk.invitations().mine().orElseThrow().choices());
    }

    public List<Option> reasons() {
        return TypedReason.ofAmbassadors();
    }

    public String when(TalkTime time) {
        return LondonTime.at(time.startsAt()) + " to " + LondonTime.time(time.endsAt());
    }
}
