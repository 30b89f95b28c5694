package uk.nhs.talentforcare.audit;

import java.time.Instant;

/**
 * What somebody looks for in the audit log; {@code null} in each place for everything.
 *
 * @param actorAccountId who did it
 * @param subjectType to what kind of thing
 * @param subjectId to which one
 * @param from not before then
 * @param to before then
 */
public record AuditSearch(
        Long actorAccountId, String action, String subjectType, Long subjectId, Instant from, Instant to) {

    /** Everything. */
    public static final AuditSearch ALL = new AuditSearch(null, null, null, null, null, null);
}
