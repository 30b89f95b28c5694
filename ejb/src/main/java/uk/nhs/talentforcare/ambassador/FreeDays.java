package uk.nhs.talentforcare.ambassador;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The days on which somebody can be asked, as an index holds them. A rota has no end, so no list of dates would do: it is kept
 * as its length and the places in it that are free, and a date is looked for at its place in rotas of every length. Days away
 * are not in it; whoever shows what was found looks at those.
 */
public final class FreeDays {

    /** The index's field. */
    public static final String FIELD = "free";

    /** The index's field of days between asking and a talk. */
    public static final String NOTICE = "notice";

    private static final String ASK = "ask";

    private FreeDays() {}

    static List<String> tokens(Availability said) {
        return switch (said.kind()) {
            case ASK -> List.of(ASK);
            case WINDOWS ->
                said.windows().keySet().stream().sorted().map(Enum::name).toList();
            case ROTA -> rota(said.rota().orElseThrow());
        };
    }

    private static List<String> rota(Availability.Rota rota) {
        int length = rota.on() + rota.off();
        return IntStream.range(0, length)
                .filter(place -> rota.suits(LocalDate.ofEpochDay(place)))
                .mapToObj(place -> token(length, place))
                .toList();
    }

    /** What the field has for somebody who can be asked for a date: any one of these. */
    public static Set<String> on(LocalDate date) {
        Set<String> tokens = new HashSet<>(Set.of(ASK, date.getDayOfWeek().name()));
        for (int length = 2; length <= 2 * Availability.Rota.LONGEST; length++) {
            tokens.add(token(length, Math.floorMod(date.toEpochDay(), (long) length)));
        }
        return tokens;
    }

    private static String token(int length, long place) {
        return "rota-" + length + "-" + place;
    }

    /** The weekdays on which they could be asked, each week or some. */
    static Set<DayOfWeek> weekdays(Availability said) {
        return said.kind() == Availability.Kind.WINDOWS
                ? said.windows().keySet()
                : Set.copyOf(Arrays.asList(DayOfWeek.values()));
    }

    static String words(Availability said) {
        return switch (said.kind()) {
            case ASK -> "Any day: ask, and they will see";
            case WINDOWS ->
                said.windows().keySet().stream()
                        .sorted()
                        .map(day -> day.getDisplayName(TextStyle.FULL, Locale.UK) + "s")
                        .collect(Collectors.joining(", "));
            case ROTA -> "On a rota: some weeks one day, some weeks another";
        };
    }
}
