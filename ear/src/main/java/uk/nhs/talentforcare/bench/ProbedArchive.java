package uk.nhs.talentforcare.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * The product's archive with the classes of {@code bench.probe} in its web application: some figures can only be taken
 * inside. The archive that is built and delivered has none of them.
 */
final class ProbedArchive {
    private static final String WEB = "web.war";
    private static final String PACKAGE = "uk/nhs/talentforcare/bench/probe";

    private ProbedArchive() {}

    /** Writes it into a folder. */
    static Path of(Path archive, Path folder) throws IOException {
        Files.createDirectories(folder);
        Path probed = folder.resolve("talent-for-care-probed.ear");
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(archive));
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(probed))) {
            copy(in, out);
        }
        return probed;
    }

    private static void copy(ZipInputStream in, ZipOutputStream out) throws IOException {
        for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
            out.putNextEntry(new ZipEntry(entry.getName()));
            if (entry.getName().equals(WEB)) {
                out.write(withProbe(in.readAllBytes()));
            } else {
                in.transferTo(out);
            }
            out.closeEntry();
        }
    }

    private static byte[] withProbe(byte[] web) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(web.length);
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(web));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            copy(in, out);
            addClasses(out);
        }
        return bytes.toByteArray();
    }

    /** From the folder of classes or the jar that this class comes from. */
    private static void addClasses(ZipOutputStream out) throws IOException {
        try {
            URI source = ProbedArchive.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI();
            Path place = Path.of(source);
            if (Files.isDirectory(place)) {
                add(place.resolve(PACKAGE), out);
            } else {
                try (FileSystem jar = FileSystems.newFileSystem(place, Map.of())) {
                    add(jar.getPath("/" + PACKAGE), out);
                }
            }
        } catch (URISyntaxException e) {
            throw new IOException("The probe's classes cannot be found", e);
        }
    }

    private static void add(Path folder, ZipOutputStream out) throws IOException {
        List<Path> classes;
        try (Stream<Path> files = Files.list(folder)) {
            classes = files.filter(file -> file.toString().endsWith(".class")).toList();
        }
        for (Path file : classes) {
            out.putNextEntry(new ZipEntry("WEB-INF/classes/" + PACKAGE + "/" + file.getFileName()));
            try (InputStream in = Files.newInputStream(file)) {
                in.transferTo(out);
            }
            out.closeEntry();
        }
    }
}
