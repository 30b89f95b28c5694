package uk.nhs.talentforcare.audit;

import java.time.Instant;

/**
 * One entry in a list.
 *
 * @param actorAccountId who did it, {@code null} for a visitor or the platform itself
 * @param actor the name of whoever did it, {@code null} if nobody who has an account
 */
public record AuditLine(
        long id,
        Instant recordedAt,
        Long actorAccountId,
        String actor,
        String action,
        String subjectType,
        long subjectId,
        String fromState,
        String toState) {}
