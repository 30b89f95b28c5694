package uk.nhs.talentforcare.casestudy;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Keeps the pictures and attachments of case studies. */
public class StudyFileRepository {

    private static final String LATEST = " FROM VersionFile v JOIN StudyFile f ON f.id = v.fileId"
            + " JOIN StudyVersion s ON s.id = v.versionId JOIN CaseStudySubmission m ON m.id = s.submissionId"
            + " WHERE s.number = (SELECT MAX(o.number) FROM StudyVersion o WHERE o.submissionId = m.id)";

    private final EntityManager entities;

    public StudyFileRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** Keeps it; it has its number afterwards. */
    public void add(StudyFile file) {
        entities.persist(file);
        entities.flush();
    }

    public void add(StudyFileContent content) {
        entities.persist(content);
    }

    /** What a manuscript has, pictures first, in their order. */
    public List<StudyFile> placed(long submissionId) {
        return entities.createQuery(
                        "SELECT f FROM StudyFile f WHERE f.submissionId = ?1 AND f.position IS NOT NULL"
                                + " ORDER BY f.kind DESC, f.position, f.id",
                        StudyFile.class)
                .setParameter(1, submissionId)
                .getResultList();
    }

    /** Whether a manuscript has got a picture or file since then. */
    public boolean addedSince(long submissionId, Instant then) {
        return entities.createQuery(
                                "SELECT COUNT(f) FROM StudyFile f WHERE f.submissionId = ?1 AND f.position IS NOT NULL"
                                        + " AND f.addedAt > ?2",
                                Long.class)
                        .setParameter(1, submissionId)
                        .setParameter(2, then)
                        .getSingleResult()
                > 0;
    }

    /** Everything that a manuscript has or had, also what was withdrawn. */
    public List<StudyFile> all(long submissionId) {
        return entities.createQuery("SELECT f FROM StudyFile f WHERE f.submissionId = ?1", StudyFile.class)
                .setParameter(1, submissionId)
                .getResultList();
    }

    /** One of a manuscript by the beginning of its digest, as it stands in addresses. */
    public Optional<StudyFile> find(long submissionId, String prefix) {
        return entities.createQuery(
                        "SELECT f FROM StudyFile f WHERE f.submissionId = ?1 AND f.digest LIKE ?2", StudyFile.class)
                .setParameter(1, submissionId)
                .setParameter(2, prefix + "%")
                .getResultStream()
                .findFirst();
    }

    /** Its bytes; empty once it is withdrawn. */
    public Optional<StudyFileContent> content(StudyFile file) {
        return Optional.ofNullable(entities.find(StudyFileContent.class, file.id()));
    }

    /** Takes it from the manuscript; what no version has is gone. */
    public void remove(StudyFile file) {
        boolean kept = entities.createQuery("SELECT COUNT(v) FROM VersionFile v WHERE v.fileId = ?1", Long.class)
                        .setParameter(1, file.id())
                        .getSingleResult()
                > 0;
        if (kept) {
            file.takeOff();
        } else {
            content(file).ifPresent(entities::remove);
            entities.flush();
            entities.remove(file);
            entities.flush();
        }
    }

    /** Removes its bytes and takes it out of every version. */
    public void forget(StudyFile file) {
        content(file).ifPresent(entities::remove);
        entities.createQuery("DELETE FROM VersionFile v WHERE v.fileId = ?1")
                .setParameter(1, file.id())
                .executeUpdate();
    }

    /** Keeps with a version what its manuscript has now. */
    public void freeze(StudyVersion version, long submissionId) {
        placed(submissionId).forEach(file -> entities.persist(new VersionFile(version, file)));
        entities.flush();
    }

    /** Gives a manuscript what a version had, as far as it was not withdrawn since. */
    public void bringBack(StudyVersion version, long submissionId) {
        Map<Long, VersionFile> had = entities.createQuery(
                        "SELECT v FROM VersionFile v WHERE v.versionId = ?1", VersionFile.class)
                .setParameter(1, version.id())
                .getResultStream()
                .collect(Collectors.toMap(VersionFile::fileId, Function.identity()));
        for (StudyFile file : all(submissionId)) {
            VersionFile then = had.get(file.id());
            if (then != null && !file.withdrawn()) {
                file.bringBack(then);
            } else {
                file.takeOff();
            }
        }
    }

    /** What the published version of a case study has, pictures first: one statement. */
    public List<StudyFileShown> published(long caseStudyId) {
        return entities.createQuery(
                        "SELECT NEW uk.nhs.talentforcare.casestudy.StudyFileShown(f.id, f.kind, f.digest, f.filename,"
                                + " f.mediaType, f.bytes, f.width, f.height, v.title, v.alternative, v.caption)"
                                + LATEST + " AND m.caseStudyId = ?1 ORDER BY f.kind DESC, v.position, f.id",
                        StudyFileShown.class)
                .setParameter(1, caseStudyId)
                .getResultList();
    }

    /** The pictures of each of these case studies in their order, by the study's number, where the site shows any: one statement. */
    public Map<Long, List<StudyFileShown>> pictures(Collection<Long> caseStudyIds) {
        if (caseStudyIds.isEmpty()) {
            return Map.of();
        }
        Map<Long, List<StudyFileShown>> pictures = new HashMap<>();
        entities.createQuery(
                        "SELECT m.caseStudyId, NEW uk.nhs.talentforcare.casestudy.StudyFileShown(f.id, f.kind, f.digest,"
                                + " f.filename, f.mediaType, f.bytes, f.width, f.height, v.title, v.alternative,"
                                + " v.caption)" + LATEST
                                + " AND m.caseStudyId IN ?1 AND f.kind = ?2 ORDER BY v.position, f.id",
                        Object[].class)
                .setParameter(1, caseStudyIds)
                .setParameter(2, StudyFileKind.PICTURE)
                .getResultStream()
                .forEach(row -> pictures.computeIfAbsent((Long) row[0], study -> new ArrayList<>())
                        .add((StudyFileShown) row[1]));
        return pictures;
    }

    /** One of a case study that is on the site, by its address. */
    public Optional<StudyFile> onSite(String slug, String prefix) {
        return entities.createQuery(
                        "SELECT f FROM StudyFile f JOIN CaseStudySubmission m ON m.id = f.submissionId"
                                + " JOIN CaseStudy s ON s.id = m.caseStudyId"
                                + " WHERE s.slug = ?1 AND f.digest LIKE ?2 AND s.state IN ?3",
                        StudyFile.class)
                .setParameter(1, slug)
                .setParameter(2, prefix + "%")
                .setParameter(3, CaseStudyState.PUBLIC)
                .getResultStream()
                .findFirst();
    }

    /** Whether the published version of a manuscript has it. */
    public boolean isPublished(StudyFile file) {
        return entities.createQuery("SELECT COUNT(v)" + LATEST + " AND f.id = ?1", Long.class)
                        .setParameter(1, file.id())
                        .getSingleResult()
                > 0;
    }
}
