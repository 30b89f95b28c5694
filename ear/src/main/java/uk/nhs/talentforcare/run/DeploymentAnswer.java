package uk.nhs.talentforcare.run;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the server's administration says about a deployment, as JSON, beside what it wrote to its log meanwhile.
 *
 * @param json the answer's body
 * @param log the lines that were logged during the deployment
 */
record DeploymentAnswer(String json, String log) {
    private static final Pattern EXIT = Pattern.compile("\"exit_code\"\\s*:\\s*\"(\\w+)\"");
    private static final Pattern MESSAGE = Pattern.compile("\"name\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern CONFIGURATION = Pattern.compile("ConfigurationProblem: (Configuration: \\V+)");

    /** Whether the archive is deployed, with or without a warning. */
    boolean success() {
        String exit = first(EXIT, json);
        return "SUCCESS".equals(exit) || "WARNING".equals(exit);
    }

    /**
     * Why not, in one line: the application's own word about its configuration, which stands in the log alone, else the
     * server's.
     */
    String reason() {
        String own = first(CONFIGURATION, log);
        if (!own.isEmpty()) {
            return own.strip();
        }
        String message = first(MESSAGE, json);
        return (message.isEmpty() ? json : message)
                .replaceAll("\\\\[nrt]", " ")
                .replace("\\\"", "\"")
                .replace("%%%EOL%%%", " ")
                .replace("Please see server.log for more details.", "")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : "";
    }
}
