package uk.nhs.talentforcare.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Child processes that are written down, so that the next launcher finds what this one could not stop. */
public final class Processes {
    private Processes() {}

    /** Ends this process when the one that started it is gone: Maven may be killed without a chance to tell us. */
    public static void endWithParent() {
        ProcessHandle.current().parent().ifPresent(parent -> parent.onExit().thenRun(() -> System.exit(1)));
    }

    /**
     * Starts a command with its output in a log file and its id in a pid file.
     *
     * <p>On Linux it gets a session of its own: Ctrl-C in a terminal reaches every process of the foreground group at
     * once, and the database has to outlive the server.
     */
    static Process start(List<String> command, Path folder, Path log, Path pidFile, Map<String, String> environment)
            throws IOException {
        List<String> whole = new ArrayList<>();
        if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
            whole.add("/usr/bin/setsid");
        }
        whole.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(whole)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        Files.writeString(pidFile, Long.toString(process.pid()));
        return process;
    }

    /** Asks a process to end, waits, and ends it the hard way when it does not. */
    static void stop(ProcessHandle process, Duration patience) {
        process.destroy();
        if (!ended(process, patience)) {
            process.destroyForcibly();
            ended(process, Duration.ofSeconds(10));
        }
    }

    /** Ends a process without asking, and returns when it is gone. */
    static void kill(ProcessHandle process) {
        process.destroyForcibly();
        if (!ended(process, Duration.ofSeconds(10))) {
            throw new Trouble("The process " + process.pid() + " cannot be ended");
        }
    }

    /**
     * The process that a pid file names, if it still runs and is ours: an id alone may have passed to a stranger, so
     * its command line has to hold the mark.
     */
    static Optional<ProcessHandle> recorded(Path pidFile, String mark) throws IOException {
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        String text = Files.readString(pidFile).strip();
        if (!text.matches("[0-9]{1,18}")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(text))
                .filter(ProcessHandle::isAlive)
                .filter(handle -> handle.info().commandLine().orElse("").contains(mark));
    }

    /** Waits a moment between two looks at another process. */
    static void pause(Duration duration) {
        try {
            TimeUnit.MILLISECONDS.sleep(duration.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("The start was interrupted", e);
        }
    }

    private static boolean ended(ProcessHandle process, Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            return !process.isAlive();
        }
    }
}
