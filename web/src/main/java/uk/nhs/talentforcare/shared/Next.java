package uk.nhs.talentforcare.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where somebody wanted to go before we asked them for something first. Only ever a path of ours. */
@Named("next")
@RequestScoped
public class Next {

    private static final String HOME = "/account";

    @Inject
    private Form form;

    /** The path; the account's own page if none was given, or none of ours. */
    public String path() {
        String next = form.text("next");
        return allowed(next) ? next : HOME;
    }

    /** The address of a step on the way, which carries where the person wanted to go. */
    public String by(String step) {
        return carried(step, path());
    }

    /** The address of a step on the way, which carries where the person wanted to go unless that is the account's page. */
    public static String carried(String step, String next) {
        String mark = step.contains("?") ? "&next=" : "?next=";
        return next.equals(HOME) ? step : step + mark + URLEncoder.encode(next, StandardCharsets.UTF_8);
    }

    /** Whether a path may be gone to after signing in. */
    static boolean allowed(String next) {
        return Pages.isLocal(next) && !next.startsWith("/sign-");
    }
}
