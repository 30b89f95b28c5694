package uk.nhs.talentforcare.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import uk.nhs.talentforcare.shared.Configuration;
import uk.nhs.talentforcare.shared.SiteCookie;

/** The key to the answers of somebody who signs up, kept by their browser for the pages of the sign-up alone. */
@RequestScoped
public class SignUpCookie {

    private static final String PATH = "/sign-up";

    @Inject
    private HttpServletRequest request;

    @Inject
    private Configuration configuration;

    /** The key, empty if the browser has none. */
    public String key() {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(SiteCookie.SIGN_UP.cookieName()))
                .map(Cookie::getValue)
                .findFirst()
                .orElse("");
    }

    /** Lets the browser keep the key for as long as the answers are kept. */
    void keep(String key) {
        set(key, SignUpService.ANSWERS_KEPT);
    }

    /** Lets the browser forget it. */
    void forget() {
        set("", Duration.ZERO);
    }

    private void set(String value, Duration time) {
        HttpServletResponse response = (HttpServletResponse)
                FacesContext.getCurrentInstance().getExternalContext().getResponse();
        response.addCookie(SiteCookie.SIGN_UP.holding(value, PATH, time, configuration.publicUrl()));
    }
}
