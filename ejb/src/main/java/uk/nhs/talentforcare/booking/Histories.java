package uk.nhs.talentforcare.booking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import uk.nhs.talentforcare.shared.LondonTime;

/** Tells what has happened to a talk, oldest first, to one side. */
final class Histories {

    private Histories() {}

    /**
     * @param bookings those that this side may know of
     * @param proposals new times for any booking of the talk
     */
    static List<TalkView.Happening> of(
            TalkDetail talk, List<Booking> bookings, List<TimeProposal> proposals, boolean school) {
        List<TalkView.Happening> all = new ArrayList<>();
        all.add(new TalkView.Happening(
                talk.createdAt(), school ? "You asked for this talk" : "The school asked for this talk"));
        for (Booking booking : bookings) {
            String who = school ? booking.ambassador().displayName() : "You";
            all.add(new TalkView.Happening(
                    booking.bookedAt(), who + (booking.wasConfirmedAtOnce() ? " took it: confirmed" : " booked it")));
            booking.confirmedAt()
                    .filter(at -> !booking.wasConfirmedAtOnce())
                    .ifPresent(at -> all.add(
                            new TalkView.Happening(at, school ? "You confirmed it" : "The school confirmed it")));
            booking.endedAt().ifPresent(at -> all.add(new TalkView.Happening(at, ending(booking, who, school))));
        }
        proposals.stream()
                .filter(proposal -> bookings.contains(proposal.booking()))
                .forEach(proposal -> tell(proposal, school, all));
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

    private static void tell(TimeProposal proposal, boolean school, List<TalkView.Happening> all) {
        String ambassador = school ? proposal.booking().ambassador().displayName() : "You";
        String ofSchool = school ? "You" : "The school";
        String proposer = proposal.bySchool() ? ofSchool : ambassador;
        String other = proposal.bySchool() ? ambassador : ofSchool;
        String time = LondonTime.at(proposal.time().startsAt());
        all.add(new TalkView.Happening(proposal.proposedAt(), proposer + " proposed a new time: " + time));
        String answer = proposal.answer()
                .map(given -> switch (given) {
                    case ACCEPTED -> other + " accepted the new time: " + time;
                    case DECLINED -> other + " kept the time as it was";
                    case LAPSED -> "The new time was not answered, so the time stayed as it was";
                    // what overtook it tells of itself
                    case OVERTAKEN -> "";
                })
                .orElse("");
        if (!answer.isEmpty()) {
            all.add(new TalkView.Happening(proposal.answeredAt().orElseThrow(), answer));
        }
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
            case REASSIGNED -> "The coordinator gave it to another ambassador";
            case CANCELLED_BY_AMBASSADOR -> who + " cancelled it" + reason;
        };
    }
}
