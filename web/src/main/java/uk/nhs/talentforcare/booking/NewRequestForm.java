package uk.nhs.talentforcare.booking;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads everything that a school typed that asks for talks: what for, and how. */
final class NewRequestForm {

    /** What is told about the day when the first ambassador is confirmed at once. */
    static final List<String> DAY_FIELDS =
            List.of("room", "arrival", "staffPresent", "contactName", "contactTelephone");

    /** Fields in the order in which the page shows them: what is wrong is told in this order. */
    static final List<String> ORDER = Stream.of(
                    TalkRequestForm.ORDER,
                    List.of("dates", "offer", "ambassadors", "openIfNobody", "atOnce"),
                    DAY_FIELDS)
            .flatMap(List::stream)
            .toList();

    /** Everything that is kept from one page to the next. */
    static final List<String> FIELDS =
            Stream.concat(ORDER.stream(), Stream.of("version")).toList();

    private final TypedAnswers typed;
    private final TalkRequestForm talk;

    NewRequestForm(TypedAnswers typed, TalkRequestChoices choices, String key) {
        this.typed = typed;
        this.talk = new TalkRequestForm(typed, choices, key);
    }

    /** Everything that was typed, as far as it can be understood; what cannot goes to the problems. */
    NewRequest read(FieldProblems problems) {
        return new NewRequest(
                talk.read(problems),
                typed.text("dates").equals("EACH"),
                false,
                ahead(),
                invites() ? typed.texts("ambassadors") : List.of(),
                typed.text("openIfNobody").equals("yes"));
    }

    /** Whether the school would rather invite than offer it to everybody in reach. */
    boolean invites() {
        return typed.text("offer").equals("INVITE");
    }

    private Optional<ConfirmBooking> ahead() {
        return typed.text("atOnce").equals("yes")
                ? Optional.of(new ConfirmBooking(
                        0,
                        typed.text("room"),
                        typed.text("arrival"),
                        typed.text("staffPresent"),
                        typed.text("contactName"),
                        typed.text("contactTelephone")))
                : Optional.empty();
    }

    /** The field on the page that a field of the command stands for. */
    String fieldOf(String field) {
        if (field.startsWith("times[")) {
            return talk.dayField(Integer.parseInt(field.substring("times[".length(), field.length() - 1)));
        }
        return switch (field) {
            case "times" -> "day1";
            case "submissionKey" -> "title";
            default -> field;
        };
    }

    /** Whether anything stands in a field for a time. */
    boolean typedATime() {
        return talk.typedATime();
    }
}
