package uk.nhs.talentforcare.search;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The place of one index over its lives. Each life has a numbered folder, so that a new index can be filled while the
 * old one goes on answering, and takes its place in one step.
 */
public final class IndexHome implements Closeable {

    private final Path root;
    private final IndexSchema schema;
    private final Meaning meaning;
    private volatile SearchIndex current;
    private volatile Path folder;

    private IndexHome(Path root, IndexSchema schema, Meaning meaning, Duration patience) {
        this.meaning = meaning;
        this.root = root;
        this.schema = schema;
        this.folder = lives().stream()
                .filter(life -> IndexFolder.filled(life, schema))
                .findFirst()
                .or(() -> lives().stream().findFirst())
                .orElse(root.resolve("1"));
        this.current = SearchIndex.open(folder, schema, meaning, patience);
        lives().stream().filter(life -> !life.equals(folder)).forEach(IndexHome::delete);
    }

    /**
     * Opens the newest index that was filled, or an empty one.
     *
     * @param root a folder for this index alone; made if absent
     * @param meaning that indexes with {@link IndexSchema#meant() meant} fields use, once it is there
     * @throws IndexLocked when another writer has it and keeps it for 10 seconds
     */
    public static IndexHome open(Path root, IndexSchema schema, Meaning meaning) {
        return new IndexHome(root, schema, meaning, SearchIndex.PATIENCE);
    }

    /** As {@link #open(Path, IndexSchema, Meaning)}, by words alone. */
    public static IndexHome open(Path root, IndexSchema schema) {
        return open(root, schema, new Meaning());
    }

    static IndexHome open(Path root, IndexSchema schema, Duration patience) {
        return new IndexHome(root, schema, new Meaning(), patience);
    }

    /** The index that answers now; may be closed a moment later, when another takes its place. */
    public SearchIndex current() {
        return current;
    }

    /** @return an empty index beside the current one, to be filled and then given to {@link #adopt} */
    public SearchIndex startOver() {
        return SearchIndex.open(next(), schema, meaning, Duration.ZERO);
    }

    /** Lets a filled index answer from now on; the old one is closed and its folder deleted. */
    public synchronized void adopt(SearchIndex filled) {
        SearchIndex old = current;
        Path oldFolder = folder;
        folder = filled.folder();
        current = filled;
        old.close();
        delete(oldFolder);
    }

    @Override
    public void close() {
        current.close();
    }

    private Path next() {
        long highest = lives().stream()
                .mapToLong(life -> Long.parseLong(life.getFileName().toString()))
                .max()
                .orElse(0);
        long own = Long.parseLong(folder.getFileName().toString());
        return root.resolve(Long.toString(Math.max(highest, own) + 1));
    }

    /** @return the folders of this home, the newest first */
    private List<Path> lives() {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(root)) {
            return folders.filter(path -> path.getFileName().toString().matches("[1-9][0-9]{0,9}"))
                    .sorted(Comparator.comparingLong((Path path) ->
                                    Long.parseLong(path.getFileName().toString()))
                            .reversed())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + root + " cannot be read", e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.exists(folder) ? Files.walk(folder) : Stream.empty()) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            System.getLogger(IndexHome.class.getName())
                    .log(System.Logger.Level.WARNING, "An old search index could not be deleted: " + folder, e);
        }
    }
}
