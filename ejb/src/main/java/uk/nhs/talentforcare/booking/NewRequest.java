package uk.nhs.talentforcare.booking;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Everything that a school says when it asks: what for, whether once or on each of the dates, to whom it is offered, and
 * what it says beforehand.
 *
 * @param eachDate a talk on each of the times, a request each; otherwise one talk at any of them
 * @param draft keep it, and offer it to nobody yet
 * @param ahead what the first ambassador who books is told about the day, who is then confirmed at once; empty if the
 *     school confirms itself
 * @param invited addresses of the profiles of those who are invited; empty to offer it to everybody in reach
 * @param openIfNobody what becomes of invitations that nobody accepts: offered to everybody in reach, or the school is
 *     asked
 */
public record NewRequest(
        AskForTalk talk,
        boolean eachDate,
        boolean draft,
        Optional<ConfirmBooking> ahead,
        List<String> invited,
        boolean openIfNobody) {

    public NewRequest {
        invited = invited.stream().distinct().toList();
    }

    /** One talk at any of its times, offered to everybody in reach. */
    public static NewRequest of(AskForTalk talk) {
        return new NewRequest(talk, false, false, Optional.empty(), List.of(), false);
    }

    /** The same as a draft. */
    public NewRequest asDraft() {
        return new NewRequest(talk, eachDate, true, ahead, invited, openIfNobody);
    }

    /** What is asked for, a talk each, the earliest first. Each has a key of its own, made of the form's. */
    List<AskForTalk> talks() {
        if (!eachDate || talk.times() == null || talk.times().size() < 2) {
            return List.of(talk);
        }
        List<TalkTime> times = talk.times().stream()
                .sorted(Comparator.comparing(TalkTime::startsAt))
                .toList();
        return java.util.stream.IntStream.range(0, times.size())
                .mapToObj(place ->
                        talk.at(times.get(place), talk.submissionKey() + (place == 0 ? "" : "." + (place + 1))))
                .toList();
    }
}
