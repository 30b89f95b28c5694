package uk.nhs.talentforcare.booking;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Collectors;
import uk.nhs.talentforcare.shared.Conflict;
import uk.nhs.talentforcare.shared.CurrentUser;
import uk.nhs.talentforcare.shared.Form;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.Option;
import uk.nhs.talentforcare.shared.Pages;
import uk.nhs.talentforcare.shared.Path;

/** One talk: what it is, where it stands, what this person can do next. */
@Named
@RequestScoped
public class TalkPage {

    @Inject
    private Form form;

    @Inject
    private Pages pages;

    @Inject
    private Path path;

    @Inject
    private CurrentUser user;

    @Inject
    private TalkService talks;

    @Inject
    private BookingService bookings;

    @Inject
    private InvitationService invitations;

    @Inject
    private InvitationActions invited;

    @Inject
    private TalkQuestionsPage questions;

    @Inject
    private TalkReportPage reports;

    @Inject
    private OutcomeRecordPage record;

    private long id;
    private TalkView talk;
    private List<RankedTalk> similar = List.of();
    private boolean justTaken;
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
        talk = talks.view(user.actor(), id);
        if (!justTaken && talk.taken()) {
            similar = talk.similar();
        }
        if (!taken()) {
            questions.load(id);
            reports.load(talk);
            record.load(talk);
        }
        fill();
    }

    /** @return whether the answer is a redirect */
    private boolean act() {
        try {
            return switch (form.action()) {
                case "book" -> book();
                case "confirm" -> {
                    bookings.confirm(user.actor(), ArrangementsForm.read(form, id));
                    yield done("The talk is confirmed. We have told the ambassador.");
                }
                case "withdraw" -> {
                    bookings.withdraw(user.actor(), id, reason(EndReason.ofSchools()));
                    yield done("The request is withdrawn.");
                }
                case "release" -> {
                    bookings.release(user.actor(), id, reason(EndReason.ofAmbassadors()));
                    yield done("You have released this talk. Others can book it now.");
                }
                case "open" -> {
                    bookings.open(user.actor(), id);
                    yield done("Your request is open. We e-mail you as soon as an ambassador books it.");
                }
                case "propose" -> propose();
                case "accept-time" -> {
                    bookings.answer(user.actor(), id, true);
                    yield done("The talk is at the new time. We have told the other side.");
                }
                case "decline-time" -> {
                    bookings.answer(user.actor(), id, false);
                    yield done("The time stays as it was. We have told the other side.");
                }
                case "cancel" -> {
                    bookings.cancel(user.actor(), id, reason(ofThisSide()));
                    yield done("The talk is cancelled. We have told the other side.");
                }
                case "delivered" -> {
                    bookings.recordDelivered(
                            user.actor(), OutcomeForm.read(form, id, yearGroupsOf(talks.view(user.actor(), id))));
                    yield done("Thank you. It is recorded that the talk took place.");
                }
                case "not-delivered" -> {
                    bookings.recordNotDelivered(user.actor(), id, OutcomeForm.whyNot(form));
                    yield done("Thank you. It is recorded that the talk did not take place.");
                }
                case "correct-outcome" -> done(record.correct(id, yearGroupsOf(talks.view(user.actor(), id))));
                case "arrange" -> {
                    invitations.arrange(user.actor(), ArrangementsForm.read(form, id));
                    yield done("Thank you. We have told the ambassador where to come.");
                }
                case "accept-suggested" -> acceptSuggested();
                case "refuse-suggested" -> {
                    invitations.refuseSuggestion(user.actor(), id, invitation());
                    yield done("We have told the ambassador that your times stand.");
                }
                case "ask-question" -> done(questions.ask(id));
                case "answer-question" -> done(questions.answer(id));
                case "report-held" -> done(reports.report(id, true));
                case "report-not-held" -> done(reports.report(id, false));
                default -> answerInvitation();
            };
        } catch (Invalid e) {
            form.reject(e);
            return false;
        } catch (Conflict e) {
            notice = e.getMessage();
            return false;
        }
    }

    private boolean acceptSuggested() {
        BookingOutcome outcome = invitations.acceptSuggestion(user.actor(), id, invitation());
        if (outcome.booked()) {
            return done("The talk is confirmed. Please say where the ambassador should come.");
        }
        notice = outcome.kind() == BookingOutcome.Kind.BUSY
                ? "The ambassador has taken another talk at that time meanwhile"
                : "This talk is taken meanwhile";
        return false;
    }

    private long invitation() {
        String typed = form.text("invitation");
        return typed.matches("[1-9][0-9]{0,17}") ? Long.parseLong(typed) : 0;
    }

    /** What an invited ambassador presses. */
    private boolean answerInvitation() {
        return switch (invited.act(user.actor(), id)) {
            case NONE -> false;
            case ACCEPTED -> done("The talk is yours, and it is confirmed. We have told the school.");
            case DECLINED -> {
                pages.redirect("/talks", "You have declined the invitation. Thank you for answering.");
                yield true;
            }
            case SUGGESTED ->
                done("We have told the school which time would suit you. The invitation stands meanwhile.");
            case TAKEN -> {
                justTaken = true;
                similar = invited.similar();
                yield false;
            }
        };
    }

    private boolean book() {
        String chosen = form.text("time");
        Long time = chosen.matches("[1-9][0-9]{0,17}") ? Long.valueOf(chosen) : null;
        BookingOutcome outcome = bookings.book(user.actor(), new BookTalk(id, time, form.text("submissionKey")));
        switch (outcome.kind()) {
            case BOOKED -> {
                return done("You have booked this talk. We have told the school.");
            }
            case BUSY -> form.reject("time", "You have another talk then, or are on your way. Choose another time");
            case TAKEN -> {
                justTaken = true;
                similar = outcome.similar();
            }
        }
        return false;
    }

    private boolean propose() {
        Optional<LocalDate> day = TypedDay.day(form.text("newDay"));
        Optional<LocalTime> start = TypedDay.time(form.text("newStart"));
        if (day.isEmpty()) {
            form.reject("newDay", TypedDay.problem(form.text("newDay"), "Enter the new day like 12/3/2027"));
        }
        if (start.isEmpty()) {
            form.reject("newStart", "Enter the new start like 10:30am");
        }
        if (form.invalid()) {
            return false;
        }
        int minutes = talks.view(user.actor(), id)
                .booking()
                .map(held -> held.time().minutes())
                .orElse(TalkTime.USUAL_MINUTES);
        try {
            bookings.propose(user.actor(), id, TalkTime.onTheWall(day.get(), start.get(), minutes));
        } catch (IllegalArgumentException e) {
            form.reject("newStart", e.getMessage());
            return false;
        }
        return done("You have proposed a new time. The booking stands until the other side has answered.");
    }

    private boolean done(String message) {
        pages.redirect("/talks/" + id, message);
        return true;
    }

    private EndReason reason(List<EndReason> offered) {
        return TypedReason.of(form.text("reason"), offered);
    }

    private List<EndReason> ofThisSide() {
        return talks.view(user.actor(), id).side() == TalkView.Side.SCHOOL
                ? EndReason.ofSchools()
                : EndReason.ofAmbassadors();
    }

    private static java.util.Set<YearGroup> yearGroupsOf(TalkView seen) {
        return seen.offer().yearGroups();
    }

    /** Fields for the pupils of each year group. */
    public List<OutcomeForm.Field> attendance() {
        return OutcomeForm.fields(yearGroupsOf(talk));
    }

    public List<Option> learned() {
        return OutcomeForm.learned();
    }

    public List<Option> yesOrNo() {
        return OutcomeForm.yesOrNo();
    }

    private void fill() {
        form.fill("submissionKey", UUID.randomUUID().toString());
        List<OpenTalk.Offered> choices =
                talk.invitations().mine().map(TalkInvitations.Mine::choices).orElse(talk.choices());
        if (choices.size() == 1) {
            form.fill("time", String.valueOf(choices.get(0).id()));
        }
        talk.suggested().ifPresent(suggested -> ArrangementsForm.fill(form, suggested));
    }

    public TalkView talk() {
        return talk;
    }

    /** Whether the talk is no longer there for this ambassador. */
    public boolean taken() {
        return justTaken || talk.taken();
    }

    /** Whether somebody was faster just now. */
    public boolean justTaken() {
        return justTaken;
    }

    /** Up to three open talks like one that is taken. */
    public List<RankedTalk> similar() {
        return similar;
    }

    /** What has changed meanwhile, empty if nothing has. */
    public String notice() {
        return notice;
    }

    /** The times that can be booked, or accepted, as radio buttons. */
    public List<Option> times() {
        return talk.invitations()
                .mine()
                .map(invitation -> TimeOptions.of(invitation.choices()))
                .orElseGet(() -> TimeOptions.of(talk));
    }

    /** Why an ambassador declines an invitation. */
    public List<Option> declineReasons() {
        return TypedReason.ofAmbassadors();
    }

    /** Such as "Friday 12 March 2027, 2:30pm to 3:30pm". */
    public String when(TalkTime time) {
        return TimeOptions.words(time);
    }

    /** Such as "Year 9, Year 10". */
    public String yearGroups() {
        return talk.offer().yearGroups().stream().sorted().map(YearGroup::label).collect(Collectors.joining(", "));
    }

    public String topics() {
        return talk.offer().topics().stream()
                .sorted()
                .map(topic -> topic.label())
                .collect(Collectors.joining(", "));
    }

    public String families() {
        return String.join(", ", talk.families());
    }

    /** Reasons that this side can give. */
    public List<Option> reasons() {
        List<EndReason> reasons = talk.mayRecord()
                ? EndReason.ofTalksThatDidNotHappen()
                : talk.side() == TalkView.Side.SCHOOL ? EndReason.ofSchools() : EndReason.ofAmbassadors();
        return reasons.stream()
                .map(reason -> new Option(reason.name(), reason.label()))
                .toList();
    }
}
