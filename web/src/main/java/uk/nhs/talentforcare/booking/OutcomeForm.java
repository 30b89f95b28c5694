package uk.nhs.talentforcare.booking;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.nhs.talentforcare.shared.Form;
import uk.nhs.talentforcare.shared.Option;

/** Reads what a school records of a talk that took place: a minute on a phone. */
public final class OutcomeForm {

    private static final String PUPILS = "pupils-";

    private OutcomeForm() {}

    /** A field for the pupils of a year group. */
    public record Field(String name, String label) {}

    static String field(YearGroup year) {
        return PUPILS + year;
    }

    static List<Field> fields(Set<YearGroup> yearGroups) {
        return yearGroups.stream()
                .sorted()
                .map(year -> new Field(PUPILS + year, "How many pupils of " + year.label() + " were there?"))
                .toList();
    }

    static RecordOutcome read(Form form, long talkId, Set<YearGroup> yearGroups) {
        Map<YearGroup, Integer> pupils = new EnumMap<>(YearGroup.class);
        yearGroups.forEach(year -> pupils.put(year, number(form.text(PUPILS + year))));
        return new RecordOutcome(
                talkId,
                pupils,
                Arrays.stream(Learned.values())
                        .filter(value -> value.name().equals(form.text("learned")))
                        .findFirst()
                        .orElse(null),
                yes(form.text("twoWay")),
                yes(form.text("reflection")),
                form.prose("words"),
                form.prose("thanks"));
    }

    /** Why a talk did not take place. @throws uk.nhs.talentforcare.shared.Invalid if nothing was chosen */
    static EndReason whyNot(Form form) {
        return TypedReason.required(
                form.text("reason"), EndReason.ofTalksThatDidNotHappen(), "Choose why it did not take place");
    }

    static List<Option> learned() {
        return Arrays.stream(Learned.values())
                .map(value -> new Option(value.name(), value.label()))
                .toList();
    }

    static List<Option> yesOrNo() {
        return List.of(new Option("yes", "Yes"), new Option("no", "No"));
    }

    private static Boolean yes(String typed) {
        return typed.equals("yes") ? Boolean.TRUE : typed.equals("no") ? Boolean.FALSE : null;
    }

    private static Integer number(String typed) {
        return typed.matches("[0-9]{1,4}") ? Integer.valueOf(typed) : null;
    }
}
