package uk.nhs.talentforcare.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;

/**
 * Where an index lies: waits for an earlier writer to leave, notices when what lies there is damaged or of another
 * schema, and then starts an empty one in its place.
 */
final class IndexFolder {

    private static final Duration PAUSE = Duration.ofMillis(200);

    /** Keys of the commit's own data. */
    static final String SCHEMA = "schema";

    static final String CURSOR = "cursor";

    private static final double WRITER_MEGABYTES = 48;

    private IndexFolder() {}

    static Directory directory(Path folder) {
        try {
            return FSDirectory.open(Files.createDirectories(folder));
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + folder + " cannot be used for a search index", e);
        }
    }

    /**
     * @param patience how long to wait for another writer to leave
     * @throws IndexLocked when it does not
     */
    static IndexWriter open(Directory directory, IndexSchema schema, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            try {
                return openNow(directory, schema);
            } catch (LockObtainFailedException | OverlappingFileLockException e) {
                if (System.nanoTime() >= deadline) {
                    throw new IndexLocked(
                            "The search index " + schema.name() + " in " + directory
                                    + " is still being written by another deployment or process;"
                                    + " stop it, or give this one a data folder of its own",
                            e);
                }
                pause(e);
            } catch (IOException e) {
                throw new UncheckedIOException("The search index in " + directory + " cannot be written", e);
            }
        }
    }

    private static IndexWriter openNow(Directory directory, IndexSchema schema) throws IOException {
        if (DirectoryReader.indexExists(directory) && usable(directory, schema)) {
            return new IndexWriter(directory, config(OpenMode.APPEND));
        }
        // The lock comes first: the files of a running writer must not be taken away from it.
        directory.obtainLock(IndexWriter.WRITE_LOCK_NAME).close();
        for (String file : directory.listAll()) {
            if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
                directory.deleteFile(file);
            }
        }
        IndexWriter writer = new IndexWriter(directory, config(OpenMode.CREATE));
        writer.commit();
        return writer;
    }

    /** Reads every byte once, so that damage is found now and not by a visitor. */
    private static boolean usable(Directory directory, IndexSchema schema) {
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            checkIntegrity(reader);
            return schema.fingerprint()
                    .equals(reader.getIndexCommit().getUserData().get(SCHEMA));
        } catch (IOException | RuntimeException e) {
            System.getLogger(IndexFolder.class.getName())
                    .log(System.Logger.Level.INFO, "Search index {0} starts empty: {1}", schema.name(), e.toString());
            return false;
        }
    }

    /** @return whether every byte of the last commit is as it was written */
    static boolean intact(Directory directory) {
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            checkIntegrity(reader);
            return true;
        } catch (IOException | RuntimeException e) {
            System.getLogger(IndexFolder.class.getName())
                    .log(System.Logger.Level.WARNING, "A search index is damaged: {0}", e.toString());
            return false;
        }
    }

    private static void checkIntegrity(DirectoryReader reader) throws IOException {
        for (LeafReaderContext leaf : reader.leaves()) {
            ((CodecReader) leaf.reader()).checkIntegrity();
        }
    }

    /** @return whether every file that the last commit speaks of is still there, and none was cut short */
    static boolean whole(Directory directory) {
        try {
            for (String file : SegmentInfos.readLatestCommit(directory).files(true)) {
                if (directory.fileLength(file) == 0) {
                    return false;
                }
            }
            return true;
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    /** @return whether an index of this schema was filled here once, as far as its last commit tells */
    static boolean filled(Path folder, IndexSchema schema) {
        try (Directory directory = FSDirectory.open(folder)) {
            Map<String, String> data = SegmentInfos.readLatestCommit(directory).getUserData();
            return data.containsKey(CURSOR) && schema.fingerprint().equals(data.get(SCHEMA));
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    static Map<String, String> commitData(IndexSchema schema, long cursor) {
        return Map.of(SCHEMA, schema.fingerprint(), CURSOR, Long.toString(cursor));
    }

    private static IndexWriterConfig config(OpenMode mode) {
        return new IndexWriterConfig(Analysis.STEMS_AND_WORDS)
                .setOpenMode(mode)
                .setRAMBufferSizeMB(WRITER_MEGABYTES)
                .setCommitOnClose(false);
    }

    private static void pause(Exception cause) {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IndexLocked("Interrupted while waiting for the search index", cause);
        }
    }
}
