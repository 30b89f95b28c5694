package uk.nhs.talentforcare.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Supplier;
import uk.nhs.talentforcare.shared.LondonTime;
import uk.nhs.talentforcare.shared.WorkingDays;

/**
 * Who has to do what by when, by the clock of one school, which stands still in its holidays. The numbers are those of the
 * domain: remind after 3 school days, the coordinator after 6.
 */
final class Deadlines {

    /** School days after which a school is reminded of a booking that waits for it. */
    static final int REMIND_AFTER = 3;

    /** School days after which the coordinator steps in. */
    static final int COORDINATOR_AFTER = 6;

    /** School days after which an ambassador who still waits may stand down without blame. */
    static final int STAND_DOWN_AFTER = 10;

    /** Days before the talk from which they may in any case. */
    static final int STAND_DOWN_BEFORE = 5;

    /** School days between the closing date and the first time, unless the school says otherwise. */
    static final int CLOSE_BEFORE = 10;

    /** School days within which a new time, or an invitation, is answered. */
    static final int ANSWER_WITHIN = 5;

    /** Days within which a school records what happened. */
    static final int RECORD_WITHIN = 14;

    private final Supplier<WorkingDays> calendar;
    private WorkingDays days;

    Deadlines(WorkingDays days) {
        this(() -> days);
    }

    /** @param calendar asked once, and only if a day has to be counted */
    Deadlines(Supplier<WorkingDays> calendar) {
        this.calendar = calendar;
    }

    private WorkingDays days() {
        if (days == null) {
            days = calendar.get();
        }
        return days;
    }

    /** The last day on which the school confirms before the coordinator steps in, and never later than the day before. */
    LocalDate confirmBy(Instant bookedAt, TalkTime time) {
        LocalDate promised = days().after(LondonTime.today(bookedAt), COORDINATOR_AFTER);
        LocalDate dayBefore = LondonTime.today(time.startsAt()).minusDays(1);
        return promised.isBefore(dayBefore) ? promised : dayBefore;
    }

    /** The day on which the school is reminded: after three school days, sooner if the talk is, never on the same day. */
    LocalDate remindOn(Instant bookedAt, TalkTime time) {
        LocalDate booked = LondonTime.today(bookedAt);
        LocalDate usual = days().after(booked, REMIND_AFTER);
        LocalDate last = confirmBy(bookedAt, time);
        LocalDate sooner = usual.isBefore(last) ? usual : last;
        return sooner.isAfter(booked) ? sooner : booked.plusDays(1);
    }

    /** The day from which an ambassador who still waits may stand down; never the day of the booking. */
    LocalDate standDownFrom(Instant bookedAt, TalkTime time) {
        LocalDate booked = LondonTime.today(bookedAt);
        LocalDate usual = days().after(booked, STAND_DOWN_AFTER);
        LocalDate latest = LondonTime.today(time.startsAt()).minusDays(STAND_DOWN_BEFORE);
        LocalDate sooner = usual.isBefore(latest) ? usual : latest;
        return sooner.isAfter(booked) ? sooner : booked.plusDays(1);
    }

    /** The last day on which a new time can be answered, and never later than the day before it. */
    LocalDate answerBy(Instant proposedAt, TalkTime proposed) {
        LocalDate promised = days().after(LondonTime.today(proposedAt), ANSWER_WITHIN);
        LocalDate dayBefore = LondonTime.today(proposed.startsAt()).minusDays(1);
        return promised.isBefore(dayBefore) ? promised : dayBefore;
    }

    /** The last day on which an invitation waits for its ambassador alone, and never later than the closing date. */
    LocalDate invitationAnswerBy(Instant sentAt, Instant closesAt) {
        LocalDate promised = days().after(LondonTime.today(sentAt), ANSWER_WITHIN);
        LocalDate last = lastDayOf(closesAt);
        return promised.isBefore(last) ? promised : last;
    }

    /** What began before this moment has, on a day, waited for so many school days or more. */
    Instant waitingSince(int schoolDays, LocalDate today) {
        LocalDate day = today;
        while (days().after(day, schoolDays).isAfter(today)) {
            day = day.minusDays(1);
        }
        return endOf(day);
    }

    /** The last day on which the school records what happened. */
    LocalDate recordBy(TalkTime time) {
        return LondonTime.today(time.endsAt()).plusDays(RECORD_WITHIN);
    }

    /**
     * The closing date when the school names none: ten school days before the first time, but three from now at the
     * least, and always before the first time.
     */
    LocalDate closeOn(TalkTime first, Instant now) {
        LocalDate talk = LondonTime.today(first.startsAt());
        LocalDate usual = days().before(talk, CLOSE_BEFORE);
        LocalDate soonest = days().after(LondonTime.today(now), REMIND_AFTER);
        LocalDate later = usual.isBefore(soonest) ? soonest : usual;
        return later.isBefore(talk) ? later : talk.minusDays(1);
    }

    /** The end of a day in England: the moment at which an offer that closes on it ends. */
    static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(LondonTime.ZONE).toInstant();
    }

    /** The day on which an offer that ends at a moment can be taken for the last time. */
    static LocalDate lastDayOf(Instant closesAt) {
        return LondonTime.today(closesAt.minusSeconds(1));
    }
}
