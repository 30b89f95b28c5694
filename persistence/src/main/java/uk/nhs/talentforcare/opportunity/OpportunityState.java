package uk.nhs.talentforcare.opportunity;

import java.util.Set;

/**
 * Where a listing stands.
 *
 * <pre>
 * DRAFT ─▶ SUBMITTED ─release─▶ LIVE ─▶ FILLED   every place is taken
 *   │          │                 ├───▶ CLOSED   its provider closed it early
 *   │          │                 ├───▶ EXPIRED  its closing date has passed
 *   └──────────┴─────────────────┴───▶ WITHDRAWN
 * </pre>
 */
public enum OpportunityState {
    /** Being written by its provider. */
    DRAFT,
    /** Waiting for a coordinator to release it. */
    SUBMITTED,
    /** On the site and open. */
    LIVE,
    /** Every place is taken. */
    FILLED,
    /** Closed by its provider before the closing date. */
    CLOSED,
    /** Its closing date has passed. */
    EXPIRED,
    /** Taken back; never shown again. */
    WITHDRAWN;

    /** The states whose page a visitor may open: a link that was shared says "this has closed" and offers others. */
    public static final Set<OpportunityState> SEEN_BY_VISITORS = Set.of(LIVE, FILLED, CLOSED, EXPIRED);
}
