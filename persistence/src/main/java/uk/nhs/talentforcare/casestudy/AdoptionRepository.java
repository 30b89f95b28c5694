package uk.nhs.talentforcare.casestudy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Who has adopted which case study. What an organisation did itself is no adoption, also after a merger. */
public class AdoptionRepository {

    private static final String LINE = "select new uk.nhs.talentforcare.casestudy.AdoptionLine(a.id, s.slug, s.title,"
            + " o.slug, o.name, o.town, l.name, a.how, a.since, a.wouldTalk, a.changedAt, a.withdrawnAt,"
            + " a.hiddenAt, a.hiddenBecause) from Organisation o join StudyAdoption a on a.organisationId = o.id"
            + " join CaseStudy s on s.id = a.caseStudyId left join LocalArea l on l.code = o.localAreaCode";

    private static final String SHOWN = " a.withdrawnAt is null and a.hiddenAt is null and s.state in :public"
            + " and a.organisationId <> s.organisationId";

    private final EntityManager em;

    public AdoptionRepository(EntityManager em) {
        this.em = em;
    }

    /** Keeps a new one; it has its number afterwards. Locks the study first, so that two people make one. */
    public void addNow(StudyAdoption adoption) {
        em.persist(adoption);
        em.flush();
    }

    /** Lets nobody else tell of this study until the transaction ends. */
    public void lockStudy(long study) {
        em.createNativeQuery("SELECT id FROM case_study WHERE id = ?1 FOR UPDATE")
                .setParameter(1, study)
                .getResultList();
    }

    /** What an organisation has told of a study, withdrawn or hidden too. */
    public Optional<StudyAdoption> of(long study, long organisation) {
        return em
                .createQuery(
                        "select a from StudyAdoption a where a.caseStudyId = :study and a.organisationId = :organisation",
                        StudyAdoption.class)
                .setParameter("study", study)
                .setParameter("organisation", organisation)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** One to change. */
    public Optional<StudyAdoption> lock(long id) {
        return Optional.ofNullable(em.find(StudyAdoption.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** What readers of the study at this address see, those who began first standing first. */
    public List<AdoptionLine> shownOf(String studySlug, int most) {
        return shown("s.slug = :key", "a.since, a.id", studySlug)
                .setMaxResults(most)
                .getResultList();
    }

    /** What readers see of the organisation at this address, the latest first. */
    public List<AdoptionLine> shownBy(String organisationSlug, int most) {
        return shown("o.slug = :key", "a.since desc, a.id desc", organisationSlug)
                .setMaxResults(most)
                .getResultList();
    }

    /** Everything that was told, for editors, the latest first. */
    public List<AdoptionLine> latest(int most) {
        return em.createQuery(LINE + " order by a.changedAt desc, a.id desc", AdoptionLine.class)
                .setMaxResults(most)
                .getResultList();
    }

    /** How many organisations have adopted each of these studies; studies that none has are left out. */
    public Map<Long, Long> counts(Collection<Long> studies) {
        if (studies.isEmpty()) {
            return Map.of();
        }
        return em.createQuery(
                        "select a.caseStudyId, count(a) from StudyAdoption a join CaseStudy s on s.id = a.caseStudyId"
                                + " where a.caseStudyId in :studies and" + SHOWN + " group by a.caseStudyId",
                        Object[].class)
                .setParameter("studies", studies)
                .setParameter("public", CaseStudyState.PUBLIC)
                .getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
    }

    /**
     * Studies with an adoption of which their author does not know yet and may hear now.
     *
     * @param before nobody who was told after this is told again
     */
    public List<Long> toAnnounce(Instant before, int most) {
        return em.createQuery(
                        "select distinct a.caseStudyId from StudyAdoption a join CaseStudy s on s.id = a.caseStudyId"
                                + " where a.announcedAt is null and" + SHOWN
                                + " and not exists (select b.id from StudyAdoption b where b.caseStudyId = a.caseStudyId"
                                + " and b.announcedAt > :before) and exists (select m.id from CaseStudySubmission m"
                                + " where m.caseStudyId = a.caseStudyId and m.email is not null) order by a.caseStudyId",
                        Long.class)
                .setParameter("public", CaseStudyState.PUBLIC)
                .setParameter("before", before)
                .setMaxResults(most)
                .getResultList();
    }

    /** Those of a study of which its author does not know yet, to be told in one letter; held until the end. */
    public List<StudyAdoption> unannounced(long study) {
        return em.createQuery(
                        "select a from StudyAdoption a where a.caseStudyId = :study and a.announcedAt is null"
                                + " and a.withdrawnAt is null and a.hiddenAt is null order by a.id",
                        StudyAdoption.class)
                .setParameter("study", study)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    private TypedQuery<AdoptionLine> shown(String where, String order, String key) {
        return em.createQuery(LINE + " where " + where + " and" + SHOWN + " order by " + order, AdoptionLine.class)
                .setParameter("public", CaseStudyState.PUBLIC)
                .setParameter("key", key);
    }
}
