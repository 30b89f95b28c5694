package uk.nhs.talentforcare.booking;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.ForServices;
import uk.nhs.talentforcare.shared.LondonTime;

/** Tells both sides what a coordinator did for one of them, and why, with their calendars. */
@Stateless
@ForServices
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class SteppingInLetters {

    @Inject
    private TalkPost post;

    @Inject
    private TalkWords words;

    /** The coordinator has booked it for an ambassador: the school has to confirm. */
    public void booked(Actor by, Talk talk, Booking booking, String reason) {
        boolean confirmed = booking.confirmedAt().isPresent();
        String until = LondonTime.day(words.deadlines(talk).confirmBy(booking.bookedAt(), booking.time()));
        post.bothSides(
                talk,
                booking,
                "booked",
                new TalkPost.Letter(
                        "The coordinator has found an ambassador: "
                                + talk.request().title(),
                        """
                        %s, your area's coordinator, has booked an ambassador for "%s" on %s.

                        %s

                        %s

                        %s
                        """.formatted(
                                        by.displayName(),
                                        TalkWords.title(talk),
                                        TalkWords.when(booking),
                                        said(reason),
                                        confirmed
                                                ? "You had said that you confirm whoever books, so it is confirmed, with what you said about the day."
                                                : "Please confirm by " + until
                                                        + ": say where the talk is, how to arrive and who meets the ambassador. If you cannot have it then, withdraw the request on the same page.",
                                        words.address(talk))),
                new TalkPost.Letter(
                        "The coordinator has booked you: " + talk.request().title(), """
                        %s, the area's coordinator, has booked "%s" at %s for you on %s.

                        %s

                        %s

                        %s
                        """.formatted(
                                        by.displayName(),
                                        TalkWords.title(talk),
                                        words.school(talk).name(),
                                        TalkWords.when(booking),
                                        said(reason),
                                        confirmed
                                                ? "The school had said that it confirms whoever books, so it is confirmed: where it is and who meets you are on the talk's page. If you cannot give it, cancel it there: nobody minds."
                                                : "If you cannot give it, release it: one press, and nobody minds. The school is asked to confirm by "
                                                        + until + ".",
                                        words.address(talk))));
    }

    /** The coordinator has given it to another ambassador: the one's calendar entry goes, the other's comes. */
    public void reassigned(Actor by, Talk talk, Booking old, Booking booking, String reason) {
        String school = words.school(talk).name();
        post.bothSides(
                talk,
                old,
                "reassigned",
                new TalkPost.Letter("Your ambassador changes: " + talk.request().title(), """
                        %s, your area's coordinator, has given "%s" on %s to another ambassador. The entry of the first goes from your calendar; the new one comes in a second e-mail.

                        %s

                        %s
                        """.formatted(
                                by.displayName(),
                                TalkWords.title(talk),
                                TalkWords.when(old),
                                said(reason),
                                words.address(talk))),
                new TalkPost.Letter(
                        "Somebody else gives this talk: " + talk.request().title(), """
                        %s, the area's coordinator, has given "%s" at %s on %s to another ambassador. Your diary is free again, and there is nothing for you to do.

                        %s

                        Thank you for offering. Other schools near you would like a talk:

                        %s
                        """.formatted(
                                        by.displayName(),
                                        TalkWords.title(talk),
                                        school,
                                        TalkWords.when(old),
                                        said(reason),
                                        words.addressOfTalks())));
        boolean confirmed = booking.confirmedAt().isPresent();
        post.bothSides(
                talk,
                booking,
                "given",
                new TalkPost.Letter("Your new ambassador: " + talk.request().title(), """
                        %s gives "%s" on %s. %s

                        %s
                        """.formatted(
                                booking.ambassador().displayName(),
                                TalkWords.title(talk),
                                TalkWords.when(booking),
                                confirmed
                                        ? "It stays confirmed, with what you said about the day."
                                        : "Please confirm it, as before.",
                                words.address(talk))),
                new TalkPost.Letter(
                        "The coordinator has booked you: " + talk.request().title(), """
                        %s, the area's coordinator, has given you "%s" at %s on %s.

                        %s

                        %s

                        %s
                        """.formatted(
                                        by.displayName(),
                                        TalkWords.title(talk),
                                        school,
                                        TalkWords.when(booking),
                                        said(reason),
                                        confirmed
                                                ? "It is confirmed: where it is and who meets you are on the talk's page. If you cannot give it, cancel it there: nobody minds."
                                                : "If you cannot give it, release it: one press, and nobody minds. The school is asked to confirm.",
                                        words.address(talk))));
    }

    /** The coordinator has confirmed it for the school. */
    public void confirmed(Actor by, Talk talk, Booking booking, String reason) {
        post.bothSides(
                talk,
                booking,
                "confirmed",
                new TalkPost.Letter("Confirmed for you: " + talk.request().title(), """
                        %s, your area's coordinator, has confirmed "%s" on %s for you.

                        %s

                        Please check where the talk is, how to arrive and who meets the ambassador; you can change it. How to reach the ambassador is on the same page.

                        %s
                        """.formatted(
                                by.displayName(),
                                TalkWords.title(talk),
                                TalkWords.when(booking),
                                said(reason),
                                words.address(talk))),
                new TalkPost.Letter("Your talk is confirmed: " + talk.request().title(), """
                        Your talk "%s" at %s on %s is confirmed, by %s, the area's coordinator, for the school. There is nothing to do until the day.

                        Where it is, how to arrive and who meets you are now on the talk's page. A member of school staff stays in the room throughout.

                        %s
                        """.formatted(
                                TalkWords.title(talk),
                                words.school(talk).name(),
                                TalkWords.when(booking),
                                by.displayName(),
                                words.address(talk))));
    }

    /** The coordinator has withdrawn it for the school. @param booking {@code null} if nobody had booked it */
    public void withdrawn(Actor by, Talk talk, Booking booking, String reason) {
        TalkPost.Letter school =
                new TalkPost.Letter("Withdrawn for you: " + talk.request().title(), """
                %s, your area's coordinator, has withdrawn your request "%s".

                %s

                You can ask again at any time:

                %s
                """.formatted(
                                by.displayName(), TalkWords.title(talk), said(reason), words.addressOfRequest()));
        if (booking == null) {
            post.toSchool(talk, "withdrawn-for-school", school.subject(), school.text());
            return;
        }
        post.bothSides(
                talk,
                booking,
                "withdrawn",
                school,
                new TalkPost.Letter("A talk is off: " + talk.request().title(), """
                        %s, the area's coordinator, has withdrawn "%s" at %s, which you had booked for %s, for the school. Your diary is free again.

                        %s

                        Other schools near you would like a talk:

                        %s
                        """.formatted(
                                by.displayName(),
                                TalkWords.title(talk),
                                words.school(talk).name(),
                                TalkWords.when(booking),
                                said(reason),
                                words.addressOfTalks())));
    }

    /** The coordinator has called a confirmed talk off for one side. */
    public void cancelled(Actor by, Talk talk, Booking booking, String reason) {
        boolean bySchool = booking.ending().orElseThrow() == BookingEnding.CANCELLED_BY_SCHOOL;
        String next = talk.state() == TalkState.OPEN
                ? "It is offered to other ambassadors again, until the end of " + TalkWords.lastDay(talk) + "."
                : bySchool
                        ? "Nobody else is asked to do anything."
                        : "There is no time left to offer it again. You can ask for a new talk.";
        post.bothSides(
                talk,
                booking,
                "cancelled",
                new TalkPost.Letter("Cancelled: " + talk.request().title(), """
                        "%s" on %s is cancelled by %s, your area's coordinator, for %s.

                        %s

                        %s

                        %s
                        """.formatted(
                                TalkWords.title(talk),
                                TalkWords.when(booking),
                                by.displayName(),
                                bySchool ? "your school" : "the ambassador",
                                said(reason),
                                next,
                                words.address(talk))),
                new TalkPost.Letter("Cancelled: " + talk.request().title(), """
                        "%s" at %s on %s is cancelled by %s, the area's coordinator, for %s. Your diary is free again.

                        %s

                        %s
                        """.formatted(
                                TalkWords.title(talk),
                                words.school(talk).name(),
                                TalkWords.when(booking),
                                by.displayName(),
                                bySchool ? "the school" : "you",
                                said(reason),
                                words.addressOfTalks())));
    }

    private static String said(String reason) {
        return "Why: " + reason.strip();
    }
}
