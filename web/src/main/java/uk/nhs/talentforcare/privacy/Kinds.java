package uk.nhs.talentforcare.privacy;

import java.util.Arrays;
import java.util.List;
import uk.nhs.talentforcare.shared.Option;

/** The kinds of requests as a form offers them. */
final class Kinds {

    private Kinds() {}

    static List<Option> options() {
        return Arrays.stream(DataRequestKind.values())
                .map(kind -> new Option(kind.name(), kind.label()))
                .toList();
    }

    /** The kind that was chosen, {@code null} if none of ours was. */
    static DataRequestKind of(String chosen) {
        return Arrays.stream(DataRequestKind.values())
                .filter(kind -> kind.name().equals(chosen))
                .findFirst()
                .orElse(null);
    }
}
