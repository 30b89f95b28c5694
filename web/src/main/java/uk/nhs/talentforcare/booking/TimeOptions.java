package uk.nhs.talentforcare.booking;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import uk.nhs.talentforcare.shared.LondonTime;
import uk.nhs.talentforcare.shared.Option;

/** The times of a talk as radio buttons. */
final class TimeOptions {

    private TimeOptions() {}

    static List<Option> of(List<OpenTalk.Offered> choices) {
        return choices.stream()
                .map(offered -> new Option(String.valueOf(offered.id()), words(offered.time())))
                .toList();
    }

    /** Those at which an ambassador's diary is free; beside one that is outside the hours they gave it says so. */
    static List<Option> of(TalkView talk) {
        Set<Long> given = talk.ranked().map(RankedTalk::freeTimes).orElse(List.of()).stream()
                .map(OpenTalk.Offered::id)
                .collect(Collectors.toSet());
        return talk.choices().stream()
                .map(offered -> given.contains(offered.id())
                        ? new Option(String.valueOf(offered.id()), words(offered.time()))
                        : new Option(
                                String.valueOf(offered.id()),
                                words(offered.time()),
                                "Not when you said that you can be asked"))
                .toList();
    }

    /** Such as "Friday 12 March 2027, 2:30pm to 3:30pm". */
    static String words(TalkTime time) {
        return LondonTime.at(time.startsAt()) + " to " + LondonTime.time(time.endsAt());
    }
}
