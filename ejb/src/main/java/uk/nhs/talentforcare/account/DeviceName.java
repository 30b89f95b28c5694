package uk.nhs.talentforcare.account;

import java.util.LinkedHashMap;
import java.util.Map;

/** Coarse words for a browser, so that people recognise their own without our keeping what identifies it. */
final class DeviceName {

    /** Looked for in this order: most browsers also name those that they resemble. */
    private static final Map<String, String> BROWSERS = ordered(
            "Edg", "Edge",
            "OPR/", "Opera",
            "SamsungBrowser", "Samsung Internet",
            "FxiOS", "Firefox",
            "Firefox/", "Firefox",
            "CriOS", "Chrome",
            "Chrome/", "Chrome",
            "Safari/", "Safari");

    private static final Map<String, String> SYSTEMS = ordered(
            "iPhone", "iPhone",
            "iPad", "iPad",
            "Android", "Android",
            "CrOS", "Chromebook",
            "Windows", "Windows",
            "Macintosh", "Mac",
            "Linux", "Linux");

    private DeviceName() {}

    /** Such as "Chrome on Android"; {@code null} and what is not in the table give "Another browser". */
    static String of(String userAgent) {
        String agent = userAgent == null ? "" : userAgent;
        String browser = first(BROWSERS, agent, "Another browser");
        String system = first(SYSTEMS, agent, "");
        return system.isEmpty() ? browser : browser + " on " + system;
    }

    private static String first(Map<String, String> table, String agent, String otherwise) {
        return table.entrySet().stream()
                .filter(entry -> agent.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(otherwise);
    }

    private static Map<String, String> ordered(String... pairs) {
        Map<String, String> table = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            table.put(pairs[i], pairs[i + 1]);
        }
        return table;
    }
}
