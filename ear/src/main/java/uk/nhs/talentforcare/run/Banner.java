package uk.nhs.talentforcare.run;

import java.time.Duration;
import java.util.List;

/** What a newcomer needs to know once the application is ready. */
final class Banner {
    private static final List<String> ACCOUNTS = List.of(
            "school@demo.example        school contact",
            "school2@demo.example       school contact of another school",
            "ambassador@demo.example    ambassador",
            "ambassador2@demo.example   ambassador",
            "lead@demo.example          local lead",
            "coordinator@demo.example   coordinator",
            "safeguarding@demo.example  safeguarding lead",
            "safeguarding.deputy@demo.example  safeguarding deputy",
            "editor@demo.example        editor",
            "admin@demo.example         administrator");

    private Banner() {}

    static String of(Settings settings, Duration taken) {
        StringBuilder text = new StringBuilder();
        text.append('\n');
        line(
                text,
                "Talent for Care is ready after " + taken.toSeconds() + " s:  "
                        + settings.value("PUBLIC_URL", settings.url()));
        if (Boolean.parseBoolean(settings.value("DEMO_DATA", "true"))) {
            line(text, "");
            line(text, "Sign in with the password talent-for-care-demo as");
            ACCOUNTS.forEach(account -> line(text, "  " + account));
            line(text, "");
            line(text, "Outgoing e-mail:  " + settings.value("PUBLIC_URL", settings.url()) + "/demo/mail");
        }
        line(text, "Logs:  " + settings.folder().resolve("logs"));
        line(text, "Stop with Ctrl-C");
        return text.toString();
    }

    private static void line(StringBuilder text, String line) {
        text.append("  ").append(line).append('\n');
    }
}
