package uk.nhs.talentforcare.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import uk.nhs.talentforcare.ambassador.AmbassadorRepository;
import uk.nhs.talentforcare.privacy.Departing;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.Conflict;
import uk.nhs.talentforcare.shared.ForServices;

/**
 * Hands on the talks of somebody who leaves: an ambassador's bookings are given back or called off, and the school is told
 * and offered others; a school's talks go to colleagues, else to the coordinator.
 */
@ForServices
@ApplicationScoped
public class LeavingPeople implements Departing {

    @Inject
    private AmbassadorRepository ambassadors;

    @Inject
    private DiaryService diary;

    @Inject
    private BookingService bookings;

    @Inject
    private SchoolsLeftAlone schools;

    @Inject
    private DraftsOfNewcomers drafts;

    @Override
    public void leaves(Actor leaver) {
        ambassadors
                .findByAccount(leaver.accountId())
                .map(diary::coming)
                .ifPresent(coming -> coming.forEach(line -> giveBack(leaver, line.booking())));
        schools.handOver(leaver);
        drafts.leaves(leaver);
    }

    private void giveBack(Actor leaver, AmbassadorBooking booking) {
        try {
            if (booking.state() == TalkState.BOOKED) {
                bookings.release(leaver, booking.talkId(), EndReason.LEFT);
            } else if (booking.state() == TalkState.CONFIRMED) {
                bookings.cancel(leaver, booking.talkId(), EndReason.LEFT);
            }
        } catch (Conflict alreadyGone) {
            // the school withdrew or called it off in the same moment: there is nothing left to give back
            return;
        }
    }
}
