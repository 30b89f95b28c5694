package uk.nhs.talentforcare.casestudy;

import java.util.EnumSet;
import java.util.Set;

/**
 * Where the manuscript of a case study stands.
 *
 * <pre>
 * DRAFT ─▶ SUBMITTED ─▶ IN_REVIEW ─▶ (SCHEDULED ─▶) PUBLISHED ⇄ UNPUBLISHED
 *   │          ▲  ▲         │  └▶ DECLINED
 *   │          │  └ back ───┤
 *   │          └─ CHANGES_REQUESTED
 *   └──── WITHDRAWN, by whoever sent it, until it is published
 * </pre>
 */
public enum SubmissionState {
    DRAFT("Being written", "It is yours to write. Nobody else sees it."),
    SUBMITTED("Waiting for an editor", "An editor reads it next."),
    IN_REVIEW("With an editor", "An editor is reading it."),
    CHANGES_REQUESTED("Back with you", "An editor has asked for changes."),
    SCHEDULED("Ready", "It goes on the site on the day that was set."),
    PUBLISHED("Published", "It is on the site."),
    UNPUBLISHED("Taken off the site", "It is kept, and its address says why it is no longer there."),
    DECLINED("Not published", "We have told you why."),
    WITHDRAWN("Withdrawn", "You have taken it back.");

    /** The states in which whoever sent it may write. */
    public static final Set<SubmissionState> WRITABLE = EnumSet.of(DRAFT, CHANGES_REQUESTED);

    /** The states in which an editor has something to do. */
    public static final Set<SubmissionState> QUEUED = EnumSet.of(SUBMITTED, IN_REVIEW);

    private final String label;
    private final String meaning;

    SubmissionState(String label, String meaning) {
        this.label = label;
        this.meaning = meaning;
    }

    /** What it is called, to whoever sent it. */
    public String label() {
        return label;
    }

    /** What that means, in a sentence. */
    public String meaning() {
        return meaning;
    }

    /** Whether whoever sent it may write. */
    public boolean writable() {
        return WRITABLE.contains(this);
    }

    /** Whether it may still be taken back: nobody but its author and editors has seen it. */
    public boolean withdrawable() {
        return writable() || QUEUED.contains(this) || this == SCHEDULED;
    }
}
