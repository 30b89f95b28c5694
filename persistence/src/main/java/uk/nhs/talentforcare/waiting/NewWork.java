package uk.nhs.talentforcare.waiting;

/**
 * Work that is about to wait for somebody.
 *
 * @param subjectType what it is about, such as {@code membership-request}
 * @param subjectId the number of that
 * @param organisationId the organisation it belongs to, or {@code null}
 * @param localAreaCode the local area it belongs to, or {@code null}: then the national team has it at once
 * @param waitingAccountId whoever waits to hear and is told when it is late, or {@code null}
 * @param ownerId whoever has it from the start and needs no telling, or {@code null} for all who hold the role
 * @param keptFromId an account that never hears of it and never holds it, because it is about them, or {@code null}
 */
public record NewWork(
        WorkKind kind,
        String subjectType,
        long subjectId,
        Long organisationId,
        String localAreaCode,
        Long waitingAccountId,
        Long keptFromId,
        Long ownerId) {

    /** Work that belongs to no organisation and no area, and that nobody with an account waits for. */
    public static NewWork of(WorkKind kind, String subjectType, long subjectId) {
        return new NewWork(kind, subjectType, subjectId, null, null, null, null, null);
    }

    /** The same, belonging to an organisation and an area; each may be {@code null}. */
    public NewWork belongingTo(Long organisation, String area) {
        return new NewWork(kind, subjectType, subjectId, organisation, area, waitingAccountId, keptFromId, ownerId);
    }

    /** The same, with somebody who waits to hear. */
    public NewWork waitedForBy(long accountId) {
        return new NewWork(kind, subjectType, subjectId, organisationId, localAreaCode, accountId, keptFromId, ownerId);
    }

    /** The same, kept from the person whom it is about; they may be {@code null}. */
    public NewWork keptFrom(Long accountId) {
        return new NewWork(
                kind, subjectType, subjectId, organisationId, localAreaCode, waitingAccountId, accountId, ownerId);
    }

    /** The same, somebody's own from the start; they may be {@code null}. */
    public NewWork ownedBy(Long accountId) {
        return new NewWork(
                kind, subjectType, subjectId, organisationId, localAreaCode, waitingAccountId, keptFromId, accountId);
    }
}
