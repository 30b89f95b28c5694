package uk.nhs.talentforcare.run;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** {@code mvn -Prun}: the whole application on this machine until Ctrl-C. */
public final class Run {
    private static volatile boolean stopping;

    private Run() {}

    /**
     * @param arguments the run folder, the EAR, the unpacked Payara
     */
    public static void main(String[] arguments) {
        Instant begin = Instant.now();
        try {
            Settings settings = Settings.fromEnvironment(
                    System.getenv(), Path.of(arguments[0]), Path.of(arguments[1]), Path.of(arguments[2]));
            Application application = Application.prepare(settings, Run::say);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(application), "stop"));
            Processes.endWithParent();
            application.startServer();
            application.deploy();
            say(Banner.of(settings, Duration.between(begin, Instant.now())));
            application.serverExit().join();
            if (stopping) {
                return;
            }
            fail("The server ended by itself (see " + settings.folder().resolve("logs/server.log") + ")");
        } catch (Trouble e) {
            if (stopping) {
                return;
            }
            fail(e.getMessage());
        } catch (RuntimeException e) {
            fail("The start failed: " + oneLine(e) + " (see " + trace(Path.of(arguments[0]), e) + ")");
        }
    }

    private static String oneLine(Throwable failure) {
        return failure.toString().replaceAll("\\s+", " ");
    }

    /** Writes down what nobody foresaw; a newcomer is told one line. */
    private static String trace(Path defaultFolder, RuntimeException failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        String given = System.getenv().getOrDefault("RUN_DIR", "");
        Path file = (given.isBlank() ? defaultFolder : Path.of(given)).resolve("logs/launcher.log");
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text.toString());
            return file.toString();
        } catch (IOException e) {
            return "no trace, as " + file + " cannot be written: " + e.getMessage();
        }
    }

    private static void stop(Application application) {
        stopping = true;
        say("Stopping");
        application.close();
        say("Stopped");
    }

    private static void fail(String message) {
        System.err.println("ERROR: " + message);
        System.exit(1);
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
