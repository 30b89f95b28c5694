package uk.nhs.talentforcare.booking;

import java.util.List;
import uk.nhs.talentforcare.shared.Option;

/** Reads why somebody says no; nobody has to say. */
final class TypedReason {

    private TypedReason() {}

    /** What is not offered is not said. */
    static EndReason of(String typed, List<EndReason> offered) {
        return offered.stream()
                .filter(reason -> reason.name().equals(typed))
                .findFirst()
                .orElse(EndReason.OTHER);
    }

    static List<Option> ofAmbassadors() {
        return EndReason.ofAmbassadors().stream()
                .map(reason -> new Option(reason.name(), reason.label()))
                .toList();
    }
}
