package uk.nhs.talentforcare.booking;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import uk.nhs.talentforcare.place.AreaScope;
import uk.nhs.talentforcare.shared.CurrentUser;
import uk.nhs.talentforcare.shared.Form;
import uk.nhs.talentforcare.shared.LondonTime;
import uk.nhs.talentforcare.shared.Option;
import uk.nhs.talentforcare.shared.Pages;

/** The talks of a coordinator's areas: what needs a hand first. */
@Named
@RequestScoped
public class AreaTalksPage {

    private static final int SIZE = 25;
    private static final AreaScope OWN = new AreaScope(false, java.util.Set.of(), java.util.Set.of());

    @Inject
    private Form form;

    @Inject
    private Pages pages;

    @Inject
    private CurrentUser user;

    @Inject
    private AreaTalkService talks;

    private AreaTalks found;
    private LocalDate week;

    /** How many need a hand for one reason. */
    public record Hand(NeedsHand needs, long count, boolean chosen) {}

    public void load() {
        if (!user.signedIn()) {
            pages.signInFirst();
            return;
        }
        String typed = form.text("week");
        Optional<LocalDate> day = TypedDay.day(typed);
        if (!typed.isEmpty() && day.isEmpty()) {
            form.reject("week", "Enter a day of the week that you want, like 12/3/2027");
        }
        week = day.map(any -> any.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)))
                .orElse(null);
        found = talks.find(
                user.actor(),
                new AreaTalkSearch(
                        OWN,
                        chosen(NeedsHand.values(), "hand"),
                        chosen(TalkState.values(), "state"),
                        week == null ? null : start(week),
                        week == null ? null : start(week.plusDays(7)),
                        form.text("school"),
                        form.text("ambassador"),
                        chosen(AreaTalkSearch.WaitsFor.values(), "waits"),
                        Optional.ofNullable(chosen(AreaTalkSearch.Order.values(), "sort"))
                                .orElse(AreaTalkSearch.Order.HAND)),
                form.text("page").matches("[1-9][0-9]{0,5}") ? Integer.parseInt(form.text("page")) : 1,
                SIZE);
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(LondonTime.ZONE).toInstant();
    }

    private <E extends Enum<E>> E chosen(E[] values, String name) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(form.text(name)))
                .findFirst()
                .orElse(null);
    }

    public AreaTalks found() {
        return found;
    }

    /** Whether the talks are of more than one area, so that each has to be named. */
    public boolean several() {
        return found.page().items().stream()
                        .map(line -> line.of().area())
                        .distinct()
                        .count()
                > 1;
    }

    /** What needs a hand, each reason with its count. */
    public List<Hand> hands() {
        return found.needing().entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> new Hand(
                        entry.getKey(), entry.getValue(), entry.getKey().name().equals(form.text("hand"))))
                .toList();
    }

    /** Whether anything is left out by what was chosen. */
    public boolean narrowed() {
        return !(form.text("hand")
                        + form.text("state")
                        + form.text("week")
                        + form.text("school")
                        + form.text("ambassador")
                        + form.text("waits"))
                .isEmpty();
    }

    /** Such as "Week from Monday 8 March 2027", empty if none was chosen. */
    public String weekWords() {
        return week == null ? "" : "In the week from " + LondonTime.day(week);
    }

    public List<Option> hand() {
        return options("Anything", NeedsHand.values(), NeedsHand::label);
    }

    public List<Option> states() {
        List<TalkState> states = Arrays.stream(TalkState.values())
                .filter(state -> state != TalkState.DRAFT)
                .toList();
        return options("All that are not over", states.toArray(TalkState[]::new), TalkState::label);
    }

    public List<Option> waits() {
        return options("Anybody", AreaTalkSearch.WaitsFor.values(), AreaTalkSearch.WaitsFor::label);
    }

    public List<Option> orders() {
        return Arrays.stream(AreaTalkSearch.Order.values())
                .map(order -> new Option(order.name(), order.label()))
                .toList();
    }

    private static <E extends Enum<E>> List<Option> options(String all, E[] values, Function<E, String> label) {
        List<Option> options = new ArrayList<>(List.of(new Option("", all)));
        Arrays.stream(values)
                .map(value -> new Option(value.name(), label.apply(value)))
                .forEach(options::add);
        return options;
    }
}
