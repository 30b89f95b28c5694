package uk.nhs.talentforcare.waiting;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Keeps who is away when. */
public class AwayRepository {

    private final EntityManager entities;

    public AwayRepository(EntityManager entities) {
        this.entities = entities;
    }

    public void add(Away away) {
        entities.persist(away);
        entities.flush();
    }

    public void remove(Away away) {
        entities.remove(away);
    }

    public Optional<Away> find(long id) {
        return Optional.ofNullable(entities.find(Away.class, id));
    }

    /** Somebody's dates that are not over, soonest first. */
    public List<Away> ofAccount(long accountId, LocalDate from) {
        return entities.createQuery(
                        "SELECT a FROM Away a WHERE a.accountId = ?1 AND a.lastDay >= ?2 ORDER BY a.firstDay, a.id",
                        Away.class)
                .setParameter(1, accountId)
                .setParameter(2, from)
                .getResultList();
    }

    /** Accounts that are away on a day and pass their work to somebody. */
    public List<Long> passingTo(long accountId, LocalDate day) {
        return entities.createQuery(
                        "SELECT DISTINCT a.accountId FROM Away a WHERE a.passesToId = ?1 AND a.firstDay <= ?2"
                                + " AND a.lastDay >= ?2 ORDER BY a.accountId",
                        Long.class)
                .setParameter(1, accountId)
                .setParameter(2, day)
                .getResultList();
    }

    /** Those of the given accounts that are away on a day. */
    public Map<Long, Away> on(LocalDate day, Collection<Long> accountIds) {
        if (accountIds.isEmpty()) {
            return Map.of();
        }
        return entities
                .createQuery(
                        "SELECT a FROM Away a WHERE a.accountId IN ?1 AND a.firstDay <= ?2 AND a.lastDay >= ?2"
                                + " ORDER BY a.id",
                        Away.class)
                .setParameter(1, accountIds)
                .setParameter(2, day)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(Away::accountId, Function.identity(), (one, other) -> one));
    }
}
