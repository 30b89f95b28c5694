package uk.nhs.talentforcare.run;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where and how one application is started: its ports, its folder, the archive and the server it runs on.
 *
 * @param folder the run folder: database, server domain, files, logs; created when absent
 * @param archive the EAR
 * @param payara the unpacked Payara distribution (the folder that holds {@code glassfish})
 * @param httpPort port of the pages, on loopback
 * @param adminPort port of the server's administration, on loopback
 * @param databasePort port of the database that is started here, on loopback
 * @param environment what the server process sees besides this process's own environment
 */
public record Settings(
        Path folder,
        Path archive,
        Path payara,
        int httpPort,
        int adminPort,
        int databasePort,
        Map<String, String> environment) {

    private static final Map<String, Integer> DEFAULT_PORTS =
            Map.of("HTTP_PORT", 8080, "ADMIN_PORT", 4848, "DB_PORT", 13306);

    /** Copies the environment, sorted. */
    public Settings {
        folder = folder.toAbsolutePath().normalize();
        archive = archive.toAbsolutePath().normalize();
        payara = payara.toAbsolutePath().normalize();
        environment = Map.copyOf(new TreeMap<>(environment));
    }

    /**
     * Reads HTTP_PORT (8080), ADMIN_PORT (4848), DB_PORT (13306) and RUN_DIR; everything else in the environment goes
     * to the server as it is.
     *
     * @throws Trouble when a port is no number from 1 to 65535, or two of them are the same
     */
    public static Settings fromEnvironment(
            Map<String, String> environment, Path defaultFolder, Path archive, Path payara) {
        String folder = environment.getOrDefault("RUN_DIR", "");
        Settings settings = new Settings(
                folder.isBlank() ? defaultFolder : folder(folder),
                archive,
                payara,
                port(environment, "HTTP_PORT"),
                port(environment, "ADMIN_PORT"),
                port(environment, "DB_PORT"),
                environment);
        settings.requireDifferentPorts();
        return settings;
    }

    private void requireDifferentPorts() {
        requireDifferent("HTTP_PORT", httpPort, "ADMIN_PORT", adminPort);
        if (ownDatabase()) {
            requireDifferent("HTTP_PORT", httpPort, "DB_PORT", databasePort);
            requireDifferent("ADMIN_PORT", adminPort, "DB_PORT", databasePort);
        }
    }

    private static void requireDifferent(String one, int port, String other, int otherPort) {
        if (port == otherPort) {
            throw new Trouble(one + " and " + other + " are both " + port + ": set one of them to another port");
        }
    }

    /** The address of the application on this machine, without a slash at the end. */
    public String url() {
        return "http://localhost:" + httpPort;
    }

    /** A value from the environment, or the default when it is absent or blank. */
    public String value(String name, String otherwise) {
        String given = environment.get(name);
        return given == null || given.isBlank() ? otherwise : given;
    }

    /** Whether somebody else's database is used (DB_URL is set), so that none is started here. */
    public boolean ownDatabase() {
        return value("DB_URL", "").isEmpty();
    }

    /** The environment of the server process: what was given, over the defaults of a run on this machine. */
    Map<String, String> serverEnvironment(Map<String, String> drawn) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("PUBLIC_URL", url());
        all.put("DATA_DIR", folder.resolve("data").toString());
        all.put("MAIL_TRANSPORT", "sink");
        all.put("DEMO_DATA", "true");
        all.putAll(drawn);
        environment.forEach((name, value) -> {
            if (!value.isBlank()) {
                all.put(name, value);
            }
        });
        return all;
    }

    private static Path folder(String given) {
        try {
            return Path.of(given);
        } catch (InvalidPathException e) {
            throw new Trouble("RUN_DIR is no folder's name: " + e.getMessage(), e);
        }
    }

    private static int port(Map<String, String> environment, String name) {
        String given = environment.getOrDefault(name, "").strip();
        if (given.isEmpty()) {
            return DEFAULT_PORTS.get(name);
        }
        if (given.matches("[1-9][0-9]{0,4}") && Integer.parseInt(given) <= 65535) {
            return Integer.parseInt(given);
        }
        throw new Trouble(name + " must be a port number from 1 to 65535, but is \"" + given + "\"");
    }
}
