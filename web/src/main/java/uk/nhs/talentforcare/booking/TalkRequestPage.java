package uk.nhs.talentforcare.booking;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import uk.nhs.talentforcare.account.Role;
import uk.nhs.talentforcare.ambassador.TalkFormat;
import uk.nhs.talentforcare.ambassador.Topic;
import uk.nhs.talentforcare.shared.CurrentUser;
import uk.nhs.talentforcare.shared.Form;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.LondonTime;
import uk.nhs.talentforcare.shared.Option;
import uk.nhs.talentforcare.shared.Pages;

/** A school asks for a talk: one short page, then its answers to check, then the request is open. */
@Named
@RequestScoped
public class TalkRequestPage {

    private static final int TIMES = TalkRequest.MOST_TIMES;
    private static final List<Integer> LENGTHS = List.of(30, 45, 60, 90, 120);

    /** Fields in the order in which the page shows them: what is wrong is told in this order. */
    private static final List<String> ORDER = Stream.of(
                    Stream.of("school", "title", "purpose", "format", "yearGroups", "pupils"),
                    IntStream.rangeClosed(1, TIMES).boxed().flatMap(n -> Stream.of("day" + n, "start" + n)),
                    Stream.of("minutes", "topics", "roleFamilies", "closesOn", "staffStays"))
            .flatMap(Function.identity())
            .toList();

    @Inject
    private Form form;

    @Inject
    private Pages pages;

    @Inject
    private CurrentUser user;

    @Inject
    private TalkRequestService requests;

    private List<TalkRequestService.School> schools = List.of();
    private Map<String, String> families = Map.of();
    private AskForTalk command;
    private LocalDate lastDay;

    public void load() {
        if (!user.signedIn()) {
            pages.signInFirst();
            return;
        }
        if (user.has(Role.SCHOOL_CONTACT)) {
            schools = requests.schools(user.actor());
        }
        if (schools.isEmpty()) {
            return;
        }
        families = requests.roleFamilies();
        if (form.posted()) {
            act();
        } else {
            fill();
        }
    }

    private void fill() {
        form.fill("submissionKey", UUID.randomUUID().toString());
        form.fill("minutes", String.valueOf(TalkTime.USUAL_MINUTES));
        form.fill("school", String.valueOf(schools.get(0).id()));
    }

    private void act() {
        boolean asks = form.action().equals("ask");
        if (!asks && !form.action().equals("check")) {
            return;
        }
        Problems problems = new Problems();
        command = read(problems);
        try {
            lastDay = requests.check(user.actor(), command);
        } catch (Invalid e) {
            boolean toldOfATime = problems.any() && typedATime();
            e.errors().forEach((field, message) -> {
                if (!field.equals("times") || !toldOfATime) {
                    problems.add(fieldOf(field), message);
                }
            });
        }
        if (problems.any()) {
            lastDay = null;
            problems.tell(form);
            return;
        }
        if (asks) {
            long talk = requests.ask(user.actor(), command);
            pages.redirect("/talks/" + talk, "Your request is open. We e-mail you as soon as an ambassador books it.");
        }
    }

    private boolean typedATime() {
        return IntStream.rangeClosed(1, TIMES)
                .anyMatch(number -> !form.text("day" + number).isEmpty()
                        || !form.text("start" + number).isEmpty());
    }

    private static String fieldOf(String field) {
        return switch (field) {
            case "times" -> "day1";
            case "submissionKey" -> "title";
            default -> field;
        };
    }

    private AskForTalk read(Problems problems) {
        String pupils = form.text("pupils");
        return new AskForTalk(
                school(),
                form.text("submissionKey"),
                form.text("title"),
                form.prose("purpose"),
                one(TalkFormat.values(), form.text("format")).orElse(null),
                some(YearGroup.values(), form.texts("yearGroups")),
                pupils.matches("[0-9]{1,6}") ? Integer.valueOf(pupils) : null,
                some(Topic.values(), form.texts("topics")),
                form.texts("roleFamilies").stream()
                        .filter(families::containsKey)
                        .collect(Collectors.toUnmodifiableSet()),
                times(problems),
                closesOn(problems),
                form.text("staffStays").equals("yes"));
    }

    private Long school() {
        String typed = form.text("school");
        if (typed.isEmpty() && schools.size() == 1) {
            return schools.get(0).id();
        }
        return schools.stream()
                .map(TalkRequestService.School::id)
                .filter(id -> String.valueOf(id).equals(typed))
                .findFirst()
                .orElse(null);
    }

