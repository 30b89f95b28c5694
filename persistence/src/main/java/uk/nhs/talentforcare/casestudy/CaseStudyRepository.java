package uk.nhs.talentforcare.casestudy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Case studies in the database. Reads for pages are projections in a fixed number of statements. */
public class CaseStudyRepository {

    private final EntityManager em;

    public CaseStudyRepository(EntityManager em) {
        this.em = em;
    }

    /** Keeps a new case study. */
    public void add(CaseStudy study) {
        em.persist(study);
    }

    /** Keeps it; it has its number afterwards. */
    public void addNow(CaseStudy study) {
        em.persist(study);
        em.flush();
    }

    /** The case study to change. */
    public Optional<CaseStudy> find(long id) {
        return Optional.ofNullable(em.find(CaseStudy.class, id));
    }

    /** Something that belongs to it has changed: whoever keeps a copy by its version looks again. */
    public void changed(CaseStudy study) {
        em.lock(study, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    }

    /** The number of the case study at an address, in whatever state. */
    public Optional<Long> idOf(String slug) {
        return em
                .createQuery("select s.id from CaseStudy s where s.slug = :slug", Long.class)
                .setParameter("slug", slug)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** Whether the address is taken, published or not. */
    public boolean isTaken(String slug) {
        return em.createQuery("select count(s) from CaseStudy s where s.slug = :slug", Long.class)
                        .setParameter("slug", slug)
                        .getSingleResult()
                > 0;
    }

    /** A published case study by its address: four statements. */
    public Optional<CaseStudyDetail> publishedBySlug(String slug) {
        return details("s.slug = :key", slug).stream().findFirst();
    }

    /** What is no longer on the site, by its address. */
    public Optional<ArchivedStudy> archivedBySlug(String slug) {
        return em
                .createQuery(
                        "select new uk.nhs.talentforcare.casestudy.ArchivedStudy(s.title, o.name, s.archivedBecause,"
                                + " s.publishedAt, s.archivedAt) from CaseStudy s join Organisation o"
                                + " on o.id = s.organisationId where s.slug = :slug and s.state = :archived",
                        ArchivedStudy.class)
                .setParameter("slug", slug)
                .setParameter("archived", CaseStudyState.ARCHIVED)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** Those of these ids that are published, for the search index: four statements, however many there are. */
    public List<CaseStudyDetail> publishedByIds(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : details("s.id in :key", ids);
    }

    /** Ids of everything published, ascending. */
    public List<Long> publishedIds() {
        return em.createQuery("select s.id from CaseStudy s where s.state in :public order by s.id", Long.class)
                .setParameter("public", CaseStudyState.PUBLIC)
                .getResultList();
    }

    /** Ids of everything public that was published after a moment. */
    public List<Long> publishedSince(Instant moment) {
        return em.createQuery(
                        "select s.id from CaseStudy s where s.state in :public and s.publishedAt > :moment", Long.class)
                .setParameter("public", CaseStudyState.PUBLIC)
                .setParameter("moment", moment)
                .getResultList();
    }

    /** The organisations of everything published: names by slug, in the order of the names. */
    public Map<String, String> organisations() {
        return em.createQuery(
                        "select distinct o.slug, o.name from CaseStudy s join Organisation o on o.id = s.organisationId"
                                + " where s.state in :public order by o.name, o.slug",
                        Object[].class)
                .setParameter("public", CaseStudyState.PUBLIC)
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> (String) row[0], row -> (String) row[1], (one, other) -> one, LinkedHashMap::new));
    }

    /** The published case studies that went on the site last. */
    public List<CaseStudySummary> latest(int limit) {
        return summaries("1 = 1", "s.publishedAt desc, s.id desc")
                .setMaxResults(limit)
                .getResultList();
    }

    /** What an organisation has published, the newest first. @param organisation its address */
    public List<CaseStudySummary> publishedBy(String organisation, int most) {
        return summaries("o.slug = :organisation", "s.publishedAt desc, s.id desc")
                .setParameter("organisation", organisation)
                .setMaxResults(most)
                .getResultList();
    }

    /** The published case studies at these addresses, in the order of the addresses. */
    public List<CaseStudySummary> publishedAt(List<String> slugs) {
        return summaries("s.slug in :slugs", "s.id")
                .setParameter("slugs", slugs)
                .getResultStream()
                .sorted(Comparator.comparingInt(study -> slugs.indexOf(study.slug())))
                .toList();
    }

    /**
     * Published case studies that a reader of this one may want next: same pillar, those from the same setting or area
     * first, then the newest.
     */
    public List<CaseStudySummary> related(CaseStudyDetail.Facts study, int limit) {
        return summaries(
                        "s.pillar = :pillar and s.id <> :id",
                        "case when s.setting = :setting then 0 else 1 end, s.publishedAt desc, s.id desc")
                .setParameter("pillar", study.pillar())
                .setParameter("id", study.id())
                .setParameter("setting", study.setting())
                .setMaxResults(limit)
                .getResultList();
    }

    /** Ids of the published case studies whose review falls due on this day or fell due before. */
    public List<Long> dueForReview(LocalDate today, int limit) {
        return em.createQuery(
                        "select s.id from CaseStudy s where s.state = :published and s.reviewDueOn <= :today"
                                + " order by s.reviewDueOn",
                        Long.class)
                .setParameter("published", CaseStudyState.PUBLISHED)
                .setParameter("today", today)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Ids of those that were due for review on this day or before, and that nobody has confirmed since. */
    public List<Long> unanswered(LocalDate day, int limit) {
        return em.createQuery(
                        "select s.id from CaseStudy s where s.state = :due and s.reviewDueOn <= :day"
                                + " order by s.reviewDueOn",
                        Long.class)
                .setParameter("due", CaseStudyState.REVIEW_DUE)
                .setParameter("day", day)
                .setMaxResults(limit)
                .getResultList();
    }

    private TypedQuery<CaseStudySummary> summaries(String where, String order) {
        return em.createQuery(
                        "select new uk.nhs.talentforcare.casestudy.CaseStudySummary(s.slug, s.title, s.summary, o.name,"
                                + " a.name, s.pillar, s.maturity, s.demonstration)"
                                + " from CaseStudy s join Organisation o on o.id = s.organisationId"
                                + " left join LocalArea a on a.code = s.localAreaCode"
                                + " where s.state in :public and " + where + " order by " + order,
                        CaseStudySummary.class)
                .setParameter("public", CaseStudyState.PUBLIC);
    }

    private List<CaseStudyDetail> details(String where, Object key) {
        List<CaseStudyDetail.Facts> found = em.createQuery(
                        "select new uk.nhs.talentforcare.casestudy.CaseStudyDetail.Facts(s.id, s.version, s.slug,"
                                + " s.title, s.summary, o.slug, o.name, o.town, o.latitude, o.longitude, s.localAreaCode,"
                                + " a.name, s.pillar, s.setting,"
                                + " s.challenge, s.whatWeDid, s.results, s.learned, s.costAndTime, s.partners,"
                                + " s.startDate, s.maturity, s.evidence, s.sourceTitle, s.sourceUrl, s.state,"
                                + " s.publishedAt, s.reviewedAt, s.demonstration)"
                                + " from CaseStudy s join Organisation o on o.id = s.organisationId"
                                + " left join LocalArea a on a.code = s.localAreaCode"
                                + " where s.state in :public and " + where,
                        CaseStudyDetail.Facts.class)
                .setParameter("public", CaseStudyState.PUBLIC)
                .setParameter("key", key)
                .getResultList();
        if (found.isEmpty()) {
            return List.of();
        }
        List<Long> ids = found.stream().map(CaseStudyDetail.Facts::id).toList();
        Map<Long, List<CaseStudyDetail.Intention>> intentions = intentions(ids);
        Map<Long, List<CaseStudyDetail.RoleFamily>> roleFamilies = roleFamilies(ids);
        Map<Long, List<CaseStudyDetail.Figure>> figures = figures(ids);
        return found.stream()
                .map(facts -> new CaseStudyDetail(
                        facts,
                        intentions.getOrDefault(facts.id(), List.of()),
                        roleFamilies.getOrDefault(facts.id(), List.of()),
                        figures.getOrDefault(facts.id(), List.of())))
                .toList();
    }

    private Map<Long, List<CaseStudyDetail.Intention>> intentions(List<Long> ids) {
        return byStudy(
                "select s.id, i.number, i.title from CaseStudy s join s.intentions n"
                        + " join StrategicIntention i on i.number = n where s.id in :ids order by i.number",
                ids,
                row -> new CaseStudyDetail.Intention((Integer) row[1], (String) row[2]));
    }

    private Map<Long, List<CaseStudyDetail.RoleFamily>> roleFamilies(List<Long> ids) {
        return byStudy(
                "select s.id, r.code, r.name from CaseStudy s join s.roleFamilies c"
                        + " join RoleFamily r on r.code = c where s.id in :ids order by r.name",
                ids,
                row -> new CaseStudyDetail.RoleFamily((String) row[1], (String) row[2]));
    }

    private Map<Long, List<CaseStudyDetail.Figure>> figures(List<Long> ids) {
        return byStudy(
                "select s.id, f.measure, f.before, f.after, f.how from CaseStudy s join s.figures f"
                        + " where s.id in :ids order by index(f)",
                ids,
                row -> new CaseStudyDetail.Figure((String) row[1], (String) row[2], (String) row[3], (String) row[4]));
    }

    private <T> Map<Long, List<T>> byStudy(String query, List<Long> ids, Function<Object[], T> part) {
        return em.createQuery(query, Object[].class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.groupingBy(row -> (Long) row[0], Collectors.mapping(part, Collectors.toList())));
    }
}
