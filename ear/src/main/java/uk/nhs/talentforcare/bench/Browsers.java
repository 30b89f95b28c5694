package uk.nhs.talentforcare.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Bar 9: Lighthouse, axe and the HTML validator on one page of each kind, by npm packages that only this needs. */
final class Browsers implements Measure {
    private static final Duration LONGEST_INSTALLATION = Duration.ofMinutes(5);
    private static final Duration LONGEST_RUN = Duration.ofMinutes(20);

    private final Path tools;

    /** @param tools the folder of the package list and the script */
    Browsers(Path tools) {
        this.tools = tools;
    }

    @Override
    public void take(Running running) throws IOException, InterruptedException {
        Path npm = Programs.find("npm").orElseThrow(() -> new NotMeasured("npm is not on the path"));
        String named = System.getenv().getOrDefault("CHROME_PATH", "");
        Optional<Path> browser = Programs.find(
                named.isBlank() ? "chromium" : named, "chromium", "chromium-browser", "google-chrome", "chrome");
        Path chrome =
                browser.orElseThrow(() -> new NotMeasured("there is no Chromium here: install it or set CHROME_PATH"));
        Path folder = running.application().settings().folder().resolve("browsers");
        Files.createDirectories(folder);
        for (String file : List.of("package.json", "package-lock.json", "pages.mjs")) {
            Files.copy(tools.resolve(file), folder.resolve(file), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
        Map<String, String> environment = Map.of(
                "CHROME_PATH", chrome.toString(),
                "PUPPETEER_SKIP_DOWNLOAD", "1",
                "HOME", folder.toString(),
                "JAVA", Path.of(System.getProperty("java.home"), "bin", "java").toString());
        Path log = folder.resolve("npm.log");
        if (Programs.run(
                        folder,
                        log,
                        Map.of("PUPPETEER_SKIP_DOWNLOAD", "1"),
                        LONGEST_INSTALLATION,
                        List.of(npm.toString(), "ci", "--ignore-scripts", "--no-audit", "--no-fund"))
                != 0) {
            throw new NotMeasured("npm could not install the tools (no registry?): see " + log);
        }
        Path figures = folder.resolve("figures.txt");
        List<String> command = new ArrayList<>(List.of(
                "node",
                "pages.mjs",
                figures.toString(),
                running.application().settings().url()));
        command.addAll(Statements.pages(running));
        int exit = Programs.run(folder, folder.resolve("pages.log"), environment, LONGEST_RUN, command);
        if (exit != 0) {
            throw new IOException("The pages could not be measured: see " + folder.resolve("pages.log"));
        }
        for (String line : Files.readAllLines(figures)) {
            print(running.bars(), line.split(" "));
        }
    }

    /** A line of the script: name, value, unit, {@code <} or {@code >}, target. */
    private static void print(Bars bars, String[] words) {
        double value = Double.parseDouble(words[1]);
        double target = Double.parseDouble(words[4]);
        if (words[3].equals("<")) {
            bars.atMost(words[0], value, words[2], target);
        } else {
            bars.atLeast(words[0], value, words[2], target);
        }
    }
}
