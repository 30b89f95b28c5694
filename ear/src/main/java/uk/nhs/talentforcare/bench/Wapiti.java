package uk.nhs.talentforcare.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the scanner wapiti finds in a bounded time, where this machine has it. */
final class Wapiti implements Measure {
    private static final Pattern FINDING = Pattern.compile("\"level\"\\s*:");

    @Override
    public void take(Running running) throws IOException, InterruptedException {
        Optional<Path> program = Programs.find("wapiti");
        if (program.isEmpty()) {
            running.bars().missing("16-wapiti", "wapiti is not installed here");
            return;
        }
        Duration scan = Running.seconds("BENCH_SCAN_SECONDS", 60);
        Path folder = running.application().settings().folder();
        Path report = folder.resolve("wapiti.json");
        int exit = Programs.run(
                folder,
                folder.resolve("wapiti.log"),
                Map.of("HOME", folder.toString()),
                scan.multipliedBy(3).plusMinutes(2),
                List.of(
                        program.get().toString(),
                        "-u",
                        running.application().settings().url() + "/",
                        "-m",
                        "xss,sql,exec,file,redirect,crlf",
                        "--max-scan-time",
                        Long.toString(scan.toSeconds()),
                        "--max-attack-time",
                        Long.toString(Math.max(10, scan.toSeconds() / 6)),
                        "--flush-session",
                        "-f",
                        "json",
                        "-o",
                        report.toString(),
                        "-v",
                        "0"));
        if (!Files.exists(report)) {
            throw new IOException("wapiti ended with " + exit + " and left no report");
        }
        String found = Files.readString(report);
        int end = found.indexOf("\"infos\"");
        long findings = FINDING.matcher(end < 0 ? found : found.substring(0, end))
                .results()
                .count();
        running.bars().atMost("16-wapiti", findings, "findings", 0);
    }
}
