package uk.nhs.talentforcare.demo;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.nhs.talentforcare.search.IndexChanges;
import uk.nhs.talentforcare.shared.LondonTime;
import uk.nhs.talentforcare.toolkit.FileInspector;
import uk.nhs.talentforcare.toolkit.FileStore;
import uk.nhs.talentforcare.toolkit.Material;
import uk.nhs.talentforcare.toolkit.MaterialCollection;
import uk.nhs.talentforcare.toolkit.MaterialRepository;
import uk.nhs.talentforcare.toolkit.StoredFile;
import uk.nhs.talentforcare.toolkit.Thumbnail;

/** Fills the toolkit with invented materials; their files were made by the build ({@link DemoFiles}). */
@Dependent
class DemoToolkit implements DemoStep {

    private final MaterialRepository materials;
    private final FileStore store;
    private final Clock clock;

    @Inject
    DemoToolkit(MaterialRepository materials, FileStore store, Clock clock) {
        this.materials = materials;
        this.store = store;
        this.clock = clock;
    }

    @Override
    public boolean done() {
        return materials.bySlug(demoMaterials().get(0).slug()).isPresent();
    }

    @Override
    public void fill(Found found) {
        Map<String, MaterialCollection> packs = packs();
        try {
            for (DemoMaterial demo : demoMaterials()) {
                Material material = material(demo);
                materials.add(material);
                demo.packs().forEach(pack -> packs.get(pack).add(material));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The demonstration's materials cannot be stored", e);
        }
        packs.values().forEach(materials::add);
        for (Material material : materials.listingDue(clock.instant())) {
            material.noteListing(clock.instant());
            found.changed(IndexChanges.TOOLKIT, material.id());
        }
    }

    private static List<DemoMaterial> demoMaterials() {
        try {
            return DemoMaterial.parse(DemoFiles.materials());
        } catch (IOException e) {
            throw new UncheckedIOException("The demonstration's materials cannot be read", e);
        }
    }

    private static Map<String, MaterialCollection> packs() {
        Map<String, MaterialCollection> packs = new LinkedHashMap<>();
        packs.put(
                "open-day",
                new MaterialCollection(
                        "open-your-doors",
                        "Open your doors",
                        "Everything for an insight day or open day: announce it, fill it, run it and tell people how it went."));
        packs.put(
                "schools",
                new MaterialCollection(
                        "meet-the-schools",
                        "Meet the schools",
                        "For ambassadors and for those who arrange talks: the invitation, the talk, and what to leave behind."));
        packs.put(
                "appraisal-season",
                new MaterialCollection(
                        "half-an-hour-about-you",
                        "Half an hour about you",
                        "For the weeks of development conversations: posters, messages and help for managers with a full rota."));
        packs.put(
                "go-further",
                new MaterialCollection(
                        "a-road-from-here",
                        "A road from here",
                        "Shows experienced support staff, and the universities near them, the ways to higher levels and registration."));
        packs.put(
                "employers",
                new MaterialCollection(
                        "make-the-pledge",
                        "Make the pledge",
                        "To convince a board, announce the pledge and show it at the entrance."));
        packs.values().forEach(MaterialCollection::markDemonstration);
        return packs;
    }

    private Material material(DemoMaterial demo) throws IOException {
        Instant now = clock.instant();
        Material material =
                new Material(demo.slug(), demo.title(), demo.purpose(), demo.type(), demo.pillar(), demo.licence());
        material.addressTo(demo.audiences());
        material.serve(demo.intentions());
        for (DemoMaterial.Rendering file : demo.files()) {
            byte[] content = made(demo.slug(), file.filename());
            StoredFile stored = store.put(new ByteArrayInputStream(content));
            material.attach(
                    file.filename(),
                    file.kind().format(),
                    file.language(),
                    FileInspector.inspect(stored, content, file.filename()));
        }
        byte[] picture = made(demo.slug(), Material.THUMBNAIL_NAME);
        StoredFile stored = store.put(new ByteArrayInputStream(picture));
        material.picture(new Thumbnail(
                stored.sha256(), stored.bytes(), widthOf(picture), heightOf(picture), demo.alternativeText()));
        if (demo.embargoedFor() != null) {
            material.embargo(now.plus(demo.embargoedFor()));
        }
        if (demo.expiresIn() != null) {
            material.expire(now.plus(demo.expiresIn()).atZone(LondonTime.ZONE).toLocalDate());
        }
        material.markDemonstration();
        material.publish(now.minus(demo.publishedAgo()));
        return material;
    }

    private static byte[] made(String slug, String filename) throws IOException {
        String resource = DemoFiles.FILES + slug + "/" + filename;
        try (InputStream in = DemoToolkit.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new FileNotFoundException("The build has not made " + resource);
            }
            return in.readAllBytes();
        }
    }

    /** A PNG's width stands in its first chunk, after eight bytes of signature and eight of chunk head. */
    private static int widthOf(byte[] png) {
        return ByteBuffer.wrap(png).getInt(16);
    }

    private static int heightOf(byte[] png) {
        return ByteBuffer.wrap(png).getInt(20);
    }
}
