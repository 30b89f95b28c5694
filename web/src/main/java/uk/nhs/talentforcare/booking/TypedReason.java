package uk.nhs.talentforcare.booking;

import java.util.List;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.Option;

/** Reads why somebody says no; mostly nobody has to say. */
final class TypedReason {

    private TypedReason() {}

    /** What is not offered is not said. */
    static EndReason of(String typed, List<EndReason> offered) {
        return offered.stream()
                .filter(reason -> reason.name().equals(typed))
                .findFirst()
                .orElse(EndReason.OTHER);
    }

    /** Where a reason has to be given. @throws Invalid if none of those offered was chosen */
    static EndReason required(String typed, List<EndReason> offered, String message) {
        return offered.stream()
                .filter(reason -> reason.name().equals(typed))
                .findFirst()
                .orElseThrow(() -> new Invalid("reason", message));
    }

    static List<Option> ofAmbassadors() {
        return EndReason.ofAmbassadors().stream()
                .map(reason -> new Option(reason.name(), reason.label()))
                .toList();
    }
}
