package uk.nhs.talentforcare.demo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import uk.nhs.talentforcare.shared.Sha256;
import uk.nhs.talentforcare.toolkit.FilePictures;
import uk.nhs.talentforcare.toolkit.Material;
import uk.nhs.talentforcare.toolkit.MaterialType;
import uk.nhs.talentforcare.toolkit.design.CampaignDocument;
import uk.nhs.talentforcare.toolkit.design.CampaignDocument.Layout;
import uk.nhs.talentforcare.toolkit.design.CampaignPicture;
import uk.nhs.talentforcare.toolkit.design.WordDocument;

/**
 * Makes the files of the demonstration's materials. The build runs it, so that a start does not have to; the same text gives
 * the same bytes, so that addresses stay.
 */
public final class DemoFiles {

    /** Where the text of the materials stands on the class path. */
    static final String MATERIALS = "/demo/toolkit/materials.txt";

    /** Where the files that the build made stand on the class path: then slug and name. */
    static final String FILES = "/demo/toolkit/files/";

    private static final String STAMP = "made-of";

    private final CampaignPicture pictures = new CampaignPicture();

    private DemoFiles() {}

    /**
     * Makes all files below a folder of classes, unless they were made of the same text by the same classes.
     *
     * @param arguments the folder
     * @throws IOException when a file cannot be written
     */
    public static void main(String[] arguments) throws IOException {
        System.setProperty("java.awt.headless", "true");
        Path classes = Path.of(arguments[0]);
        String text = materials();
        String stamp = Sha256.of(text + digestOf(classes)).hex();
        Path folder = classes.resolve(FILES.substring(1));
        Path stampFile = folder.resolve(STAMP);
        if (Files.exists(stampFile) && Files.readString(stampFile).equals(stamp)) {
            return;
        }
        clear(folder);
        DemoFiles files = new DemoFiles();
        for (DemoMaterial material : DemoMaterial.parse(text)) {
            files.write(material, folder.resolve(material.slug()));
        }
        Files.writeString(stampFile, stamp);
    }

    /** The text of the materials. */
    static String materials() throws IOException {
        try (InputStream in = DemoFiles.class.getResourceAsStream(MATERIALS)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String digestOf(Path classes) throws IOException {
        List<Path> makers = new ArrayList<>();
        for (String folder : List.of("uk/nhs/talentforcare/toolkit/design", "uk/nhs/talentforcare/demo", "fonts")) {
            try (Stream<Path> files = Files.list(classes.resolve(folder))) {
                files.filter(Files::isRegularFile)
                        .filter(file -> !folder.endsWith("demo")
                                || file.getFileName().toString().startsWith("DemoFiles"))
                        .sorted()
                        .forEach(makers::add);
            }
        }
        StringBuilder digests = new StringBuilder();
        for (Path maker : makers) {
            digests.append(Sha256.of(Files.readAllBytes(maker)).hex());
        }
        return digests.toString();
    }

    private static void clear(Path folder) throws IOException {
        if (Files.exists(folder)) {
            List<Path> old;
            try (Stream<Path> files = Files.walk(folder)) {
                old = files.sorted((a, b) -> b.compareTo(a)).toList();
            }
            for (Path file : old) {
                Files.delete(file);
            }
        }
        Files.createDirectories(folder);
    }

    private void write(DemoMaterial material, Path folder) throws IOException {
        Files.createDirectories(folder);
        for (DemoMaterial.Rendering file : material.files()) {
            Files.write(folder.resolve(file.filename()), render(material, file));
        }
        DemoMaterial.Rendering first = material.files().get(0);
        Files.write(
                folder.resolve(Material.THUMBNAIL_NAME), thumbnail(material, first, folder.resolve(first.filename())));
    }

    byte[] render(DemoMaterial material, DemoMaterial.Rendering file) {
        return switch (file.kind()) {
            case POSTER -> document(material, file, Layout.POSTER);
            case PAGES -> document(material, file, Layout.PAGES);
            case LARGE_PRINT -> document(material, file, Layout.LARGE_PRINT);
            case EASY_READ -> document(material, file, Layout.EASY_READ);
            case SLIDES -> document(material, file, Layout.SLIDES);
            case WIDE -> headline(material, file, 1200, 630);
            case SQUARE -> headline(material, file, 1080, 1080);
            case BANNER -> headline(material, file, 1600, 400);
            case LOGO -> pictures.wordMark(false, 1600);
            case LOGO_REVERSED -> pictures.wordMark(true, 1600);
            case WORD -> word(file);
            case TEXT -> text(file);
        };
    }

    private byte[] document(DemoMaterial material, DemoMaterial.Rendering file, Layout layout) {
        return new CampaignDocument(
                        layout,
                        material.pillar(),
                        file.language(),
                        file.headline(),
                        file.lead(),
                        file.lines(),
                        seed(material),
                        pictures)
                .toPdf();
    }

    private byte[] headline(DemoMaterial material, DemoMaterial.Rendering file, int width, int height) {
        return pictures.headline(material.pillar(), file.headline(), file.lead(), seed(material), width, height);
    }

    private static long seed(DemoMaterial material) {
        return material.slug().hashCode();
    }

    private static byte[] word(DemoMaterial.Rendering file) {
        WordDocument document = new WordDocument(file.headline(), file.language());
        if (!file.lead().isEmpty()) {
            document.text(file.lead());
        }
        for (String line : file.lines()) {
            if (line.startsWith("# ")) {
                document.heading(line.substring(2));
            } else if (line.startsWith("- ")) {
                document.item(line.substring(2));
            } else {
                document.text(line);
            }
        }
        return document.toBytes();
    }

    private static byte[] text(DemoMaterial.Rendering file) {
        StringBuilder text = new StringBuilder(file.headline()).append("\n\n");
        if (!file.lead().isEmpty()) {
            text.append(file.lead()).append("\n\n");
        }
        for (String line : file.lines()) {
            boolean heading = line.startsWith("# ");
            text.append(heading ? line.substring(2).toUpperCase(Locale.UK) : line)
                    .append(line.startsWith("- ") ? "\n" : "\n\n");
        }
        return text.toString().strip().concat("\n").getBytes(StandardCharsets.UTF_8);
    }

    private byte[] thumbnail(DemoMaterial material, DemoMaterial.Rendering file, Path made) throws IOException {
        return switch (file.kind()) {
            case WORD, TEXT -> {
                List<String> lines = new ArrayList<>();
                if (!file.lead().isEmpty()) {
                    lines.add(file.lead());
                }
                lines.addAll(file.lines());
                MaterialType type = material.type();
                yield pictures.sheet(
                        material.pillar(),
                        type.label(),
                        file.headline(),
                        lines.stream().map(line -> line.replaceFirst("^# ", "")).toList(),
                        FilePictures.WIDTH,
                        FilePictures.WIDTH * 4 / 3);
            }
            default -> FilePictures.thumbnail(Files.readAllBytes(made));
        };
    }
}
