package uk.nhs.talentforcare.organisation.imports;

/**
 * What bringing one row in means, or meant.
 *
 * @param description of what is new or different, for the administrator
 */
record Merge(Effect effect, String description) {

    enum Effect {
        ADDED,
        CHANGED,
        UNCHANGED
    }

    static final Merge SAME = new Merge(Effect.UNCHANGED, "");

    static Merge added(String description) {
        return new Merge(Effect.ADDED, description);
    }

    static Merge changed(String description) {
        return new Merge(Effect.CHANGED, description);
    }
}
