package uk.nhs.talentforcare.booking;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import uk.nhs.talentforcare.account.Permission;
import uk.nhs.talentforcare.account.Permissions;
import uk.nhs.talentforcare.ambassador.Ambassador;
import uk.nhs.talentforcare.ambassador.AmbassadorRepository;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.NotFound;

/** Shows ambassadors the talks that they have booked. */
@Stateless
public class DiaryService {

    private static final int MOST_BOOKINGS = 200;

    /** A talk that began a while ago may still be going on. */
    private static final Duration LONGEST_TALK = Duration.ofHours(4);

    private static final Duration PAST = Duration.ofDays(365);

    @Inject
    private BookingRepository bookings;

    @Inject
    private AmbassadorRepository ambassadors;

    @Inject
    private SchoolClocks clocks;

    @Inject
    private Permissions permissions;

    @Inject
    private Clock clock;

    /**
     * The ambassador's bookings that stand, soonest first.
     *
     * @param past whether those of the last year come too
     * @throws NotFound if the actor is no ambassador
     */
    public List<DiaryLine> diary(Actor actor, boolean past) {
        permissions.require(actor, Permission.BOOK_TALK);
        Ambassador me = ambassadors
                .findByAccount(actor.accountId())
                .orElseThrow(() -> new NotFound("ambassador of account " + actor.accountId()));
        return of(me, past ? PAST : LONGEST_TALK);
    }

    /** Bookings of an ambassador that stand and are not over. */
    public List<DiaryLine> coming(Ambassador me) {
        return of(me, LONGEST_TALK);
    }

    private List<DiaryLine> of(Ambassador me, Duration back) {
        Instant from = clock.instant().minus(back);
        List<AmbassadorBooking> found = bookings.of(me.id(), from, MOST_BOOKINGS);
        Function<AmbassadorBooking, Waiting> waiting =
                clocks.of(found, AmbassadorBooking::schoolId, AmbassadorBooking::localArea);
        return found.stream()
                .map(booking -> new DiaryLine(booking, waiting.apply(booking).of(booking)))
                .toList();
    }
}
