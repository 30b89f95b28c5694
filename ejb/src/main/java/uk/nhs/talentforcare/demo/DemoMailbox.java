package uk.nhs.talentforcare.demo;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import uk.nhs.talentforcare.outbox.SinkTransport;
import uk.nhs.talentforcare.shared.Configuration;
import uk.nhs.talentforcare.shared.NotFound;

/** The e-mails that a demonstration keeps instead of sending them, for everybody to read. Without its sink nothing is here. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DemoMailbox {

    /** The most letters that the list shows. */
    public static final int MOST = 100;

    private static final Pattern ID = Pattern.compile("[0-9]{8}-[0-9]{6}-[0-9]{6}");
    private static final String SUFFIX = ".eml";

    @Inject
    private Configuration configuration;

    /** For the container. */
    public DemoMailbox() {}

    DemoMailbox(Configuration configuration) {
        this.configuration = configuration;
    }

    /**
     * The newest letters, newest first.
     *
     * @throws NotFound when this is no demonstration with a sink
     */
    public List<DemoLetter> newest() {
        Path folder = folder();
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(SUFFIX))
                    .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                    .filter(id -> ID.matcher(id).matches())
                    .sorted(Comparator.reverseOrder())
                    .limit(MOST)
                    .map(this::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * One letter.
     *
     * @throws NotFound when there is none of this name, or this is no demonstration with a sink
     */
    public DemoLetter read(String id) {
        return DemoLetter.parse(id, raw(id));
    }

    /**
     * One letter as it would have travelled.
     *
     * @throws NotFound as {@link #read}
     */
    public byte[] raw(String id) {
        Path folder = folder();
        if (!ID.matcher(id).matches() || !Files.isRegularFile(folder.resolve(id + SUFFIX))) {
            throw new NotFound("letter");
        }
        try {
            return Files.readAllBytes(folder.resolve(id + SUFFIX));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path folder() {
        if (!configuration.demonstration() || !configuration.mail().sink()) {
            throw new NotFound("mail sink");
        }
        return SinkTransport.folderIn(configuration.dataFolder());
    }
}
