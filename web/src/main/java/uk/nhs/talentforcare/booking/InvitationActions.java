package uk.nhs.talentforcare.booking;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.Form;

/** What an invited ambassador presses, on the talk's page or on the page that a letter links to. */
@Dependent
public class InvitationActions {

    @Inject
    private Form form;

    @Inject
    private InvitationService invitations;

    private List<RankedTalk> similar = List.of();

    /** How a press went. */
    public enum Outcome {
        /** Nothing was pressed, or the form says what is wrong. */
        NONE,
        ACCEPTED,
        DECLINED,
        SUGGESTED,
        /** Somebody else was first. */
        TAKEN
    }

    /** Does what was pressed. */
    Outcome act(Actor actor, long talkId) {
        return switch (form.action()) {
            case "accept-invitation" -> accept(actor, talkId);
            case "decline-invitation" -> {
                invitations.decline(
                        actor, talkId, TypedReason.of(form.text("declineReason"), EndReason.ofAmbassadors()));
                yield Outcome.DECLINED;
            }
            case "suggest-time" -> suggest(actor, talkId);
            default -> Outcome.NONE;
        };
    }

    /** Talks like one that is taken. */
    List<RankedTalk> similar() {
        return similar;
    }

    private Outcome accept(Actor actor, long talkId) {
        String chosen = form.text("time");
        Long time = chosen.matches("[1-9][0-9]{0,17}") ? Long.valueOf(chosen) : null;
        BookingOutcome outcome =
                invitations.accept(actor, new AcceptInvitation(talkId, time, form.text("submissionKey")));
        return switch (outcome.kind()) {
            case BOOKED -> Outcome.ACCEPTED;
            case BUSY -> {
                form.reject("time", "You have another talk then, or are on your way. Choose another time");
                yield Outcome.NONE;
            }
            case TAKEN -> {
                similar = outcome.similar();
                yield Outcome.TAKEN;
            }
        };
    }

    private Outcome suggest(Actor actor, long talkId) {
        Optional<LocalDate> day = TypedDay.day(form.text("newDay"));
        Optional<LocalTime> start = TypedDay.time(form.text("newStart"));
        if (day.isEmpty()) {
            form.reject("newDay", TypedDay.problem(form.text("newDay"), "Enter the new day like 12/3/2027"));
        }
        if (start.isEmpty()) {
            form.reject("newStart", "Enter the new start like 10:30am");
        }
        if (form.invalid()) {
            return Outcome.NONE;
        }
        TalkTime time;
        try {
            time = TalkTime.onTheWall(day.get(), start.get(), TalkTime.USUAL_MINUTES);
        } catch (IllegalArgumentException e) {
            form.reject("newStart", e.getMessage());
            return Outcome.NONE;
        }
        invitations.suggest(actor, talkId, time);
        return Outcome.SUGGESTED;
    }
}
