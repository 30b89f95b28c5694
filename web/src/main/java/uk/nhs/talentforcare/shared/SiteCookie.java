package uk.nhs.talentforcare.shared;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.time.Duration;

/**
 * Every cookie that this website ever sets. The cookies page is made from this list, and the browser journeys fail on a
 * cookie that does not stand on that page. Each is strictly necessary for what somebody asked for (regulation 6(4) of the
 * Privacy and Electronic Communications Regulations 2003), so none needs consent.
 */
public enum SiteCookie {
    SESSION(
            "session",
            "When you sign in",
            "Knows that it is you on the next page. Without it you could not stay signed in",
            "When you sign out or close your browser, after 30 minutes without a click, and after 12 hours at the latest"),
    SIGN_UP(
            "sign-up",
            "When you start to sign up",
            "Keeps your answers together from page to page. Without it you would have to begin again on each",
            "When you have sent your answers, and after 3 days at the latest"),
    PROVIDER(
            "provider",
            "When you sign in through another organisation, such as your employer",
            "Knows that it is you who comes back from there. Without it somebody else could come back in your place",
            "When you are signed in or have connected your account, and after an hour at the latest");

    private final String cookieName;
    private final String setWhen;
    private final String purpose;
    private final String ends;

    SiteCookie(String cookieName, String setWhen, String purpose, String ends) {
        this.cookieName = cookieName;
        this.setWhen = setWhen;
        this.purpose = purpose;
        this.ends = ends;
    }

    /** The name that a browser shows. */
    public String cookieName() {
        return cookieName;
    }

    /** What somebody does that makes us set it. */
    public String setWhen() {
        return setWhen;
    }

    /** What it is for. */
    public String purpose() {
        return purpose;
    }

    /** When it goes. */
    public String ends() {
        return ends;
    }

    /**
     * The cookie as a browser gets it: out of the reach of scripts, not sent along with other sites' forms, and over
     * encrypted connections alone wherever the site's address is one.
     *
     * @param time zero lets the browser forget it
     */
    public Cookie holding(String value, String path, Duration time, URI publicUrl) {
        Cookie cookie = new Cookie(cookieName, value);
        cookie.setPath(path);
        cookie.setMaxAge((int) time.toSeconds());
        cookie.setHttpOnly(true);
        cookie.setSecure(encrypted(publicUrl));
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }

    static boolean encrypted(URI publicUrl) {
        return "https".equalsIgnoreCase(publicUrl.getScheme());
    }
}
