package uk.nhs.talentforcare.booking;

import jakarta.annotation.Resource;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import uk.nhs.talentforcare.ambassador.Ambassador;
import uk.nhs.talentforcare.ambassador.TalkFormat;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.ForServices;

/** Gives an invited ambassador the talk, whichever side has said the last word on its time. */
@ForServices
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class InvitationSeat {

    @Inject
    private BookingRepository bookings;

    @Inject
    private OrganisationPlace places;

    @Inject
    private InvitationEnding ending;

    @Inject
    private InvitationLetters letters;

    @Inject
    private BookingLetters bookingLetters;

    @Inject
    private AskingRepository asking;

    @Inject
    private TalkAccess access;

    @Resource
    private SessionContext context;

    /** The caller holds the rows of the ambassador and of the talk. */
    public BookingOutcome take(
            Actor actor, Talk talk, Invitation mine, List<Invitation> all, TalkTime time, String key, Instant now) {
        TalkFormat held =
                held(mine.ambassador(), talk).orElseThrow(() -> new IllegalStateException("Not to be held by both"));
        Booking booking = talk.accept(mine, time, held, key, now);
        try {
            bookings.add(booking);
        } catch (TalkTaken e) {
            context.setRollbackOnly();
            return BookingOutcome.TAKEN;
        } catch (TimeTaken e) {
            context.setRollbackOnly();
            return BookingOutcome.BUSY;
        }
        ending.taken(talk, all, now);
        asking.confirmationOf(talk.request().id())
                .ifPresentOrElse(
                        said -> {
                            talk.arrange(booking, said.arrangements());
                            bookingLetters.confirmedAtOnce(talk, booking);
                        },
                        () -> letters.confirmedAtOnce(talk, booking));
        access.record(actor, "accept-invitation", talk, TalkState.INVITED);
        return BookingOutcome.BOOKED;
    }

    /**
     * How an ambassador would hold a talk to which they are invited: in person within their reach, else online if both
     * sides can, else in person for once, further than they usually go. Empty if the two have no way in common.
     */
    public Optional<TalkFormat> held(Ambassador ambassador, Talk talk) {
        TalkFormat asked = talk.request().format();
        boolean person = asked.inPerson() && ambassador.format().inPerson();
        boolean online = asked.online() && ambassador.format().online();
        boolean near = places.miles(ambassador, talk)
                .filter(miles -> miles <= ambassador.radiusMiles())
                .isPresent();
        if (person && (near || !online)) {
            return Optional.of(TalkFormat.IN_PERSON);
        }
        return online ? Optional.of(TalkFormat.VIRTUAL) : Optional.empty();
    }
}
