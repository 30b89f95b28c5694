package uk.nhs.talentforcare.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Programs of this machine that a figure needs. */
final class Programs {
    private Programs() {}

    /** The first of these that is on the path, or is the path of a program itself. */
    static Optional<Path> find(String... names) {
        List<String> folders = List.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator));
        return Stream.of(names)
                .flatMap(name ->
                        Stream.concat(Stream.of(Path.of(name)), folders.stream().map(folder -> Path.of(folder, name))))
                .filter(Path::isAbsolute)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /**
     * Runs one to its end.
     *
     * @param log takes what it says
     * @return its exit code
     * @throws IOException when it takes longer than it may; it is ended then
     */
    static int run(Path folder, Path log, Map<String, String> environment, Duration longest, List<String> command)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        if (!process.waitFor(longest.toSeconds(), TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            throw new IOException(command.get(0) + " took longer than " + longest + " (see " + log + ")");
        }
        return process.exitValue();
    }
}
