package uk.nhs.talentforcare.organisation.imports;

/**
 * Where a run stands.
 *
 * <pre>
 * CHECKING ──▶ CHECKED ──confirm──▶ APPLYING ──▶ DONE
 *    │  │         └──────discard──▶ DISCARDED      │
 *    │  ├▶ NOTHING_NEW (known already)             │
 *    │  └▶ REFUSED (not the file it should be)     │
 *    └─────────────▶ FAILED (our fault) ◀──────────┘
 * </pre>
 */
public enum ImportState {
    CHECKING("Being checked"),
    CHECKED("Checked, waiting for you to confirm"),
    NOTHING_NEW("Nothing to change"),
    APPLYING("Being imported"),
    DONE("Imported"),
    REFUSED("Refused"),
    FAILED("Failed"),
    DISCARDED("Discarded");

    private final String label;

    ImportState(String label) {
        this.label = label;
    }

    /** The state as people read it. */
    public String label() {
        return label;
    }

    /** Whether a worker has, or should have, its hands on the run. */
    public boolean working() {
        return this == CHECKING || this == APPLYING;
    }
}
