package uk.nhs.talentforcare.ambassador;

import java.text.Collator;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import uk.nhs.talentforcare.place.GeoPoint;
import uk.nhs.talentforcare.place.PlaceRepository;
import uk.nhs.talentforcare.place.Postcode;

/** Reads what somebody answers about the talks that they would give, when they apply and ever after. */
final class TalkAnswers {

    private static final int LONGEST_LANGUAGES = 300;
    private static final int LONGEST_LANGUAGE = 40;

    private static final String LETTERS = "[\\p{L}\\p{M}' ()’-]+";

    /** The same word as the database sees it: capitals and accents do not matter. */
    private static final Collator SAME = Collator.getInstance(Locale.UK);

    static {
        SAME.setStrength(Collator.PRIMARY);
    }

    private TalkAnswers() {}

    /** @param format {@code null} if none was chosen */
    record Speech(TalkFormat format, Set<Topic> topics, Set<KeyStage> keyStages, Set<String> languages) {}

    /** @param outward postcode district, empty if nobody knows it. @param point its centre, {@code null} likewise */
    record Travel(String outward, GeoPoint point, int miles, int minutes) {}

    static Speech speech(
            JoinChecks checks,
            String format,
            List<String> topics,
            List<String> keyStages,
            List<String> languages,
            String otherLanguages) {
        Speech speech = new Speech(
                checks.choice("format", TalkFormat.class, format, "Choose how you would give talks"),
                known(Topic.class, topics),
                known(KeyStage.class, keyStages),
                new LinkedHashSet<>(languages));
        if (speech.topics.isEmpty()) {
            checks.reject("topics", "Choose at least one topic");
        }
        if (speech.keyStages.isEmpty()) {
            checks.reject("keyStages", "Choose at least one age group");
        }
        Arrays.stream(otherLanguages.split(","))
                .map(String::strip)
                .filter(language -> !language.isEmpty()
                        && speech.languages.stream().noneMatch(known -> SAME.compare(known, language) == 0))
                .forEach(speech.languages::add);
        if (speech.languages.stream().anyMatch(language -> language.length() > LONGEST_LANGUAGE)
                || speech.languages.stream().anyMatch(language -> !language.matches(LETTERS))
                || String.join(",", speech.languages).length() > LONGEST_LANGUAGES) {
            checks.reject("otherLanguages", "Enter languages with commas between them, like Welsh, Polish");
        }
        if (speech.languages.isEmpty()) {
            checks.reject("languages", "Choose at least one language");
        }
        return speech;
    }

    static void words(JoinChecks checks, String routeIn, String story) {
        checks.atMost("routeIn", routeIn, 1000, "How you came into your job: write");
        checks.atMost("story", story, 5000, "Your story: write");
    }

    /** @param place a postcode district, or a full postcode, of which the district alone is kept */
    static Travel travel(JoinChecks checks, PlaceRepository places, String place, String miles, String minutes) {
        String outward = outward(place);
        GeoPoint point = outward.isEmpty() ? null : places.middleOf(outward).orElse(null);
        if (point == null) {
            checks.reject("place", "Enter the first part of a postcode in England, like LS8");
        }
        return new Travel(
                outward,
                point,
                checks.number("miles", miles, 1, 200, "Choose how far you would travel"),
                checks.number("minutes", minutes, 0, 240, "Choose how much time you need to travel"));
    }

    /** The postcode district of what was typed; empty if it is neither that nor a postcode. */
    static String outward(String typed) {
        if (Postcode.looksFull(typed)) {
            return Postcode.parse(typed).outwardCode();
        }
        String bare = typed.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        return Postcode.looksOutward(bare) ? bare : "";
    }

    private static <E extends Enum<E>> Set<E> known(Class<E> type, List<String> names) {
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> names.contains(value.name()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(type)));
    }
}
