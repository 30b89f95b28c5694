package uk.nhs.talentforcare.booking;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import uk.nhs.talentforcare.ambassador.TalkFormat;
import uk.nhs.talentforcare.ambassador.Topic;

/** Reads what a school typed that asks for a talk. */
final class TalkRequestForm {

    private static final int TIMES = TalkRequest.MOST_TIMES;

    /** Fields in the order in which the page shows them: what is wrong is told in this order. */
    static final List<String> ORDER = Stream.of(
                    Stream.of("school", "title", "purpose", "format", "yearGroups", "pupils"),
                    IntStream.rangeClosed(1, TIMES).boxed().flatMap(n -> Stream.of("day" + n, "start" + n)),
                    Stream.of("minutes", "topics", "roleFamilies", "closesOn", "staffStays"))
            .flatMap(Function.identity())
            .toList();

    private final TypedAnswers form;
    private final String key;
    private final TalkRequestChoices choices;
    private final List<Integer> rows = new ArrayList<>();

    /** @param key one-time key of the form */
    TalkRequestForm(TypedAnswers form, TalkRequestChoices choices, String key) {
        this.form = form;
        this.key = key;
        this.choices = choices;
    }

    /** Everything that was typed, as far as it can be understood; what cannot goes to the problems. */
    AskForTalk read(FieldProblems problems) {
        String pupils = form.text("pupils");
        return new AskForTalk(
                school(),
                key,
                form.text("title"),
                form.text("purpose"),
                one(TalkFormat.values(), form.text("format")).orElse(null),
                some("yearGroups", YearGroup.values(), "Choose year groups from the list", problems),
                pupils.matches("[0-9]{1,9}") ? Integer.valueOf(pupils) : null,
                some("topics", Topic.values(), "Choose topics from the list", problems),
                roleFamilies(problems),
                times(problems),
                closesOn(problems),
                form.text("staffStays").equals("yes"));
    }

    private Long school() {
        String typed = form.text("school");
        if (typed.isEmpty() && choices.ofSchools().size() == 1) {
            return choices.ofSchools().get(0).id();
        }
        return choices.ofSchools().stream()
                .map(TalkRequestService.School::id)
                .filter(id -> String.valueOf(id).equals(typed))
                .findFirst()
                .orElse(null);
    }

    private Set<String> roleFamilies(FieldProblems problems) {
        Set<String> chosen = Set.copyOf(form.texts("roleFamilies"));
        if (!choices.families().keySet().containsAll(chosen)) {
            problems.add("roleFamilies", "Choose kinds of job from the list");
        }
        return chosen;
    }

    private List<TalkTime> times(FieldProblems problems) {
        List<TalkTime> times = new ArrayList<>();
        int minutes = minutes(problems);
        for (int number = 1; number <= TIMES; number++) {
            Optional<TalkTime> time = time(number, minutes, problems);
            if (time.isPresent()) {
                times.add(time.get());
                rows.add(number);
            }
        }
        return times;
    }

    private int minutes(FieldProblems problems) {
        Optional<Integer> minutes = TalkRequestChoices.LENGTHS.stream()
                .filter(length -> String.valueOf(length).equals(form.text("minutes")))
                .findFirst();
        if (minutes.isEmpty()) {
            problems.add("minutes", "Choose how long the talk lasts");
        }
        return minutes.orElse(TalkTime.USUAL_MINUTES);
    }

    /** The field in which a time stands that was read. @param place of the time in the list, from 0 */
    String dayField(int place) {
        return "day" + rows.get(place);
    }

    private Optional<TalkTime> time(int number, int minutes, FieldProblems problems) {
        String typedDay = form.text("day" + number);
        String typedStart = form.text("start" + number);
        if (typedDay.isEmpty() && typedStart.isEmpty()) {
            return Optional.empty();
        }
        Optional<LocalDate> day = TypedDay.day(typedDay);
        Optional<LocalTime> start = TypedDay.time(typedStart);
        if (day.isEmpty()) {
            problems.add(
                    "day" + number, TypedDay.problem(typedDay, "Enter the day of time " + number + " like 12/3/2027"));
        }
        if (start.isEmpty()) {
            problems.add("start" + number, "Enter the start of time " + number + " like 10:30am");
        }
        if (day.isEmpty() || start.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(TalkTime.onTheWall(day.get(), start.get(), minutes));
        } catch (IllegalArgumentException e) {
            problems.add("start" + number, e.getMessage());
            return Optional.empty();
        }
    }

    private LocalDate closesOn(FieldProblems problems) {
        String typed = form.text("closesOn");
        if (typed.isEmpty()) {
            return null;
        }
        Optional<LocalDate> day = TypedDay.day(typed);
        if (day.isEmpty()) {
            problems.add(
                    "closesOn", TypedDay.problem(typed, "Enter the closing date like 12/3/2027, or leave it empty"));
        }
        return day.orElse(null);
    }

    private static <E extends Enum<E>> Optional<E> one(E[] values, String name) {
        return Arrays.stream(values).filter(value -> value.name().equals(name)).findFirst();
    }

    private <E extends Enum<E>> Set<E> some(String field, E[] values, String otherwise, FieldProblems problems) {
        List<String> names = form.texts(field);
        Set<E> chosen = Arrays.stream(values)
                .filter(value -> names.contains(value.name()))
                .collect(Collectors.toUnmodifiableSet());
        if (chosen.size() < Set.copyOf(names).size()) {
            problems.add(field, otherwise);
        }
        return chosen;
    }

    /** Whether anything stands in a field for a time. */
    boolean typedATime() {
        return IntStream.rangeClosed(1, TIMES)
                .anyMatch(number -> !form.text("day" + number).isEmpty()
                        || !form.text("start" + number).isEmpty());
    }
}
