package uk.nhs.talentforcare.ambassador;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import uk.nhs.talentforcare.campaign.ReferenceLists;
import uk.nhs.talentforcare.shared.Option;

/** What somebody can choose who says which talks they would give, when they apply and ever after. */
@Named
@ApplicationScoped
public class TalkOptions {

    private static final List<String> LANGUAGES = List.of("English", "British Sign Language");

    @Inject
    private ReferenceLists reference;

    public List<Option> topics() {
        return all(Topic.values(), Topic::label);
    }

    public List<Option> keyStages() {
        return all(KeyStage.values(), KeyStage::label);
    }

    public List<Option> formats() {
        return all(TalkFormat.values(), TalkFormat::label);
    }

    public List<Option> languages() {
        return LANGUAGES.stream().map(name -> new Option(name, name)).toList();
    }

    public List<Option> distances() {
        return IntStream.of(2, 5, 10, 15, 20, 30, 50, 100)
                .mapToObj(miles -> new Option(String.valueOf(miles), "Up to " + miles + " miles"))
                .toList();
    }

    public List<Option> times() {
        return Stream.concat(
                        Stream.of(new Option("0", "None")),
                        IntStream.of(15, 30, 45, 60, 90, 120)
                                .mapToObj(minutes -> new Option(String.valueOf(minutes), minutes + " minutes")))
                .toList();
    }

    public List<Option> roleFamilies() {
        List<Option> options = new ArrayList<>();
        options.add(new Option("", "Choose"));
        reference.roleFamilies().forEach((code, name) -> options.add(new Option(code, name)));
        return options;
    }

    /** Those of somebody's languages that have a box to tick. */
    static String[] ticked(Iterable<String> languages) {
        return split(languages, true).toArray(String[]::new);
    }

    /** The rest, as it is typed. */
    static String typed(Iterable<String> languages) {
        return split(languages, false).collect(Collectors.joining(", "));
    }

    /** The boxes among what a form sent. */
    static List<String> boxes(List<String> sent) {
        return sent.stream().filter(LANGUAGES::contains).toList();
    }

    private static Stream<String> split(Iterable<String> languages, boolean offered) {
        List<String> found = new ArrayList<>();
        for (String language : languages) {
            if (LANGUAGES.contains(language) == offered) {
                found.add(language);
            }
        }
        return found.stream();
    }

    private static <E extends Enum<E>> List<Option> all(E[] values, Function<E, String> label) {
        return Arrays.stream(values)
                .map(value -> new Option(value.name(), label.apply(value)))
                .toList();
    }
}
