package uk.nhs.talentforcare.toolkit;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import uk.nhs.talentforcare.shared.LondonTime;
import uk.nhs.talentforcare.shared.Sha256;

/** Materials, their files, the packs they are in, and how often they were taken. */
public class MaterialRepository {

    /** The JPQL twin of {@link Material#visibleAt}, over {@code m}, {@code :now} and {@code :today}. */
    private static final String VISIBLE = """
            m.state = uk.nhs.talentforcare.toolkit.MaterialState.PUBLISHED
            and (m.embargoUntil is null or m.embargoUntil <= :now)
            and (m.expiresOn is null or m.expiresOn >= :today)
            """;

    private final EntityManager em;

    public MaterialRepository(EntityManager em) {
        this.em = em;
    }

    /** Stores a new material. */
    public void add(Material material) {
        em.persist(material);
    }

    /** Stores a new pack. */
    public void add(MaterialCollection collection) {
        em.persist(collection);
    }

    public Optional<Material> find(long id) {
        return Optional.ofNullable(em.find(Material.class, id));
    }

    /** The material of this slug, whatever its state. */
    public Optional<Material> bySlug(String slug) {
        return em.createQuery("select m from Material m where m.slug = :slug", Material.class)
                .setParameter("slug", slug)
                .getResultStream()
                .findFirst();
    }

    /** Those of the slugs that visitors may see now, by title; their files come with one more statement. */
    public List<Material> visibleBySlugs(Collection<String> slugs, Instant now) {
        if (slugs.isEmpty()) {
            return List.of();
        }
        return visible("select m from Material m where m.slug in :slugs and " + VISIBLE + " order by m.title", now)
                .setParameter("slugs", slugs)
                .getResultList();
    }

    /** What visitors may see of a pack, in its order. */
    public List<Material> visibleInCollection(String collectionSlug, Instant now) {
        @SuppressWarnings("unchecked")
        List<Number> rows =
                em.createNativeQuery("""
                        SELECT cm.material_id FROM collection_material cm JOIN collection c ON c.id = cm.collection_id
                        WHERE c.slug = ? ORDER BY cm.position
                        """).setParameter(1, collectionSlug).getResultList();
        List<Long> order = rows.stream().map(Number::longValue).toList();
        return visibleByIds(order, now).stream()
                .sorted(Comparator.comparing(material -> order.indexOf(material.id())))
                .toList();
    }

    /** Those of the materials that visitors may see now; all that belongs to them comes with a few more statements. */
    public List<Material> visibleByIds(Collection<Long> ids, Instant now) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return visible("select m from Material m where m.id in :ids and " + VISIBLE, now)
                .setParameter("ids", ids)
                .getResultList();
    }

    private TypedQuery<Material> visible(String jpql, Instant now) {
        return em.createQuery(jpql, Material.class).setParameter("now", now).setParameter("today", today(now));
    }

    /** The pack of this slug. */
    public Optional<CollectionSummary> collection(String slug) {
        return em.createQuery("""
                        select new uk.nhs.talentforcare.toolkit.CollectionSummary(c.slug, c.title, c.summary, size(c.materials))
                        from MaterialCollection c where c.slug = :slug
                        """, CollectionSummary.class)
                .setParameter("slug", slug)
                .getResultStream()
                .findFirst();
    }

    /** Every pack, by title. */
    public List<CollectionSummary> collections() {
        return em.createQuery("""
                        select new uk.nhs.talentforcare.toolkit.CollectionSummary(c.slug, c.title, c.summary, size(c.materials))
                        from MaterialCollection c order by c.title
                        """, CollectionSummary.class).getResultList();
    }

    /** The packs that a material is in, by title. */
    public List<CollectionSummary> collectionsOf(long materialId) {
        return em.createQuery("""
                        select new uk.nhs.talentforcare.toolkit.CollectionSummary(c.slug, c.title, c.summary, size(c.materials))
                        from MaterialCollection c join c.materials m where m.id = :material order by c.title
                        """, CollectionSummary.class)
                .setParameter("material", materialId)
                .getResultList();
    }

    /** The file that stands at an address, if visitors may have it now and the digest starts with the prefix. */
    public Optional<StoredFileRow> visibleFile(String slug, String sha256Prefix, String filename, Instant now) {
        return em.createQuery(
                        "select f.id, f.sha256, f.filename, f.mediaType, f.bytes from MaterialFile f join f.material m"
                                + " where m.slug = :slug and f.filename = :filename and " + VISIBLE,
                        Object[].class)
                .setParameter("slug", slug)
                .setParameter("filename", filename)
                .setParameter("now", now)
                .setParameter("today", today(now))
                .getResultStream()
                .map(MaterialRepository::storedFile)
                .filter(file -> file.sha256().prefix().equals(sha256Prefix))
                .findFirst();
    }

    /** The thumbnail of a material that visitors may see now; it has no row of its own, so its id is 0. */
    public Optional<StoredFileRow> visibleThumbnail(String slug, String sha256Prefix, Instant now) {
        return visible("select m from Material m where m.slug = :slug and " + VISIBLE, now)
                .setParameter("slug", slug)
                .getResultStream()
                .flatMap(material -> material.thumbnail().stream())
                .filter(picture -> picture.sha256().prefix().equals(sha256Prefix))
                .map(picture ->
                        new StoredFileRow(0, picture.sha256(), Material.THUMBNAIL_NAME, "image/png", picture.bytes()))
                .findFirst();
    }

    private static StoredFileRow storedFile(Object[] row) {
        return new StoredFileRow(
                (Long) row[0], new Sha256((String) row[1]), (String) row[2], (String) row[3], (Long) row[4]);
    }

    /** The ids of all materials, for a new index. */
    public List<Long> ids() {
        return em.createQuery("select m.id from Material m order by m.id", Long.class)
                .getResultList();
    }

    /** Materials whose embargo, expiry or state has changed what the directory should list since it was last told. */
    public List<Material> listingDue(Instant now) {
        return em.createQuery(
                        "select m from Material m where (m.listed = false and " + VISIBLE
                                + ") or (m.listed = true and not (" + VISIBLE + "))",
                        Material.class)
                .setParameter("now", now)
                .setParameter("today", today(now))
                .getResultList();
    }

    /** Adds to the count of a file; safe beside others that do the same. */
    public void countDownloads(DownloadTally tally, long downloads) {
        em.createNativeQuery("""
                        INSERT INTO download_count (material_file_id, day, organisation_id, downloads) VALUES (?, ?, ?, ?)
                        ON DUPLICATE KEY UPDATE downloads = downloads + ?
                        """)
                .setParameter(1, tally.materialFileId())
                .setParameter(2, tally.day())
                .setParameter(3, tally.organisationId())
                .setParameter(4, downloads)
                .setParameter(5, downloads)
                .executeUpdate();
    }

    /** How often the files of a material were taken, all told. */
    public long downloads(long materialId) {
        Number sum =
                (Number) em.createNativeQuery("""
                        SELECT COALESCE(SUM(c.downloads), 0) FROM download_count c
                        JOIN material_file f ON f.id = c.material_file_id WHERE f.material_id = ?
                        """).setParameter(1, materialId).getSingleResult();
        return sum.longValue();
    }

    private static LocalDate today(Instant now) {
        return now.atZone(LondonTime.ZONE).toLocalDate();
    }
}
