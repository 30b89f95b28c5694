package uk.nhs.talentforcare.waiting;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;

/**
 * Work that is about to wait for somebody.
 *
 * @param subjectType what it is about, such as {@code membership-request}
 * @param subjectId the number of that
 * @param organisationId the organisation it belongs to, or {@code null}
 * @param localAreaCode the local area it belongs to, or {@code null}: then the national team has it at once
 * @param waitingAccountId whoever waits to hear and is told when it is late, or {@code null}
 * @param ownerId whoever has it from the start and needs no telling, or {@code null} for all who hold the role
 * @param since the day from which its days are counted, {@code null} for today
 * @param keptFrom accounts that never hear of it and never hold it, because it is about them
 */
public record NewWork(
        WorkKind kind,
        String subjectType,
        long subjectId,
        Long organisationId,
        String localAreaCode,
        Long waitingAccountId,
        Set<Long> keptFrom,
        Long ownerId,
        LocalDate since) {

    /** Work that belongs to no organisation and no area, and that nobody with an account waits for. */
    public static NewWork of(WorkKind kind, String subjectType, long subjectId) {
        return new NewWork(kind, subjectType, subjectId, null, null, null, Set.of(), null, null);
    }

    /** The same, belonging to an organisation and an area; each may be {@code null}. */
    public NewWork belongingTo(Long organisation, String area) {
        return new NewWork(
                kind, subjectType, subjectId, organisation, area, waitingAccountId, keptFrom, ownerId, since);
    }

    /** The same, with somebody who waits to hear. */
    public NewWork waitedForBy(long accountId) {
        return new NewWork(
                kind, subjectType, subjectId, organisationId, localAreaCode, accountId, keptFrom, ownerId, since);
    }

    /** The same, kept from the person whom it is about. */
    public NewWork keptFrom(long accountId) {
        return keptFrom(Set.of(accountId));
    }

    /** The same, kept from all whom it is about. */
    public NewWork keptFrom(Collection<Long> accountIds) {
        return new NewWork(
                kind,
                subjectType,
                subjectId,
                organisationId,
                localAreaCode,
                waitingAccountId,
                Set.copyOf(accountIds),
                ownerId,
                since);
    }

    /** The same, somebody's own from the start; they may be {@code null}. */
    public NewWork ownedBy(Long accountId) {
        return new NewWork(
                kind,
                subjectType,
                subjectId,
                organisationId,
                localAreaCode,
                waitingAccountId,
                keptFrom,
                accountId,
                since);
    }

    /** The same, begun on an earlier day: what was promised counts from there. */
    public NewWork begunOn(LocalDate day) {
        return new NewWork(
                kind, subjectType, subjectId, organisationId, localAreaCode, waitingAccountId, keptFrom, ownerId, day);
    }
}
