package uk.nhs.talentforcare.booking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Tells what has happened to a talk, oldest first, to one side. */
final class Histories {

    private Histories() {}

    /** @param bookings those that this side may know of */
    static List<TalkView.Happening> of(TalkDetail talk, List<Booking> bookings, boolean school) {
        List<TalkView.Happening> all = new ArrayList<>();
        all.add(new TalkView.Happening(
                talk.createdAt(), school ? "You asked for this talk" : "The school asked for this talk"));
        for (Booking booking : bookings) {
            String who = school ? booking.ambassador().displayName() : "You";
            all.add(new TalkView.Happening(booking.bookedAt(), who + " booked it"));
            booking.confirmedAt()
                    .ifPresent(at -> all.add(
                            new TalkView.Happening(at, school ? "You confirmed it" : "The school confirmed it")));
            booking.endedAt().ifPresent(at -> all.add(new TalkView.Happening(at, ending(booking, who, school))));
        }
        switch (talk.state()) {
            case LAPSED -> all.add(new TalkView.Happening(talk.stateSince(), "The request closed without a booking"));
            case AWAITING_OUTCOME -> all.add(new TalkView.Happening(talk.stateSince(), "Its day has passed"));
            case DELIVERED ->
                all.add(new TalkView.Happening(talk.stateSince(), "It was recorded as having taken place"));
            case NOT_DELIVERED ->
                all.add(new TalkView.Happening(talk.stateSince(), "It was recorded as not having taken place"));
            case WITHDRAWN -> {
                if (bookings.stream().noneMatch(b -> b.ending().orElse(null) == BookingEnding.WITHDRAWN)) {
                    all.add(new TalkView.Happening(
                            talk.stateSince(), school ? "You withdrew it" : "The school withdrew it"));
                }
            }
            default -> {
                // the bookings have said it all
            }
        }
        all.sort(Comparator.comparing(TalkView.Happening::at));
        return List.copyOf(all);
    }

    private static String ending(Booking booking, String who, boolean school) {
        String reason = booking.endReason()
                .filter(text -> !text.isBlank())
                .map(EndReason::words)
                .map(words -> ": " + words.toLowerCase(java.util.Locale.UK))
                .orElse("");
        return switch (booking.ending().orElseThrow()) {
            case RELEASED -> who + " released it" + reason;
            case WITHDRAWN -> (school ? "You withdrew it" : "The school withdrew it") + reason;
            case CANCELLED_BY_SCHOOL -> (school ? "You cancelled it" : "The school cancelled it") + reason;
            case CANCELLED_BY_AMBASSADOR -> who + " cancelled it" + reason;
        };
    }
}
