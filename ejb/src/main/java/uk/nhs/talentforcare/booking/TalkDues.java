package uk.nhs.talentforcare.booking;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;
import uk.nhs.talentforcare.shared.LondonTime;

/**
 * What time has done to talks by a moment. It may name a talk too many, as in a school's holidays, never one too few:
 * whoever acts looks again.
 */
@Dependent
public class TalkDues {

    @Inject
    private DueTalkRepository talks;

    @Inject
    private SchoolClocks clocks;

    /** Talks whose offer has ended. */
    DueTalks offersEnded(Instant moment) {
        return talks.offersEndedBy(moment);
    }

    /** Confirmed talks that may be over. */
    DueTalks begun(Instant moment) {
        return talks.begunBy(moment);
    }

    /** Talks of the days before, of which the school has not been asked what happened. */
    DueTalks unasked(Instant moment) {
        return talks.unaskedOfBefore(startOf(LondonTime.today(moment)));
    }

    /** Talks that their schools have not recorded in time, whose ambassadors were not asked. */
    DueTalks unreported(Instant moment) {
        return talks.unreportedOfBefore(startOf(LondonTime.today(moment).minusDays(Deadlines.RECORD_WITHIN)));
    }

    /** Bookings of which the school is to be reminded. */
    DueTalks unreminded(Instant moment) {
        LocalDate today = LondonTime.today(moment);
        return talks.unreminded(
                clocks.withoutHolidays().waitingSince(Deadlines.REMIND_AFTER, today),
                Deadlines.endOf(today.plusDays(1)),
                startOf(today));
    }

    /** Bookings for which the coordinator is to step in. */
    DueTalks coordinatorUncalled(Instant moment) {
        LocalDate today = LondonTime.today(moment);
        return talks.coordinatorUncalled(
                clocks.withoutHolidays().waitingSince(Deadlines.COORDINATOR_AFTER, today.minusDays(1)),
                Deadlines.endOf(today));
    }

    /** Bookings whose ambassador may stand down. */
    DueTalks standDownUntold(Instant moment) {
        LocalDate today = LondonTime.today(moment);
        return talks.standDownUntold(
                clocks.withoutHolidays().waitingSince(Deadlines.STAND_DOWN_AFTER, today),
                Deadlines.endOf(today.plusDays(Deadlines.STAND_DOWN_BEFORE)));
    }

    /** New times that nobody has answered. */
    DueTalks proposalsUnanswered(Instant moment) {
        LocalDate today = LondonTime.today(moment);
        return talks.proposalsUnanswered(
                clocks.withoutHolidays().waitingSince(Deadlines.ANSWER_WITHIN, today.minusDays(1)),
                Deadlines.endOf(today));
    }

    /** Open talks that may have to be offered to more ambassadors by letter. */
    DueTalks unoffered(Instant moment) {
        return talks.unoffered(
                moment,
                OfferRounds.MOST,
                clocks.withoutHolidays().waitingSince(OfferRounds.DAYS_BETWEEN, LondonTime.today(moment)));
    }

    /** Talks of which nobody who was invited has accepted. */
    DueTalks invitationsUnanswered(Instant moment) {
        LocalDate today = LondonTime.today(moment);
        return talks.invitationsUnanswered(
                clocks.withoutHolidays().waitingSince(Deadlines.ANSWER_WITHIN, today.minusDays(1)));
    }

    /** How much had to be done by a moment and is not. */
    public long count(Instant moment) {
        LocalDate today = LondonTime.today(moment);
        return Stream.of(
                                offersEnded(moment),
                                unoffered(moment),
                                begun(moment.minus(TalkTime.LONGEST)),
                                unasked(moment),
                                unreported(moment))
                        .mapToLong(DueTalks::count)
                        .sum()
                + late(
                        unreminded(moment),
                        "bookedAt",
                        (clock, talk) -> !today.isBefore(clock.remindOn(talk.since(), talk.time())))
                + late(
                        coordinatorUncalled(moment),
                        "bookedAt",
                        (clock, talk) -> today.isAfter(clock.confirmBy(talk.since(), talk.time())))
                + late(
                        standDownUntold(moment),
                        "bookedAt",
                        (clock, talk) -> !today.isBefore(clock.standDownFrom(talk.since(), talk.time())))
                + late(
                        proposalsUnanswered(moment),
                        "proposedAt",
                        (clock, talk) -> today.isAfter(clock.answerBy(talk.since(), talk.time())));
    }

    /** Those that are late by the clock of their school. */
    private long late(DueTalks due, String since, BiPredicate<Deadlines, WaitingTalk> late) {
        List<WaitingTalk> waiting = due.waitingSince(since);
        Function<WaitingTalk, Deadlines> clock =
                clocks.deadlinesOf(waiting, WaitingTalk::schoolId, WaitingTalk::localArea);
        return waiting.stream()
                .filter(talk -> late.test(clock.apply(talk), talk))
                .count();
    }

    private static Instant startOf(LocalDate day) {
        return Deadlines.endOf(day.minusDays(1));
    }
}
