package uk.nhs.talentforcare.booking;

import java.time.Instant;
import java.util.Optional;
import uk.nhs.talentforcare.shared.LondonTime;

/** Says in one sentence who has a talk now and by when: nobody waits without knowing for whom. */
final class Waiting {

    private final Deadlines deadlines;

    Waiting(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    String of(SchoolTalk talk) {
        TalkTime time = new TalkTime(talk.startsAt(), TalkTime.USUAL_MINUTES);
        return sentence(talk.state(), talk.stateSince(), talk.closesAt(), time, TalkView.Side.SCHOOL);
    }

    /** The same for somebody who is not of the school. */
    String ofSomebodyElses(SchoolTalk talk) {
        TalkTime time = new TalkTime(talk.startsAt(), TalkTime.USUAL_MINUTES);
        return sentence(talk.state(), talk.stateSince(), talk.closesAt(), time, TalkView.Side.AMBASSADOR);
    }

    /** The same for the coordinator, who is on neither side. */
    String ofCoordinators(SchoolTalk talk) {
        String last = LondonTime.day(Deadlines.lastDayOf(talk.closesAt()));
        TalkTime time = new TalkTime(talk.startsAt(), TalkTime.USUAL_MINUTES);
        return switch (talk.state()) {
            case OPEN -> "Ambassadors can book it until the end of " + last + ".";
            case INVITED -> "The ambassadors who are invited have it; it closes at the end of " + last + ".";
            case BOOKED ->
                "The school is asked to confirm by " + LondonTime.day(deadlines.confirmBy(talk.stateSince(), time))
                        + ". After that you step in.";
            case LAPSED -> "No ambassador took it in time.";
            case DRAFT, CONFIRMED, AWAITING_OUTCOME, DELIVERED, NOT_DELIVERED, CANCELLED, WITHDRAWN ->
                ofSomebodyElses(talk);
        };
    }

    String of(AmbassadorBooking booking) {
        return sentence(booking.state(), booking.stateSince(), null, booking.time(), TalkView.Side.AMBASSADOR);
    }

    String of(TalkDetail talk, Optional<Booking> booking, TalkView.Side side) {
        return sentence(
                talk.state(),
                talk.stateSince(),
                talk.offer().closesAt(),
                booking.map(Booking::time).orElse(talk.offer().times().get(0).time()),
                side);
    }

    private String sentence(TalkState state, Instant since, Instant closesAt, TalkTime time, TalkView.Side side) {
        boolean school = side == TalkView.Side.SCHOOL;
        return switch (state) {
            case DRAFT -> "Only your school sees it until you open it.";
            case OPEN ->
                school
                        ? "Ambassadors near you can book it until the end of "
                                + LondonTime.day(Deadlines.lastDayOf(closesAt))
                                + ". If nobody does, we close it and tell you."
                        : "You can book it until the end of " + LondonTime.day(Deadlines.lastDayOf(closesAt))
                                + ", if nobody is faster.";
            case INVITED ->
                school
                        ? "The ambassadors you invited have it. If none has accepted after 5 school days, you decide what"
                                + " next; it closes at the end of " + LondonTime.day(Deadlines.lastDayOf(closesAt))
                                + "."
                        : "The school has invited you. The first to accept has it; it closes at the end of "
                                + LondonTime.day(Deadlines.lastDayOf(closesAt)) + ".";
            case BOOKED ->
                (school ? "Please confirm by " : "The school is asked to confirm by ")
                        + LondonTime.day(deadlines.confirmBy(since, time))
                        + (school
                                ? ". After that your area's coordinator steps in."
                                : ". If it has not by then, your area's coordinator steps in.");
            case CONFIRMED -> "Nothing to do until the talk on " + LondonTime.at(time.startsAt()) + ".";
            case AWAITING_OUTCOME ->
                (school ? "Please record what happened by " : "The school records what happened by ")
                        + LondonTime.day(deadlines.recordBy(time)) + ".";
            case DELIVERED -> "It took place. Nothing more to do.";
            case NOT_DELIVERED -> "It did not take place. Nothing more to do.";
            case CANCELLED -> "It was cancelled. Nothing more to do.";
            case LAPSED -> "No ambassador took it in time. You can ask again.";
            case WITHDRAWN -> "The school withdrew it. Nothing more to do.";
        };
    }
}
