package uk.nhs.talentforcare.journey;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A real identity provider, unpacked from its package and started when a journey first needs it. */
final class Keycloak implements AutoCloseable {
    /** What its button says after "Sign in with". */
    static final String NAME = "Care Identity";

    /** What the button of a provider says that is never there. */
    static final String AWAY = "County Hall";

    private static final String REALM = "care-identity";
    private static final Duration START = Duration.ofMinutes(10);

    /** It has changed its configuration into code, and is to be started again. */
    private static final int BUILT = 10;

    private final int port;
    private final Path home;
    private Process process;

    private Keycloak(int port) {
        this.port = port;
        this.home = Path.of(System.getProperty("keycloak.home", "../.run/keycloak"))
                .toAbsolutePath()
                .normalize();
    }

    /** One that will be at a port on loopback. */
    static Keycloak at(int port) {
        return new Keycloak(port);
    }

    /** What the application has to be told to know it, and one that is never there. */
    Map<String, String> knownToTheApplication() {
        return Map.of(
                "OIDC_PROVIDERS", "care,away",
                "OIDC_CARE_NAME", NAME,
                "OIDC_CARE_ISSUER", issuer(),
                "OIDC_CARE_CLIENT_ID", "talent-for-care",
                "OIDC_CARE_CLIENT_SECRET", "a-secret-of-tests-alone",
                "OIDC_AWAY_NAME", AWAY,
                // nobody listens at the port for discarding
                "OIDC_AWAY_ISSUER", "http://127.0.0.1:9/",
                "OIDC_AWAY_CLIENT_ID", "talent-for-care",
                "OIDC_AWAY_CLIENT_SECRET", "a-secret-of-tests-alone");
    }

    /** Where it is, without a slash at the end. */
    String url() {
        return "http://127.0.0.1:" + port;
    }

    private String issuer() {
        return url() + "/realms/" + REALM;
    }

    /** Starts it unless it runs, with an empty database but for the people of the realm's file. */
    Keycloak start() {
        if (process != null && process.isAlive()) {
            return this;
        }
        try {
            prepare();
            if (!startedOnce(false) && !startedOnce(true)) {
                throw new IllegalStateException("Keycloak does not get past its configuration, see " + log());
            }
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException("Keycloak in " + home + " cannot be started", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while starting Keycloak", e);
        }
    }

    private void prepare() throws IOException {
        Path data = home.resolve("data");
        if (Files.exists(data)) {
            try (Stream<Path> all = Files.walk(data)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
        Files.createDirectories(data.resolve("import"));
        String file = REALM + "-realm.json";
        try (InputStream realm = Keycloak.class.getResourceAsStream("/keycloak/" + file)) {
            Files.copy(realm, data.resolve("import").resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Starts it and waits. @return whether it answers; else it wants to be started again */
    private boolean startedOnce(boolean built) throws IOException, InterruptedException {
        process = new ProcessBuilder(command(built))
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log().toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        HttpClient http =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
        HttpRequest request = HttpRequest.newBuilder(URI.create(issuer() + "/.well-known/openid-configuration"))
                .timeout(Duration.ofSeconds(10))
                .build();
        Instant limit = Instant.now().plus(START);
        while (Instant.now().isBefore(limit)) {
            if (process.waitFor(200, TimeUnit.MILLISECONDS)) {
                if (process.exitValue() == BUILT && !built) {
                    return false;
                }
                throw new IllegalStateException("Keycloak ended with " + process.exitValue() + ", see " + log());
            }
            if (answers(http, request)) {
                return true;
            }
        }
        stop();
        throw new IllegalStateException("Keycloak does not answer within " + START + ", see " + log());
    }

    private static boolean answers(HttpClient http, HttpRequest request) throws InterruptedException {
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** As its own script starts it; a server that lives for minutes is not worth the optimising compiler's work. */
    private List<String> command(boolean built) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dpicocli.disable.closures=true",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED"));
        if (built) {
            command.add("-Dkc.config.built=true");
        }
        command.addAll(List.of(
                "-cp",
                home.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint",
                "start-dev",
                "--import-realm",
                "--http-host=127.0.0.1",
                "--http-port=" + port));
        return command;
    }

    private static Path log() {
        return Path.of(System.getProperty("test.folder", "target"), "keycloak.log");
    }

    /** Stops it, as if it had failed. */
    void stop() {
        if (process != null) {
            process.destroyForcibly();
            process.onExit().join();
            process = null;
        }
    }

    @Override
    public void close() {
        stop();
    }
}
