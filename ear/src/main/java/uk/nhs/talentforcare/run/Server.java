package uk.nhs.talentforcare.run;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A Payara Server in the run folder, with one archive deployed at the context root. */
final class Server {
    static final String PID_FILE = "server.pid";

    private static final Duration START = Duration.ofMinutes(5);
    private static final Duration DEPLOY = Duration.ofMinutes(10);
    private static final Duration READY = Duration.ofMinutes(10);
    private static final Duration STOP = Duration.ofSeconds(30);

    private final RunFolder folder;
    private final Settings settings;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private Process process;

    Server(RunFolder folder, Settings settings) {
        this.folder = folder;
        this.settings = settings;
    }

    /** The part of its command line that tells our server from others. */
    static String mark(RunFolder folder) {
        return "-Dtalentforcare.run=" + folder.root();
    }

    /**
     * Starts the server without an application, and returns when its administration answers.
     *
     * @param environment what the process sees besides this process's own environment
     * @throws Trouble when it ends or does not answer
     */
    void start(Map<String, String> environment) {
        Path log = folder.path("logs/server-start.log");
        requirePayara();
        try {
            Path domain = folder.path("server/" + Domain.NAME);
            new Domain(domain, folder.path("logs")).make(settings.payara(), settings.httpPort(), settings.adminPort());
            process = Processes.start(command(domain), domain, log, folder.path(PID_FILE), environment);
            try (OutputStream in = process.getOutputStream()) {
                // the key stores of a fresh domain have this password; it guards certificates that nobody uses here
                in.write("AS_ADMIN_MASTERPASSWORD=changeit\n".getBytes(StandardCharsets.US_ASCII));
            }
            waitFor(admin("version", ""), START, "The server did not start", log);
        } catch (IOException e) {
            throw new Trouble("The server cannot start: " + e.getMessage() + " (see " + log + ")", e);
        }
    }

    /**
     * Deploys an archive.
     *
     * @throws Trouble with the server's reason when it refuses
     */
    void deploy(Path archive, String name, String contextRoot) {
        Path log = folder.path("logs/server.log");
        String query = "?DEFAULT=" + encoded(archive.toString()) + "&name=" + encoded(name) + "&contextroot="
                + encoded(contextRoot) + "&force=true";
        HttpRequest request = HttpRequest.newBuilder(admin("deploy", query))
                .header("X-Requested-By", "talent-for-care")
                .header("Accept", "application/json")
                .timeout(DEPLOY)
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        try {
            long before = length(log);
            String json =
                    http.send(request, HttpResponse.BodyHandlers.ofString()).body();
            DeploymentAnswer answer = new DeploymentAnswer(json, since(before, log));
            if (!answer.success()) {
                throw new Trouble("The application cannot be deployed: " + answer.reason() + " (see " + log + ")");
            }
        } catch (IOException e) {
            throw new Trouble("The application cannot be deployed: the server went away (see " + log + ")", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("The deployment was interrupted", e);
        }
    }

    /** Returns when the application says that it is ready. */
    void waitUntilReady() {
        waitFor(
                URI.create("http://127.0.0.1:" + settings.httpPort() + "/health/ready"),
                READY,
                "The application does not become ready",
                folder.path("logs/server.log"));
    }

    /** The process id, for measuring. */
    long pid() {
        return process.pid();
    }

    /** Completes when the server ends, for whatever reason. */
    java.util.concurrent.CompletableFuture<Process> onExit() {
        return process.onExit();
    }

    /** Ends the server without a word. */
    void kill() {
        Processes.kill(process.toHandle());
    }

    /** Stops the server in order: applications first. */
    void stop() throws IOException {
        if (process != null) {
            Processes.stop(process.toHandle(), STOP);
        }
        Files.deleteIfExists(folder.path(PID_FILE));
    }

    private Path client() {
        return settings.payara().resolve("glassfish/lib/client/appserver-cli.jar");
    }

    private void requirePayara() {
        if (!Files.exists(client())) {
            throw new Trouble("No Payara Server in " + settings.payara() + ": delete that folder and start again");
        }
    }

    private List<String> command(Path domain) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process dry = new ProcessBuilder(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        client().toString(),
                        "start-domain",
                        "--dry-run",
                        "--domaindir",
                        domain.getParent().toString(),
                        Domain.NAME)
                .redirectErrorStream(true)
                .start();
        List<String> lines;
        try (Stream<String> output = dry.inputReader(StandardCharsets.UTF_8).lines()) {
            lines = output.toList();
        }
        if (lines.stream().noneMatch(line -> line.startsWith("Dump of JVM"))) {
            throw new IOException(String.join(" ", lines));
        }
        List<String> proposed = lines.stream()
                .filter(line -> !line.isBlank())
                .filter(line -> !line.startsWith("Dump of JVM") && !line.startsWith("Command start-domain"))
                .filter(line -> !line.startsWith("-Xmx"))
                // a remote shell into the server, and the watcher of a folder for hot deployment: not here
                .filter(line -> !line.startsWith("-Dosgi.shell.") && !line.startsWith("-Dfelix.fileinstall."))
                .filter(line -> !line.startsWith("-Dorg.glassfish.additionalOSGiBundlesToStart="))
                .toList();
        List<String> whole = new ArrayList<>();
        whole.add(java);
        whole.add(mark(folder));
        whole.add("-Xmx" + settings.value("SERVER_HEAP", "768m"));
        whole.add("-Dproduct.name=");
        whole.add("-Dfile.encoding=UTF-8");
        whole.add("-Duser.timezone=UTC");
        whole.add("-Djava.io.tmpdir=" + domain.resolve("tmp"));
        whole.add("-XX:+ExitOnOutOfMemoryError");
        Stream.of(settings.value("SERVER_OPTIONS", "").split(" "))
                .filter(option -> !option.isBlank())
                .forEach(whole::add);
        whole.addAll(proposed.subList(1, proposed.size()));
        return whole;
    }

    private void waitFor(URI address, Duration patience, String otherwise, Path log) {
        Instant limit = Instant.now().plus(patience);
        HttpRequest request =
                HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(10)).build();
        while (true) {
            if (!process.isAlive()) {
                throw new Trouble(otherwise + ": the server ended with " + process.exitValue() + " (see " + log + ")");
            }
            String answer;
            try {
                HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
                if (response.statusCode() == 200) {
                    return;
                }
                answer = "it answers " + response.statusCode();
            } catch (IOException e) {
                answer = "no answer";
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Trouble("The start was interrupted", e);
            }
            if (Instant.now().isAfter(limit)) {
                throw new Trouble(
                        otherwise + " within " + patience.toSeconds() + " seconds: " + answer + " (see " + log + ")");
            }
            Processes.pause(Duration.ofMillis(100));
        }
    }

    private URI admin(String command, String query) {
        return URI.create("http://127.0.0.1:" + settings.adminPort() + "/__asadmin/" + command + query);
    }

    private static long length(Path log) throws IOException {
        return Files.exists(log) ? Files.size(log) : 0;
    }

    /** What was logged since; all of it when the log was changed for a new one meanwhile. */
    private static String since(long before, Path log) throws IOException {
        byte[] whole = Files.exists(log) ? Files.readAllBytes(log) : new byte[0];
        int from = before <= whole.length ? (int) before : 0;
        return new String(whole, from, whole.length - from, StandardCharsets.UTF_8);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
