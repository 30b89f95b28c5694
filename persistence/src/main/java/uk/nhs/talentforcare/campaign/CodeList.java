package uk.nhs.talentforcare.campaign;

import java.util.Arrays;
import java.util.Optional;

/** A list of codes and names that administrators keep. The code of a name never changes; the name may. */
public enum CodeList {
    LOCAL_AREAS("local-areas", "local_area", "Local areas", "local area"),
    ROLE_FAMILIES("role-families", "role_family", "Role families", "role family"),
    AUDIENCES("audiences", "audience", "Audiences", "audience");

    private final String segment;
    private final String table;
    private final String label;
    private final String one;

    CodeList(String segment, String table, String label, String one) {
        this.segment = segment;
        this.table = table;
        this.label = label;
        this.one = one;
    }

    /** The list that stands at a place in an address. */
    public static Optional<CodeList> of(String segment) {
        return Arrays.stream(values())
                .filter(list -> list.segment.equals(segment))
                .findFirst();
    }

    /** How it stands in an address. */
    public String segment() {
        return segment;
    }

    String table() {
        return table;
    }

    /** As people read it. */
    public String label() {
        return label;
    }

    /** What one of them is called, in the middle of a sentence. */
    public String one() {
        return one;
    }
}
