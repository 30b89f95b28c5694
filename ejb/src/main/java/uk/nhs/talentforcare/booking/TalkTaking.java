package uk.nhs.talentforcare.booking;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiConsumer;
import uk.nhs.talentforcare.ambassador.Ambassador;
import uk.nhs.talentforcare.ambassador.AmbassadorRepository;
import uk.nhs.talentforcare.ambassador.Speaker;
import uk.nhs.talentforcare.ambassador.TalkFormat;
import uk.nhs.talentforcare.shared.Conflict;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.LondonTime;
import uk.nhs.talentforcare.shared.NotFound;

/**
 * The one way in which an open talk is booked, whoever presses the button: the ambassador, or a coordinator for them. It
 * holds the ambassador's row, then the talk's; the keys of the database stand behind it.
 */
@Dependent
public class TalkTaking {

    @Inject
    private TalkRequestRepository talks;

    @Inject
    private BookingRepository bookings;

    @Inject
    private AskingRepository asking;

    @Inject
    private AmbassadorRepository ambassadors;

    @Inject
    private TalkAccess access;

    /**
     * Takes an open talk for an ambassador who may book.
     *
     * @param told what follows a booking that was made just now, in the same transaction
     * @throws TalkTaken if another booking was first: the transaction has to be given up
     * @throws TimeTaken if the ambassador is not free then: the transaction has to be given up
     * @throws Conflict if they have the talk already, at another of its times
     * @throws NotFound if the talk is out of their reach
     */
    BookingOutcome take(Ambassador ambassador, BookTalk command, Instant now, BiConsumer<Talk, Booking> told) {
        TalkDetail seen = talks.detail(command.talkId(), AcademicYear.of(now))
                .filter(talk -> Matching.reaches(Speaker.of(ambassador), talk.offer()))
                .orElseThrow(() -> new NotFound("talk " + command.talkId()));
        Optional<BookingOutcome> known = alreadyDone(ambassador, command);
        if (known.isPresent()) {
            return known.get();
        }
        if (seen.state() != TalkState.OPEN || !seen.offer().closesAt().isAfter(now)) {
            return BookingOutcome.TAKEN;
        }
        ambassadors.lock(ambassador.id());
        Talk talk = access.lock(command.talkId());
        known = alreadyDone(ambassador, command);
        if (known.isPresent()) {
            return known.get();
        }
        if (talk.state() != TalkState.OPEN) {
            return BookingOutcome.TAKEN;
        }
        ProposedTime time = talk.time(command.time())
                .filter(proposed -> proposed.time().startsAt().isAfter(now))
                .orElseThrow(() -> new Invalid("time", "Choose one of the times"));
        TalkFormat held = Matching.held(Speaker.of(ambassador), seen.offer());
        Booking booking = talk.book(ambassador, time, held, command.submissionKey(), now);
        bookings.add(booking);
        asking.confirmationOf(talk.request().id()).ifPresent(said -> {
            talk.confirmAtOnce(booking, now);
            talk.arrange(booking, said.arrangements());
        });
        told.accept(talk, booking);
        return BookingOutcome.BOOKED;
    }

    /** The same form sent twice, or the same talk booked from two tabs, is one booking. */
    private Optional<BookingOutcome> alreadyDone(Ambassador ambassador, BookTalk command) {
        return bookings.ofTalk(command.talkId()).stream()
                .filter(booking -> booking.ambassador().id().equals(ambassador.id()))
                .filter(booking ->
                        booking.endedAt().isEmpty() || booking.submissionKey().equals(command.submissionKey()))
                .findFirst()
                .map(booking -> {
                    if (booking.endedAt().isPresent()) {
                        return BookingOutcome.TAKEN;
                    }
                    refuseAnotherTime(booking, command);
                    return BookingOutcome.BOOKED;
                });
    }

    /** Whoever goes back and chooses another time is told which one stands, not that it was booked. */
    private static void refuseAnotherTime(Booking standing, BookTalk command) {
        boolean another = standing.talk()
                .time(command.time())
                .filter(chosen ->
                        !chosen.time().startsAt().equals(standing.time().startsAt()))
                .isPresent();
        if (another) {
            throw new Conflict("This talk is booked already, for "
                    + LondonTime.at(standing.time().startsAt())
                    + ". If another time would be better, propose it below");
        }
    }
}
