package uk.nhs.talentforcare.booking;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import uk.nhs.talentforcare.ambassador.Topic;
import uk.nhs.talentforcare.shared.LondonTime;

/** The answers of a school that asks for a talk, in the words in which they are checked. */
public record TalkRequestSummary(AskForTalk answers, TalkRequestChoices choices, LocalDate closesOn) {

    public String school() {
        return choices.ofSchools().stream()
                .filter(school -> school.id() == answers.school())
                .map(TalkRequestService.School::name)
                .findFirst()
                .orElse("");
    }

    public List<String> times() {
        return answers.times().stream()
                .sorted()
                .map(time -> LondonTime.at(time.startsAt()) + " to " + LondonTime.time(time.endsAt()))
                .toList();
    }

    public String yearGroups() {
        return answers.yearGroups().stream().sorted().map(YearGroup::label).collect(Collectors.joining(", "));
    }

    public String topics() {
        return answers.topics().stream().sorted().map(Topic::label).collect(Collectors.joining(", "));
    }

    public String roleFamilies() {
        return choices.families().entrySet().stream()
                .filter(family -> answers.roleFamilies().contains(family.getKey()))
                .map(Map.Entry::getValue)
                .collect(Collectors.joining(", "));
    }

    /** The last day of the offer. */
    public String lastDay() {
        return LondonTime.day(closesOn);
    }
}
