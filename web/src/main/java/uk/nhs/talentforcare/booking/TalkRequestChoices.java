package uk.nhs.talentforcare.booking;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import uk.nhs.talentforcare.ambassador.TalkFormat;
import uk.nhs.talentforcare.ambassador.Topic;
import uk.nhs.talentforcare.shared.Option;

/**
 * What can be chosen when a school asks for a talk.
 *
 * @param families role families, code to name
 */
public record TalkRequestChoices(List<TalkRequestService.School> ofSchools, Map<String, String> families) {

    /** How long a talk can last, in minutes. */
    static final List<Integer> LENGTHS = List.of(30, 45, 60, 90, 120);

    public List<Option> schools() {
        return ofSchools.stream()
                .map(school -> new Option(String.valueOf(school.id()), school.name()))
                .toList();
    }

    /** Whether the person is a confirmed contact of a school; elsewhere they draft. */
    boolean confirmed(long school) {
        return ofSchools.stream().anyMatch(one -> one.id() == school && one.confirmed());
    }

    public List<Option> formats() {
        return List.of(
                new Option(TalkFormat.IN_PERSON.name(), "In person, where we are"),
                new Option(TalkFormat.VIRTUAL.name(), "Online, on our platform"),
                new Option(TalkFormat.EITHER.name(), "Either", "Reaches most ambassadors"));
    }

    public List<Option> yearGroups() {
        return Arrays.stream(YearGroup.values())
                .map(year -> new Option(
                        year.name(),
                        year.label() + " (ages " + (year.number() + 4) + " to " + (year.number() + 5) + ")"))
                .toList();
    }

    public List<Option> topics() {
        return Arrays.stream(Topic.values())
                .map(topic -> new Option(topic.name(), topic.label()))
                .toList();
    }

    public List<Option> roleFamilies() {
        return families.entrySet().stream()
                .map(family -> new Option(family.getKey(), family.getValue()))
                .toList();
    }

    public List<Option> lengths() {
        return LENGTHS.stream()
                .map(length -> new Option(String.valueOf(length), inWords(length)))
                .toList();
    }

    private static String inWords(int minutes) {
        if (minutes < 60) {
            return minutes + " minutes";
        }
        String hours = minutes / 60 + (minutes % 60 == 30 ? "½" : "");
        return hours.equals("1") ? "1 hour" : hours + " hours";
    }

    /** One talk or several, when there are several times. */
    public List<Option> dates() {
        return List.of(
                new Option("ONE", "One talk, at any of these times"),
                new Option(
                        "EACH", "A talk on each of these dates", "One request each, up to five; one press sends all"));
    }

    /** To whom it is offered. */
    public List<Option> offers() {
        return List.of(
                new Option("ALL", "Every ambassador in reach", "Reaches most; the first to book has it"),
                new Option("INVITE", "Up to three whom you choose on the next page", "The first to accept has it"));
    }

    public List<Option> atOnce() {
        return List.of(new Option(
                "yes",
                "Confirm the first ambassador who books, at once",
                "You need not confirm on another day. We tell them where to come, in the words below"));
    }

    public List<Option> promise() {
        return List.of(new Option("yes", "A member of our staff stays in the room throughout"));
    }

    /** Rows for times: 1 to 5. */
    public List<Integer> rows() {
        return IntStream.rangeClosed(1, TalkRequest.MOST_TIMES).boxed().toList();
    }
}
