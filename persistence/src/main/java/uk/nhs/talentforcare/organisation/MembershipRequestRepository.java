package uk.nhs.talentforcare.organisation;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.nhs.talentforcare.account.Role;
import uk.nhs.talentforcare.waiting.WorkKind;

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

    /**
     * Wishes that wait, those that asked first to the front.
     *
     * @param notOf somebody whose own wishes are not wanted
     * @param nationwide whether all are wanted
     * @param areas areas whose wishes are wanted
     * @param schools organisations whose wishes to be a school contact are wanted
     * @param led organisations whose wishes to lead or to be an ambassador are wanted
     */
    public List<MembershipLine> waiting(
            long notOf, boolean nationwide, Set<String> areas, Set<Long> schools, Set<Long> led, int most) {
        return entities.createQuery(
                        "SELECT NEW uk.nhs.talentforcare.organisation.MembershipLine(r.id, p.firstName, p.lastName,"
                                + " r.role, o.name, o.town, r.askedAt, w.dueOn, w.promisedOn) FROM MembershipRequest r"
                                + " JOIN Account p ON p.id = r.accountId"
                                + " LEFT JOIN Organisation o ON o.id = r.organisationId"
                                + " LEFT JOIN WorkItem w ON w.openSubjectId = r.id AND w.kind = :kind"
                                + " WHERE r.state = :requested AND r.accountId <> :notOf AND (:nationwide = TRUE"
                                + " OR r.localAreaCode IN :areas OR (r.organisationId IN :schools AND r.role = :contact)"
                                + " OR (r.organisationId IN :led AND r.role IN :ledRoles)) ORDER BY r.askedAt, r.id",
                        MembershipLine.class)
                .setParameter("kind", WorkKind.MEMBERSHIP_REQUEST)
                .setParameter("requested", MembershipState.REQUESTED)
                .setParameter("notOf", notOf)
                .setParameter("nationwide", nationwide)
                .setParameter("areas", areas.isEmpty() ? Set.of("") : areas)
                .setParameter("schools", schools.isEmpty() ? Set.of(0L) : schools)
                .setParameter("led", led.isEmpty() ? Set.of(0L) : led)
                .setParameter("contact", Role.SCHOOL_CONTACT)
                .setParameter("ledRoles", Set.of(Role.LOCAL_LEAD, Role.AMBASSADOR))
                .setMaxResults(most)
                .getResultList();
    }
}
