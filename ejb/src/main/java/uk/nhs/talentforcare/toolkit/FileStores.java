package uk.nhs.talentforcare.toolkit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import uk.nhs.talentforcare.shared.Configuration;

/** Gives the file store of this deployment: a folder of the data folder. */
@ApplicationScoped
public class FileStores {

    @Inject
    private Configuration configuration;

    @Produces
    @ApplicationScoped
    FileStore files() {
        try {
            return new DiskFileStore(configuration.dataFolder().resolve("files"));
        } catch (IOException e) {
            throw new UncheckedIOException("The files below DATA_DIR cannot be opened", e);
        }
    }
}
