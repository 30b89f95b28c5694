package uk.nhs.talentforcare.audit;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.ForServices;

/** Writes who changed what, in the transaction of the change. */
@ForServices
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class AuditLog {

    @Inject
    private AuditRepository entries;

    @Inject
    private Clock clock;

    /** For the container. */
    public AuditLog() {}

    /** Without a container; for tests. */
    public AuditLog(AuditRepository entries, Clock clock) {
        this.entries = entries;
        this.clock = clock;
    }

    /** Who did something to a thing last; empty if nobody did, or no account. */
    public Optional<Long> last(String action, String subjectType, long subjectId) {
        return entries.last(action, subjectType, subjectId).flatMap(AuditEntry::actorAccountId);
    }

    /**
     * @param action what was done, such as {@code book-talk}
     * @param subjectType to what, such as {@code talk-request}
     * @param from the state before, {@code null} if there was none
     * @param to the state after, {@code null} if there is none
     */
    public void record(Actor actor, String action, String subjectType, long subjectId, Object from, Object to) {
        entries.add(new AuditEntry(
                clock.instant(),
                actor.signedIn() ? actor.accountId() : null,
                action,
                subjectType,
                subjectId,
                from == null ? null : from.toString(),
                to == null ? null : to.toString()));
    }
}
