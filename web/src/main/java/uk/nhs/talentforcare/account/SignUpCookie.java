package uk.nhs.talentforcare.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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
        set(key, (int) SignUpService.ANSWERS_KEPT.toSeconds());
    }

    /** Lets the browser forget it. */
    void forget() {
        set("", 0);
    }

    private void set(String value, int seconds) {
        Cookie cookie = new Cookie(SiteCookie.SIGN_UP.cookieName(), value);
        cookie.setPath(PATH);
        cookie.setMaxAge(seconds);
        cookie.setHttpOnly(true);
        cookie.setSecure(configuration.publicUrl().getScheme().equals("https"));
        cookie.setAttribute("SameSite", "Lax");
        HttpServletResponse response = (HttpServletResponse)
                FacesContext.getCurrentInstance().getExternalContext().getResponse();
        response.addCookie(cookie);
    }
}
