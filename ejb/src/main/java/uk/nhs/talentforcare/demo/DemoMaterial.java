package uk.nhs.talentforcare.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import uk.nhs.talentforcare.campaign.Pillar;
import uk.nhs.talentforcare.toolkit.FileFormat;
import uk.nhs.talentforcare.toolkit.Licence;
import uk.nhs.talentforcare.toolkit.MaterialType;

/**
 * A material of the demonstration, as {@code demo/toolkit/materials.txt} tells it.
 *
 * <p>There a material starts with {@code == slug}, goes on with {@code name: value} lines, and then has groups of files:
 * {@code -- kind filename language + kind filename language}, followed by the text that all files of the group render. In the
 * text {@code "! "} is the headline, {@code "> "} the sentence below it, {@code "# "} a heading and {@code "- "} a list item.
 */
record DemoMaterial(
        String slug,
        String title,
        String purpose,
        MaterialType type,
        Pillar pillar,
        Licence licence,
        List<String> audiences,
        List<Integer> intentions,
        List<String> packs,
        Duration publishedAgo,
        Duration embargoedFor,
        Duration expiresIn,
        String alternativeText,
        List<Rendering> files) {

    /** What a file is made as. */
    enum Kind {
        POSTER(FileFormat.STANDARD),
        PAGES(FileFormat.STANDARD),
        LARGE_PRINT(FileFormat.LARGE_PRINT),
        EASY_READ(FileFormat.EASY_READ),
        SLIDES(FileFormat.STANDARD),
        WIDE(FileFormat.STANDARD),
        SQUARE(FileFormat.STANDARD),
        BANNER(FileFormat.STANDARD),
        LOGO(FileFormat.STANDARD),
        LOGO_REVERSED(FileFormat.STANDARD),
        WORD(FileFormat.EDITABLE),
        TEXT(FileFormat.PLAIN_TEXT);

        private final FileFormat format;

        Kind(FileFormat format) {
            this.format = format;
        }

        FileFormat format() {
            return format;
        }
    }

    /** One file: what it is made as, its name and language, and what it says. */
    record Rendering(Kind kind, String filename, String language, String headline, String lead, List<String> lines) {}

    /**
     * Reads the whole file.
     *
     * @throws IllegalArgumentException when it is not written as it should be, naming the material
     */
    static List<DemoMaterial> parse(String text) {
        List<DemoMaterial> materials = new ArrayList<>();
        for (String part : text.split("(?m)^== ")) {
            if (!part.isBlank() && !part.startsWith("//")) {
                try {
                    materials.add(parseOne(part));
                } catch (RuntimeException e) {
                    throw new IllegalArgumentException(
                            "Demonstration material: "
                                    + part.lines().findFirst().orElse(""),
                            e);
                }
            }
        }
        return materials;
    }

    private static DemoMaterial parseOne(String part) {
        String[] groups = part.split("(?m)^-- ");
        Map<String, String> facts = new HashMap<>();
        groups[0].lines().skip(1).filter(line -> !line.isBlank()).forEach(line -> {
            int colon = line.indexOf(':');
            facts.put(line.substring(0, colon), line.substring(colon + 1).strip());
        });
        List<Rendering> files = new ArrayList<>();
        for (String group : Arrays.asList(groups).subList(1, groups.length)) {
            files.addAll(renderings(group));
        }
        return new DemoMaterial(
                part.lines().findFirst().orElseThrow().strip(),
                facts.get("title"),
                facts.get("purpose"),
                MaterialType.valueOf(facts.get("type")),
                Pillar.valueOf(facts.get("pillar")),
                Licence.valueOf(facts.getOrDefault("licence", "OGL_3")),
                list(facts.get("audiences")),
                list(facts.get("intentions")).stream().map(Integer::valueOf).toList(),
                list(facts.getOrDefault("packs", "")),
                days(facts.getOrDefault("published", "30")),
                facts.containsKey("embargo") ? days(facts.get("embargo")) : null,
                facts.containsKey("expires") ? days(facts.get("expires")) : null,
                facts.get("alt"),
                files);
    }

    private static List<Rendering> renderings(String group) {
        List<String> lines = group.lines().filter(line -> !line.isBlank()).toList();
        String headline = first(lines, "! ");
        String lead = first(lines, "> ");
        List<String> text = lines.stream()
                .skip(1)
                .filter(line -> !line.startsWith("! ") && !line.startsWith("> "))
                .toList();
        return Arrays.stream(lines.get(0).split(" \\+ "))
                .map(file -> file.strip().split(" "))
                .map(words -> new Rendering(
                        Kind.valueOf(words[0].toUpperCase(Locale.ROOT).replace('-', '_')),
                        words[1],
                        words.length > 2 ? words[2] : "en-GB",
                        headline,
                        lead,
                        text))
                .toList();
    }

    private static String first(List<String> lines, String mark) {
        return lines.stream()
                .filter(line -> line.startsWith(mark))
                .map(line -> line.substring(mark.length()))
                .findFirst()
                .orElse("");
    }

    private static List<String> list(String text) {
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }

    private static Duration days(String text) {
        return Duration.ofDays(Long.parseLong(text));
    }
}
