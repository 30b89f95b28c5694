package uk.nhs.talentforcare.booking;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import uk.nhs.talentforcare.shared.LondonTime;

/** Asks those for whom somebody waits: a reminder, the coordinator, what happened. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class WaitingLetters {

    @Inject
    private TalkPost post;

    @Inject
    private TalkWords words;

    /** An ambassador has waited for some days; tell the school again. */
    public void remind(Talk talk, Booking booking, Instant now) {
        LocalDate by = words.deadlines(talk).confirmBy(booking.bookedAt(), booking.time());
        boolean late = LondonTime.today(now).isAfter(by);
        post.toSchool(
                talk,
                "remind-" + booking.id(),
                "Please confirm your talk: " + talk.request().title(),
                """
                An ambassador has kept %s free for "%s" and waits to hear from you.

                %s

                %s
                """.formatted(
                                TalkWords.when(booking),
                                TalkWords.title(talk),
                                late
                                        ? "Please confirm now. Your area's coordinator has been asked to help."
                                        : "Please confirm by " + LondonTime.day(by)
                                                + ". After that, your area's coordinator steps in.",
                                words.address(talk)));
    }

    /** The school has not answered: the area's coordinators have it now. */
    public void callCoordinator(Talk talk, Booking booking) {
        post.toCoordinators(
                talk,
                "coordinator-" + booking.id(),
                "A school has not confirmed a talk: " + talk.request().title(),
                """
                %s has not confirmed "%s" on %s, which an ambassador booked on %s. Please help them to decide: you can confirm or withdraw it for the school.

                %s
                """.formatted(
                                words.school(talk).name(),
                                TalkWords.title(talk),
                                TalkWords.when(booking),
                                LondonTime.day(booking.bookedAt()),
                                words.address(talk)));
    }

    /** The school has kept its ambassador waiting too long: they may stand down, and nobody minds. */
    public void mayStandDown(Talk talk, Booking booking) {
        post.toAmbassador(
                talk,
                booking,
                "stand-down-" + booking.id(),
                "Still not confirmed: " + talk.request().title(),
                """
                %s has still not confirmed "%s" on %s, and we are sorry. The area's coordinator has been asked to help.

                You need not keep the time free any longer: you can release the talk, and nobody minds. If you would still like to give it, there is nothing to do.

                %s
                """.formatted(
                                words.school(talk).name(),
                                TalkWords.title(talk),
                                TalkWords.when(booking),
                                words.address(talk)));
    }

    /** The day has passed: the school records what happened. */
    public void askForOutcome(Talk talk, Booking booking) {
        LocalDate by = words.deadlines(talk).recordBy(booking.time());
        post.toSchool(
                talk,
                "outcome-" + booking.id(),
                "How was your talk? " + talk.request().title(),
                """
                "%s" was on %s. Please record by %s whether it took place and how many pupils were there: it takes a minute.

                %s
                """.formatted(TalkWords.title(talk), TalkWords.when(booking), LondonTime.day(by), words.address(talk)));
    }
}
