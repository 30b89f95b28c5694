package uk.nhs.talentforcare.booking;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import uk.nhs.talentforcare.shared.LondonTime;

/** Tells what a coordinator did for one side of a talk, in place of the line that would say that the side did it. */
@Dependent
public class StepsTold {

    @Inject
    private StepInRepository steps;

    /**
     * The history with the coordinator's steps in it.
     *
     * @param bookings those that whoever reads it may know of
     * @param history what has happened, without a word about who stepped in
     */
    List<TalkView.Happening> into(TalkDetail talk, List<Booking> bookings, List<TalkView.Happening> history) {
        if (bookings.isEmpty() && talk.state() != TalkState.WITHDRAWN) {
            return history;
        }
        List<StepInLine> done = steps.ofTalk(talk.offer().talkId()).stream()
                .filter(step ->
                        step.bookingId() == null || bookings.stream().anyMatch(booking -> concerns(step, booking)))
                .toList();
        if (done.isEmpty()) {
            return history;
        }
        Set<Instant> told = done.stream().map(StepInLine::doneAt).collect(Collectors.toSet());
        List<TalkView.Happening> all = new ArrayList<>(
                history.stream().filter(line -> !told.contains(line.at())).toList());
        done.forEach(step -> all.add(new TalkView.Happening(step.doneAt(), words(step, bookings))));
        all.sort(Comparator.comparing(TalkView.Happening::at));
        return List.copyOf(all);
    }

    private static boolean concerns(StepInLine step, Booking booking) {
        return Objects.equals(step.bookingId(), booking.id())
                || booking.endedAt().filter(step.doneAt()::equals).isPresent();
    }

    static String words(StepInLine step, List<Booking> bookings) {
        String who = (step.coordinator().isEmpty() ? "" : step.coordinator() + ", ") + "the coordinator,";
        String whom = bookings.stream()
                .filter(booking -> Objects.equals(step.bookingId(), booking.id()))
                .findFirst()
                .map(booking -> booking.ambassador().displayName())
                .orElse("another ambassador");
        String did =
                switch (step.kind()) {
                    case BOOKED -> "booked it for " + whom + whenOf(step, bookings);
                    case REASSIGNED -> "gave it to " + whom;
                    case CONFIRMED -> "confirmed it for the school";
                    case WITHDRAWN -> "withdrew it for the school";
                    case CANCELLED -> "cancelled it";
                };
        String said = who + " " + did + ": " + step.reason();
        return said.substring(0, 1).toUpperCase(java.util.Locale.UK) + said.substring(1);
    }

    private static String whenOf(StepInLine step, List<Booking> bookings) {
        return bookings.stream()
                .filter(booking -> Objects.equals(step.bookingId(), booking.id()))
                .findFirst()
                .map(booking -> ", " + LondonTime.at(booking.time().startsAt()))
                .orElse("");
    }
}
