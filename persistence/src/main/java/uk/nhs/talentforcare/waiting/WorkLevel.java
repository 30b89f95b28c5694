package uk.nhs.talentforcare.waiting;

/** Who has a piece of work: each step that is late hands it to the next, and the last keeps it until it is done. */
public enum WorkLevel {
    /** Whoever holds the role that the work is for. */
    OWNER,
    /** Their deputy. */
    DEPUTY,
    /** The national team. */
    NATIONAL;

    /** The level that work goes to from here; the last stays. */
    public WorkLevel next() {
        return this == OWNER ? DEPUTY : NATIONAL;
    }
}
