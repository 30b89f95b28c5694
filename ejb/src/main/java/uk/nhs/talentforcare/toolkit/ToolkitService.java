package uk.nhs.talentforcare.toolkit;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.nhs.talentforcare.campaign.ReferenceLists;
import uk.nhs.talentforcare.shared.NotFound;
import uk.nhs.talentforcare.shared.Sha256;
import uk.nhs.talentforcare.shared.Slug;

/** Materials as every visitor reads and takes them. What is under embargo, expired or withdrawn is not there. */
@Stateless
public class ToolkitService {

    /** The most materials that one basket holds. */
    public static final int LARGEST_BASKET = 50;

    /** What an archive of a basket is called. */
    private static final String ARCHIVE_NAME = "talent-for-care-materials.zip";

    @Inject
    private MaterialRepository materials;

    @Inject
    private ReferenceLists reference;

    @Inject
    private FileStore store;

    @Inject
    private SmallPictures smallPictures;

    @Inject
    private Clock clock;

    /**
     * One material, for its page.
     *
     * @param slug anything that may stand in an address
     * @throws NotFound when visitors may see nothing of this address now
     */
    public MaterialReading read(String slug) {
        Material material = visible(slug);
        return new MaterialReading(
                material.slug(),
                material.title(),
                material.purpose(),
                material.type(),
                material.pillar(),
                material.licence(),
                reference.audiences().entrySet().stream()
                        .filter(audience -> material.audiences().contains(audience.getKey()))
                        .map(Map.Entry::getValue)
                        .toList(),
                intentions(material),
                material.publishedAt().orElseThrow(),
                material.expiresOn().orElse(null),
                picture(material),
                material.files().stream().map(file -> file(material, file)).toList(),
                materials.collectionsOf(material.id()),
                materials.downloads(material.id()),
                material.demonstration());
    }

    private Material visible(String slug) {
        if (!Slug.isValid(slug)) {
            throw new NotFound("material");
        }
        return materials.visibleBySlugs(List.of(slug), clock.instant()).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("material"));
    }

    private Map<Integer, String> intentions(Material material) {
        Map<Integer, String> titles = new LinkedHashMap<>();
        material.intentions().stream()
                .sorted()
                .forEach(number -> titles.put(number, reference.intentions().getOrDefault(String.valueOf(number), "")));
        return titles;
    }

    /** Every campaign pack, by title. */
    public List<CollectionSummary> collections() {
        return materials.collections();
    }

    /**
     * One campaign pack, for its page.
     *
     * @throws NotFound when there is none of this address
     */
    public PackReading collection(String slug) {
        if (!Slug.isValid(slug)) {
            throw new NotFound("collection");
        }
        CollectionSummary pack = materials.collection(slug).orElseThrow(() -> new NotFound("collection"));
        List<MaterialCard> cards = materials.visibleInCollection(slug, clock.instant()).stream()
                .map(ToolkitService::card)
                .toList();
        return new PackReading(pack.slug(), pack.title(), pack.summary(), cards);
    }

    /**
     * What is in a basket now.
     *
     * @param slugs the wanted materials; anything that may stand in an address, of which the first
     *     {@link #LARGEST_BASKET} count
     */
    public Basket basket(Collection<String> slugs) {
        Set<String> wanted = wanted(slugs);
        List<Material> found = materials.visibleBySlugs(wanted, clock.instant());
        return new Basket(
                found.stream().map(ToolkitService::card).toList(),
                wanted.size() - found.size(),
                found.isEmpty() ? null : archive(found));
    }

    private static Set<String> wanted(Collection<String> slugs) {
        Set<String> wanted = new LinkedHashSet<>();
        for (String slug : slugs) {
            if (Slug.isValid(slug) && wanted.size() < LARGEST_BASKET) {
                wanted.add(slug);
            }
        }
        return wanted;
    }

    private static ZipArchive archive(List<Material> found) {
        List<ZipArchive.Entry> entries = new ArrayList<>();
        for (Material material : found) {
            for (MaterialFile file : material.files()) {
                entries.add(new ZipArchive.Entry(
                        material.slug() + "/" + file.filename(), file.sha256(), file.crc32(), file.bytes()));
            }
        }
        return new ZipArchive(entries);
    }

    /**
     * All files of a basket as one ZIP.
     *
     * @throws NotFound when the basket is empty
     */
    public Download basketArchive(Collection<String> slugs) {
        List<Material> found = materials.visibleBySlugs(wanted(slugs), clock.instant());
        if (found.isEmpty()) {
            throw new NotFound("basket");
        }
        return Download.of(archive(found), ARCHIVE_NAME, store);
    }

    /** The ids of the files that {@link #basketArchive} holds, to count them. */
    public List<Long> basketFiles(Collection<String> slugs) {
        return materials.visibleBySlugs(wanted(slugs), clock.instant()).stream()
                .flatMap(material -> material.files().stream())
                .map(MaterialFile::id)
                .toList();
    }

    /**
     * The file at an address.
     *
     * @throws NotFound when visitors may have nothing there now
     */
    public Download file(String slug, String sha256Prefix, String filename) {
        if (!Slug.isValid(slug)) {
            throw new NotFound("file");
        }
        boolean small = filename.equals(Material.SMALL_PICTURE_NAME);
        if (small || filename.equals(Material.THUMBNAIL_NAME)) {
            return materials
                    .visibleThumbnail(slug, sha256Prefix, clock.instant())
                    .map(row -> small ? smallPictures.of(row, store) : Download.of(row, store))
                    .orElseThrow(() -> new NotFound("file"));
        }
        if (!MaterialFile.isSafeName(filename)) {
            throw new NotFound("file");
        }
        return materials
                .visibleFile(slug, sha256Prefix, filename, clock.instant())
                .map(row -> Download.of(row, store))
                .orElseThrow(() -> new NotFound("file"));
    }

    private static MaterialCard card(Material material) {
        return new MaterialCard(
                material.slug(),
                material.title(),
                material.purpose(),
                material.type(),
                material.pillar(),
                picture(material),
                material.files().size(),
                material.files().stream().mapToLong(MaterialFile::bytes).sum());
    }

    private static MaterialReading.File file(Material material, MaterialFile file) {
        return new MaterialReading.File(
                file.filename(),
                address(material, file.sha256(), file.filename()),
                MediaTypes.label(file.mediaType()),
                file.bytes(),
                file.format(),
                file.language(),
                Languages.label(file.language()),
                file.pages(),
                file.width(),
                file.height());
    }

    static MaterialReading.Picture picture(Material material) {
        return material.thumbnail()
                .map(picture -> new MaterialReading.Picture(
                        address(material, picture.sha256(), Material.THUMBNAIL_NAME),
                        picture.width(),
                        picture.height(),
                        picture.alternativeText()))
                .orElse(null);
    }

    /** The address of the smaller form of a thumbnail, for lists; empty if there is no thumbnail. */
    public static String smallPicture(String thumbnail) {
        return thumbnail == null ? "" : thumbnail.replaceFirst("[^/]+$", Material.SMALL_PICTURE_NAME);
    }

    private static String address(Material material, Sha256 sha256, String filename) {
        return "/toolkit/" + material.slug() + "/files/" + sha256.prefix() + "/" + filename;
    }
}
