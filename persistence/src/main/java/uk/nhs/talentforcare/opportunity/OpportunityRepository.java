package uk.nhs.talentforcare.opportunity;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Opportunities in the database. Reads for pages are projections in one statement each. */
public class OpportunityRepository {

    private final EntityManager em;

    public OpportunityRepository(EntityManager em) {
        this.em = em;
    }

    /** Keeps a new listing. */
    public void add(Opportunity opportunity) {
        em.persist(opportunity);
    }

    /** The listing to change. */
    public Optional<Opportunity> find(long id) {
        return Optional.ofNullable(em.find(Opportunity.class, id));
    }

    /** Whether the address is taken, live or not. */
    public boolean isTaken(String slug) {
        return em.createQuery("select count(o) from Opportunity o where o.slug = :slug", Long.class)
                        .setParameter("slug", slug)
                        .getSingleResult()
                > 0;
    }

    /** A listing that is or was on the site, by its address. */
    public Optional<OpportunityDetail> seenBySlug(String slug) {
        return details("o.slug = :key and o.state in :states")
                .setParameter("key", slug)
                .setParameter("states", OpportunityState.SEEN_BY_VISITORS)
                .getResultStream()
                .findFirst();
    }

    /** Those of these ids that are live, for the search index. */
    public List<OpportunityDetail> liveByIds(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return details("o.id in :key and o.state = :live")
                .setParameter("key", ids)
                .setParameter("live", OpportunityState.LIVE)
                .getResultList();
    }

    /** Ids of everything live, ascending. */
    public List<Long> liveIds() {
        return em.createQuery("select o.id from Opportunity o where o.state = :live order by o.id", Long.class)
                .setParameter("live", OpportunityState.LIVE)
                .getResultList();
    }

    /** Ids of live listings whose closing date has passed. */
    public List<Long> toExpire(LocalDate today, int limit) {
        return em.createQuery(
                        "select o.id from Opportunity o where o.state = :live and o.closingOn < :today"
                                + " order by o.closingOn",
                        Long.class)
                .setParameter("live", OpportunityState.LIVE)
                .setParameter("today", today)
                .setMaxResults(limit)
                .getResultList();
    }

    /** The open listings that went on the site last. */
    public List<OpportunitySummary> latest(LocalDate today, int limit) {
        return open("1 = 1", "o.liveAt desc, o.id desc", today)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Open listings like this one: of its role family or its type, those in the same area first, then the soonest to close. */
    public List<OpportunitySummary> similar(OpportunityDetail to, LocalDate today, int limit) {
        return open(
                        "o.id <> :id and (o.roleFamilyCode = :family or o.type = :type)",
                        "case when o.localAreaCode = :area then 0 else 1 end, o.closingOn, o.id",
                        today)
                .setParameter("id", to.id())
                .setParameter("family", to.roleFamilyCode())
                .setParameter("type", to.type())
                .setParameter("area", to.localAreaCode() == null ? "" : to.localAreaCode())
                .setMaxResults(limit)
                .getResultList();
    }

    private TypedQuery<OpportunitySummary> open(String where, String order, LocalDate today) {
        return em.createQuery(
                        "select new uk.nhs.talentforcare.opportunity.OpportunitySummary(o.slug, o.title, o.summary,"
                                + " o.type, p.name, o.town, o.closingOn, o.demonstration)"
                                + " from Opportunity o join Organisation p on p.id = o.organisationId"
                                + " where o.state = :live and o.closingOn >= :today and " + where + " order by "
                                + order,
                        OpportunitySummary.class)
                .setParameter("live", OpportunityState.LIVE)
                .setParameter("today", today);
    }

    private TypedQuery<OpportunityDetail> details(String where) {
        return em.createQuery(
                "select new uk.nhs.talentforcare.opportunity.OpportunityDetail(o.id, o.version, o.slug, o.title,"
                        + " o.summary, o.type, p.slug, p.name, o.localAreaCode, a.name, o.roleFamilyCode, r.name,"
                        + " o.format, o.place, o.town, o.outwardCode, o.latitude, o.longitude, o.startsOn, o.endsOn,"
                        + " o.pattern, o.hours, o.places, o.youngestAge, o.whoFor, o.whatYouWillDo, o.requirements,"
                        + " o.support, o.checks, o.closingOn, o.hearBy, o.howToApply, o.applyUrl, o.state, o.liveAt,"
                        + " o.demonstration)"
                        + " from Opportunity o join Organisation p on p.id = o.organisationId"
                        + " join RoleFamily r on r.code = o.roleFamilyCode"
                        + " left join LocalArea a on a.code = o.localAreaCode where " + where,
                OpportunityDetail.class);
    }
}
