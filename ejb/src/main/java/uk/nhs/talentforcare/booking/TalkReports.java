package uk.nhs.talentforcare.booking;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.Conflict;
import uk.nhs.talentforcare.shared.LondonTime;
import uk.nhs.talentforcare.shared.NotFound;

/**
 * Asks the ambassador of a talk that its school has not recorded in time, and keeps the answer as "reported": no evidence
 * for a benchmark, and overtaken by whatever the school records.
 */
@Stateless
public class TalkReports {

    @Inject
    private TalkDues dues;

    @Inject
    private TalkRequestRepository talks;

    @Inject
    private BookingRepository bookings;

    @Inject
    private TalkReportRepository reports;

    @Inject
    private SchoolClocks clocks;

    @Inject
    private TalkAccess access;

    @Inject
    private TalkReportLetters letters;

    @Inject
    private Clock clock;

    /**
     * What the ambassador was asked and has said, as both sides read it.
     *
     * @param tookPlace {@code null} until the ambassador has said
     * @param reportedAt {@code null} until then
     * @param mayReport whether whoever looks is that ambassador
     */
    public record Shown(Boolean tookPlace, Instant reportedAt, boolean mayReport) {

        public boolean said() {
            return tookPlace != null;
        }
    }

    /** Talks that their schools have not recorded in time, whose ambassadors were not asked, after a number. */
    public List<Long> unreported(long after, int most) {
        return dues.unreported(clock.instant()).after(after, most);
    }

    /** Asks the ambassador, once. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void ask(long talkId) {
        Instant now = clock.instant();
        talks.lock(talkId)
                .filter(talk -> talk.state() == TalkState.AWAITING_OUTCOME)
                .filter(talk -> reports.find(talkId).isEmpty())
                .flatMap(bookings::liveOf)
                .filter(booking ->
                        LondonTime.today(now).isAfter(clocks.of(booking.talk()).recordBy(booking.time())))
                .ifPresent(booking -> {
                    reports.add(new TalkReport(talkId, now));
                    letters.asked(booking.talk(), booking);
                });
    }

    /**
     * What was reported about a talk; empty unless the ambassador was asked and the school has recorded nothing.
     *
     * @throws NotFound if the actor is neither of the school's side nor the ambassador
     */
    public Optional<Shown> of(Actor actor, long talkId) {
        Talk talk = talks.find(talkId).orElseThrow(() -> new NotFound("talk " + talkId));
        boolean mine = access.mine(actor, talkId)
                .filter(booking -> booking.endedAt().isEmpty())
                .isPresent();
        if (!mine) {
            access.requireSchoolSide(actor, talk);
        }
        return Optional.of(talk)
                .filter(waiting -> waiting.state() == TalkState.AWAITING_OUTCOME)
                .flatMap(waiting -> reports.find(talkId))
                .map(report -> new Shown(
                        report.tookPlace().orElse(null), report.reportedAt().orElse(null), mine));
    }

    /**
     * The ambassador says whether the talk took place.
     *
     * @throws NotFound unless it is the actor's talk
     * @throws Conflict if the school has recorded it meanwhile, or has time left to
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void report(Actor actor, long talkId, boolean tookPlace) {
        access.requireEitherSide(actor);
        Booking booking = access.lockMine(actor, talkId);
        Talk talk = booking.talk();
        if (booking.endedAt().isPresent() || talk.state() != TalkState.AWAITING_OUTCOME) {
            throw new Conflict("The school has recorded this talk meanwhile, so its record stands");
        }
        TalkReport report = reports.find(talkId)
                .orElseThrow(
                        () -> new Conflict("The school still has time to record this talk. We ask you if it does not"));
        if (report.tookPlace().filter(said -> said == tookPlace).isPresent()) {
            return;
        }
        report.says(tookPlace, clock.instant());
        letters.reported(talk, tookPlace);
        access.record(actor, tookPlace ? "report-talk-held" : "report-talk-not-held", talk, talk.state());
    }
}
