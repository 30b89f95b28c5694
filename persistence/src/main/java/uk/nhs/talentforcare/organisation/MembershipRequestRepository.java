package uk.nhs.talentforcare.organisation;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import uk.nhs.talentforcare.account.Role;

/** Keeps wishes to belong. */
public class MembershipRequestRepository {

    private final EntityManager entities;

    public MembershipRequestRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** Keeps the wish; it has its number afterwards. */
    public void add(MembershipRequest request) {
        entities.persist(request);
        entities.flush();
    }

    public Optional<MembershipRequest> find(long id) {
        return Optional.ofNullable(entities.find(MembershipRequest.class, id));
    }

    /** A wish as it is now, held until the transaction ends. */
    public Optional<MembershipRequest> lock(long id) {
        return Optional.ofNullable(entities.find(MembershipRequest.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** The same wish of the same person that waits already. */
    public Optional<MembershipRequest> findOpen(long accountId, Role role, Long organisationId, String localAreaCode) {
        return entities
                .createQuery("SELECT r FROM MembershipRequest r WHERE r.openKey = ?1", MembershipRequest.class)
                .setParameter(1, MembershipRequest.openKey(accountId, role, organisationId, localAreaCode))
                .getResultList()
                .stream()
                .findFirst();
    }

    /** Everything that a person has asked for, newest first. */
    public List<MembershipRequest> ofAccount(long accountId) {
        return entities.createQuery(
                        "SELECT r FROM MembershipRequest r WHERE r.accountId = ?1 ORDER BY r.askedAt DESC, r.id DESC",
                        MembershipRequest.class)
                .setParameter(1, accountId)
                .getResultList();
    }

    /** What has been asked of an organisation, newest first. */
    public List<MembershipRequest> ofOrganisation(long organisationId) {
        return entities.createQuery(
                        "SELECT r FROM MembershipRequest r WHERE r.organisationId = ?1 ORDER BY r.askedAt DESC, r.id DESC",
                        MembershipRequest.class)
                .setParameter(1, organisationId)
                .getResultList();
    }
}