    private List<TalkTime> times(Problems problems) {
        List<TalkTime> times = new ArrayList<>();
        int minutes = LENGTHS.stream()
                .filter(length -> String.valueOf(length).equals(form.text("minutes")))
                .findFirst()
                .orElse(TalkTime.USUAL_MINUTES);
        for (int number = 1; number <= TIMES; number++) {
            time(number, minutes, problems).ifPresent(times::add);
        }
        return times;
    }

    private Optional<TalkTime> time(int number, int minutes, Problems problems) {
        String typedDay = form.text("day" + number);
        String typedStart = form.text("start" + number);
        if (typedDay.isEmpty() && typedStart.isEmpty()) {
            return Optional.empty();
        }
        Optional<LocalDate> day = TypedDay.day(typedDay);
        Optional<LocalTime> start = TypedDay.time(typedStart);
        if (day.isEmpty()) {
            problems.add("day" + number, "Enter the day of time " + number + " like 12/3/2027");
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

    private LocalDate closesOn(Problems problems) {
        String typed = form.text("closesOn");
        if (typed.isEmpty()) {
            return null;
        }
        Optional<LocalDate> day = TypedDay.day(typed);
        if (day.isEmpty()) {
            problems.add("closesOn", "Enter the closing date like 12/3/2027, or leave it empty");
        }
        return day.orElse(null);
    }

    private static <E extends Enum<E>> Optional<E> one(E[] values, String name) {
        return Arrays.stream(values).filter(value -> value.name().equals(name)).findFirst();
    }

    private static <E extends Enum<E>> Set<E> some(E[] values, List<String> names) {
        return Arrays.stream(values)
                .filter(value -> names.contains(value.name()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the person is contact of a school that is open. */
    public boolean mayAsk() {
        return !schools.isEmpty();
    }

    /** Whether the answers are good and are shown to be checked. */
    public boolean checking() {
        return lastDay != null;
    }

    public boolean severalSchools() {
        return schools.size() > 1;
    }

    public List<Option> schools() {
        return schools.stream()
                .map(school -> new Option(String.valueOf(school.id()), school.name()))
                .toList();
    }

    public List<Option> formats() {
        return List.of(
                new Option(TalkFormat.IN_PERSON.name(), "In person, at our school"),
                new Option(TalkFormat.VIRTUAL.name(), "Online, on our school's platform"),
                new Option(TalkFormat.EITHER.name(), "Either", "Reaches most ambassadors"));
    }

    public List<Option> yearGroups() {
        return Arrays.stream(YearGroup.values())
                .map(year -> new Option(year.name(), year.label()))
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
                .map(length -> new Option(
                        String.valueOf(length),
                        length < 60 ? length + " minutes" : length == 60 ? "1 hour" : length / 60.0 + " hours"))
                .map(option -> new Option(
                        option.value(), option.label().replace(".0 ", " ").replace("1.5", "1½")))
                .toList();
    }

    public List<Option> promise() {
        return List.of(new Option("yes", "A member of school staff stays in the room throughout"));
    }

    /** Rows for times: 1 to 5. */
    public List<Integer> rows() {
        return IntStream.rangeClosed(1, TIMES).boxed().toList();
    }

    /** Every answer, for the page on which they are checked to carry along. */
    public List<Option> carried() {
        return Stream.concat(Stream.of("submissionKey"), ORDER.stream())
                .flatMap(name -> form.texts(name).stream().map(value -> new Option(name, value)))
                .toList();
    }

    public AskForTalk answers() {
        return command;
    }

    public String schoolName() {
        return schools.stream()
                .filter(school -> school.id() == command.school())
                .map(TalkRequestService.School::name)
                .findFirst()
                .orElse("");
    }

    public List<String> times() {
        return command.times().stream()
                .sorted()
                .map(time -> LondonTime.at(time.startsAt()) + " to " + LondonTime.time(time.endsAt()))
                .toList();
    }

    public String chosenYearGroups() {
        return command.yearGroups().stream().sorted().map(YearGroup::label).collect(Collectors.joining(", "));
    }

    public String chosenTopics() {
        return command.topics().stream().sorted().map(Topic::label).collect(Collectors.joining(", "));
    }

    public String chosenFamilies() {
        return families.entrySet().stream()
                .filter(family -> command.roleFamilies().contains(family.getKey()))
                .map(Map.Entry::getValue)
                .collect(Collectors.joining(", "));
    }

    /** The last day of the offer. */
    public String lastDay() {
        return LondonTime.day(lastDay);
    }

    private static final class Problems {
        private final Map<String, String> messages = new java.util.HashMap<>();

        void add(String field, String message) {
            messages.putIfAbsent(field, message);
        }

        boolean any() {
            return !messages.isEmpty();
        }

        void tell(Form form) {
            ORDER.stream().filter(messages::containsKey).forEach(field -> form.reject(field, messages.get(field)));
        }
    }
}
