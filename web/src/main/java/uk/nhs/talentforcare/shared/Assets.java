package uk.nhs.talentforcare.shared;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.stream.Collectors;

/** Knows the fingerprinted address of every style, script and picture, from the list that the build wrote. */
@Named("assets")
@ApplicationScoped
public class Assets {

    private static final String MANIFEST = "/WEB-INF/assets.json";

    @Inject
    private ServletContext application;

    private Map<String, String> published;

    @PostConstruct
    void readManifest() {
        try (InputStream manifest = application.getResourceAsStream(MANIFEST)) {
            if (manifest == null) {
                throw new IllegalStateException("The build left no " + MANIFEST + ": run npm run build in web");
            }
            try (JsonReader reader = Json.createReader(manifest)) {
                published = reader.readObject().entrySet().stream()
                        .collect(Collectors.toUnmodifiableMap(
                                Map.Entry::getKey, entry -> ((jakarta.json.JsonString) entry.getValue()).getString()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(MANIFEST + " cannot be read", e);
        }
    }

    /**
     * The address of an asset.
     *
     * @param name its plain name, {@code app.css} say
     * @throws IllegalArgumentException when the build made no such asset
     */
    public String path(String name) {
        String file = published.get(name);
        if (file == null) {
            throw new IllegalArgumentException("There is no asset " + name);
        }
        return "/assets/" + file;
    }
}
