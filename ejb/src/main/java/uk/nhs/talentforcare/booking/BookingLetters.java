package uk.nhs.talentforcare.booking;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import uk.nhs.talentforcare.shared.LondonTime;

/** Tells both sides of a booking: made, confirmed, given back, withdrawn, called off. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class BookingLetters {

    @Inject
    private TalkPost post;

    @Inject
    private TalkWords words;

    /** An ambassador has booked it: the school has to confirm. */
    public void booked(Talk talk, Booking booking) {
        String by = LondonTime.day(words.deadlines(talk).confirmBy(booking.bookedAt(), booking.time()));
        post.bothSides(
                talk,
                booking,
                "booked",
                new TalkPost.Letter(
                        "An ambassador has booked your talk: " + talk.request().title(),
                        """
                        An ambassador has booked "%s" for %s.

                        Please confirm by %s: say where the talk is, how to arrive and who meets the ambassador. If you cannot have it then, withdraw the request on the same page.

                        %s
                        """.formatted(TalkWords.title(talk), TalkWords.when(booking), by, words.address(talk))),
                new TalkPost.Letter("You have booked a talk: " + talk.request().title(), """
                        You have booked "%s" at %s for %s.

                        The school is asked to confirm by %s. If it has not by then, your area's coordinator steps in. We e-mail you either way.

                        If you cannot give the talk, release it so that somebody else can:

                        %s
                        """.formatted(
                                TalkWords.title(talk),
                                words.school(talk).name(),
                                TalkWords.when(booking),
                                by,
                                words.address(talk))));
    }

    /** The school has said yes. */
    public void confirmed(Talk talk, Booking booking) {
        post.bothSides(
                talk,
                booking,
                "confirmed",
                new TalkPost.Letter("Confirmed: " + talk.request().title(), """
                        You have confirmed "%s" for %s. There is nothing to do until the day.

                        How to reach the ambassador is now on the talk's page. The day after, we ask you to record what happened.

                        %s

                        The talk kit, with the ambassador's slides and questions that pupils ask:

                        %s
                        """.formatted(
                                TalkWords.title(talk),
                                TalkWords.when(booking),
                                words.address(talk),
                                words.addressOfKit(talk.id()))),
                new TalkPost.Letter(
                        "Your talk is confirmed: " + talk.request().title(),
                        confirmationText(talk.id(), words.school(talk).name(), TalkWords.title(talk), booking)));
    }

    /** The school had said beforehand that it confirms whoever takes the talk, and where to come. */
    public void confirmedAtOnce(Talk talk, Booking booking) {
        post.bothSides(
                talk,
                booking,
                "confirmed",
                new TalkPost.Letter("Confirmed: " + talk.request().title(), """
                        An ambassador has taken "%s" for %s, and it is confirmed at once, as you had asked. We have told the ambassador what you said about the day.

                        How to reach the ambassador is now on the talk's page, where you can also change the room or who meets them.

                        %s
                        """.formatted(
                                TalkWords.title(talk), TalkWords.when(booking), words.address(talk))),
                new TalkPost.Letter(
                        "Your talk is confirmed: " + talk.request().title(),
                        confirmationText(talk.id(), words.school(talk).name(), TalkWords.title(talk), booking)));
    }

    /** What the ambassador is sent when the school confirms, for showing it before it is sent. */
    public String confirmationText(long talkId, String school, String title, Booking booking) {
        return """
                %s has confirmed your talk "%s" for %s. There is nothing to do until the day.

                Where it is, how to arrive and who meets you are now on the talk's page. A member of school staff stays in the room throughout.

                %s

                Your talk kit has ready slides for your kind of job, questions that pupils ask and how to arrive:

                %s
                """.formatted(school, title, TalkWords.when(booking), words.address(talkId), words.addressOfKit(talkId));
    }

    /** The school has recorded that the talk took place: the ambassador is thanked. */
    public void thanked(Talk talk, Booking booking) {
        post.toAmbassador(
                talk,
                booking,
                "thanks-" + booking.id(),
                "Thank you for your talk: " + TalkWords.title(talk),
                """
                %s has recorded that "%s" took place. Thank you for giving it.

                What the school says, and one page of thanks that you can show to a manager:

                %s
                """.formatted(words.school(talk).name(), TalkWords.title(talk), words.address(talk) + "/thanks"));
    }

    /** The ambassador has given it back: it is on offer again. */
    public void released(Talk talk, Booking booking) {
        post.bothSides(
                talk,
                booking,
                "released",
                new TalkPost.Letter("Your talk is open again: " + talk.request().title(), """
                        The ambassador who had booked "%s" cannot give it. It is offered to other ambassadors again, until the end of %s.

                        There is nothing for you to do.

                        %s
                        """.formatted(
                                TalkWords.title(talk), TalkWords.lastDay(talk), words.address(talk))),
                new TalkPost.Letter(
                        "You have released a talk: " + talk.request().title(),
                        """
                        You have released "%s" on %s. It is offered to other ambassadors again, and your diary is free.

                        %s
                        """.formatted(TalkWords.title(talk), TalkWords.when(booking), words.addressOfTalks())));
    }

    /** The school no longer wants it, and an ambassador had booked it. */
    public void withdrawn(Talk talk, Booking booking) {
        post.bothSides(
                talk,
                booking,
                "withdrawn",
                new TalkPost.Letter(
                        "You have withdrawn a request: " + talk.request().title(),
                        """
                        Your request "%s" is withdrawn. We have told the ambassador who had booked it.

                        %s
                        """.formatted(TalkWords.title(talk), words.address(talk))),
                new TalkPost.Letter("A talk is off: " + talk.request().title(), """
                        %s has withdrawn its request "%s", which you had booked for %s. Your diary is free again.

                        Other schools near you would like a talk:

                        %s
                        """.formatted(
                                words.school(talk).name(),
                                TalkWords.title(talk),
                                TalkWords.when(booking),
                                words.addressOfTalks())));
    }

    /** Either side has called a confirmed talk off. */
    public void cancelled(Talk talk, Booking booking) {
        boolean offeredAgain = talk.state() == TalkState.OPEN;
        boolean bySchool = booking.ending().orElseThrow() == BookingEnding.CANCELLED_BY_SCHOOL;
        String next = offeredAgain
                ? "It is offered to other ambassadors again, until the end of " + TalkWords.lastDay(talk) + "."
                : bySchool
                        ? "Nobody else is asked to do anything."
                        : "There is no time left to offer it again. You can ask for a new talk.";
        post.bothSides(
                talk,
                booking,
                "cancelled",
                new TalkPost.Letter("Cancelled: " + talk.request().title(), """
                        "%s" on %s is cancelled%s.

                        %s

                        %s
                        """.formatted(
                                TalkWords.title(talk),
                                TalkWords.when(booking),
                                bySchool ? "" : " by the ambassador",
                                next,
                                words.address(talk))),
                new TalkPost.Letter("Cancelled: " + talk.request().title(), """
                        "%s" at %s on %s is cancelled%s. Your diary is free again.

                        %s
                        """.formatted(
                                TalkWords.title(talk),
                                words.school(talk).name(),
                                TalkWords.when(booking),
                                bySchool ? " by the school" : "",
                                words.addressOfTalks())));
    }
}
