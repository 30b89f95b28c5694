package uk.nhs.talentforcare.casestudy;

import java.util.Set;

/**
 * Where a case study stands between an idea written down and a record kept.
 *
 * <pre>
 * DRAFT ─▶ SUBMITTED ─▶ IN_REVIEW ─▶ PUBLISHED ─(12 months)─▶ REVIEW_DUE ─▶ ARCHIVED
 *              ▲            │            ▲    └──────────────────────│──────────▲
 *              └ CHANGES_REQUESTED       └─────── still true ────────┘
 * </pre>
 */
public enum CaseStudyState {
    /** Being written; only its author's organisation sees it. */
    DRAFT,
    /** Waiting for an editor. */
    SUBMITTED,
    /** An editor is reading it. */
    IN_REVIEW,
    /** Back with its author, with a reason. */
    CHANGES_REQUESTED,
    /** On the site. */
    PUBLISHED,
    /** On the site, a year after somebody last checked that it is still true. */
    REVIEW_DUE,
    /** No longer on the site; kept. */
    ARCHIVED;

    /** The states in which every visitor may read a case study. */
    public static final Set<CaseStudyState> PUBLIC = Set.of(PUBLISHED, REVIEW_DUE);

    /** Whether every visitor may read a case study in this state. */
    public boolean isPublic() {
        return PUBLIC.contains(this);
    }
}
