package uk.nhs.talentforcare.booking;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import uk.nhs.talentforcare.ambassador.Topic;
import uk.nhs.talentforcare.shared.LondonTime;

/**
 * The answers of a school that asks for a talk, in the words in which they are checked.
 *
 * @param lastDays of each talk's offer, the earliest talk first
 */
public record TalkRequestSummary(NewRequest request, TalkRequestChoices choices, List<LocalDate> lastDays) {

    public AskForTalk answers() {
        return request.talk();
    }

    public String school() {
        return choices.ofSchools().stream()
                .filter(school -> school.id() == answers().school())
                .map(TalkRequestService.School::name)
                .findFirst()
                .orElse("");
    }

    /** How many talks are asked for. */
    public int talks() {
        return lastDays.size();
    }

    /** What is told about the day of a talk that is confirmed at once, {@code null} if the school confirms itself. */
    public ConfirmBooking ahead() {
        return request.ahead().orElse(null);
    }

    public List<String> times() {
        return answers().times().stream()
                .sorted()
                .map(TalkRequestSummary::words)
                .toList();
    }

    public String yearGroups() {
        return answers().yearGroups().stream().sorted().map(YearGroup::label).collect(Collectors.joining(", "));
    }

    public String topics() {
        return answers().topics().stream().sorted().map(Topic::label).collect(Collectors.joining(", "));
    }

    public String roleFamilies() {
        return choices.families().entrySet().stream()
                .filter(family -> answers().roleFamilies().contains(family.getKey()))
                .map(Map.Entry::getValue)
                .collect(Collectors.joining(", "));
    }

    /** The last day of the only talk's offer. */
    public String lastDay() {
        return LondonTime.day(lastDays.get(0));
    }

    /** The last day of each talk's offer, with the day of the talk. */
    public List<String> eachLastDay() {
        List<TalkTime> times = answers().times().stream().sorted().toList();
        return IntStream.range(0, lastDays.size())
                .mapToObj(place -> LondonTime.day(lastDays.get(place)) + ", for the talk on "
                        + LondonTime.day(times.get(place).startsAt()))
                .toList();
    }

    private static String words(TalkTime time) {
        return LondonTime.at(time.startsAt()) + " to " + LondonTime.time(time.endsAt());
    }
}
