package uk.nhs.talentforcare.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Everything that makes one running application: folder, database, server, archive. Used by the {@code run} profile, by
 * the browser tests and by the benchmarks.
 */
public final class Application implements AutoCloseable {
    private final RunFolder folder;
    private final Settings settings;
    private final Consumer<String> progress;
    private final Secrets secrets;
    private final Database database;
    private final Server server;
    private boolean closed;

    private Application(RunFolder folder, Settings settings, Consumer<String> progress) {
        this.folder = folder;
        this.settings = settings;
        this.progress = progress;
        this.secrets = new Secrets(folder.path("secrets.properties"));
        this.database = new Database(folder, settings.databasePort(), secrets);
        this.server = new Server(folder, settings);
    }

    /**
     * Takes the run folder, puts an end to what an earlier launcher left behind there, and checks the ports.
     *
     * @param progress gets a line for each step
     * @throws Trouble when the folder or a port is taken
     */
    public static Application prepare(Settings settings, Consumer<String> progress) {
        RunFolder folder = RunFolder.take(settings.folder());
        try {
            stopLeftovers(folder, progress);
            Ports.requireFree(settings.httpPort(), "HTTP_PORT", "the pages");
            Ports.requireFree(settings.adminPort(), "ADMIN_PORT", "the server's administration");
            if (settings.ownDatabase()) {
                Ports.requireFree(settings.databasePort(), "DB_PORT", "the database");
            }
            return new Application(folder, settings, progress);
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    /**
     * Starts database and server, without an archive.
     *
     * @throws Trouble when either cannot start; close this then, too
     */
    public void startServer() {
        if (settings.ownDatabase()) {
            progress.accept("Starting the database");
            database.start();
        }
        progress.accept("Starting the server");
        server.start(serverEnvironment());
    }

    private Map<String, String> serverEnvironment() {
        Map<String, String> drawn = new HashMap<>(settings.ownDatabase() ? database.environment() : Map.of());
        drawn.put("SECRET_KEY", secrets.get("secret.key"));
        return settings.serverEnvironment(drawn);
    }

    /**
     * Ends the server as a power cut would, starts it again with what lies on disk, and returns when the application is
     * ready: for the benchmarks.
     *
     * @throws Trouble when it does not become ready
     */
    public void crashServer() {
        progress.accept("Killing the server");
        server.kill();
        server.start(serverEnvironment());
        deploy();
    }

    /**
     * Ends the database that was started here as a power cut would, starts it again, and returns when the server has
     * found it by itself: for the benchmarks.
     *
     * @throws Trouble when the database cannot start or the application does not become ready
     */
    public void crashDatabase() {
        progress.accept("Killing the database");
        database.kill();
        database.start();
        server.waitUntilReady();
    }

    /**
     * Deploys the archive and returns when the application is ready.
     *
     * @throws Trouble when it cannot be deployed or does not become ready
     */
    public void deploy() {
        progress.accept("Deploying the application");
        server.deploy(settings.archive(), "talent-for-care", "/");
        server.waitUntilReady();
    }

    /** Deploys another archive beside the application: the benchmarks' yardstick. */
    public void deployBeside(Path archive, String name) {
        server.deploy(archive, name, "/" + name);
    }

    /** The settings it was started with. */
    public Settings settings() {
        return settings;
    }

    /** What the application's process has in its environment to reach the database. */
    public Map<String, String> databaseEnvironment() {
        return settings.ownDatabase() ? database.environment() : settings.environment();
    }

    /** The id of the server process. */
    public long serverPid() {
        return server.pid();
    }

    /** Completes when the server ends, wanted or not. */
    public java.util.concurrent.CompletableFuture<Process> serverExit() {
        return server.onExit();
    }

    /** Stops the server, then the database, then lets the folder go. Safe to call at any stage, and twice. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        folder.stopping();
        try {
            server.stop();
        } catch (IOException e) {
            progress.accept("The server's trace cannot be removed: " + e.getMessage());
        }
        try {
            database.stop();
        } catch (IOException e) {
            progress.accept("The database's trace cannot be removed: " + e.getMessage());
        }
        folder.close();
    }

    private static void stopLeftovers(RunFolder folder, Consumer<String> progress) {
        stopLeftover(folder.path(Server.PID_FILE), Server.mark(folder), "server", progress);
        stopLeftover(folder.path(Database.PID_FILE), Database.mark(folder), "database", progress);
    }

    private static void stopLeftover(Path pidFile, String mark, String what, Consumer<String> progress) {
        try {
            Optional<ProcessHandle> left = Processes.recorded(pidFile, mark);
            if (left.isPresent()) {
                progress.accept("Stopping the " + what + " that an earlier run left behind (process "
                        + left.get().pid() + ")");
                Processes.stop(left.get(), Duration.ofSeconds(30));
            }
            Files.deleteIfExists(pidFile);
        } catch (IOException e) {
            throw new Trouble("The trace of an earlier run in " + pidFile + " cannot be read: " + e.getMessage(), e);
        }
    }
}
