package uk.nhs.talentforcare.concern;

/** Who wrote a note on a concern. */
public enum NoteKind {
    /** Somebody who acts on it. */
    NOTE,
    /** Whoever reported it, later. */
    ADDED
}
