package uk.nhs.talentforcare.identity;

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

/** What ties somebody's way to an identity provider and back to their browser. */
@RequestScoped
public class ProviderCookie {

    @Inject
    private HttpServletRequest request;

    @Inject
    private Configuration configuration;

    /** The key, empty if the browser has none. */
    public String key() {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(SiteCookie.PROVIDER.cookieName()))
                .map(Cookie::getValue)
                .findFirst()
                .orElse("");
    }

    /** Lets the browser keep the key of somebody who goes to a provider. */
    void keepForVisit(String key) {
        set(key, ProviderSignIn.MOST_TIME_AWAY);
    }

    /** Lets the browser keep the key of somebody who has come from a provider and whom we have not met. */
    void keepForArrival(String key) {
        set(key, Arrivals.WAIT);
    }

    /** Lets the browser forget it. */
    void forget() {
        set("", Duration.ZERO);
    }

    private void set(String value, Duration time) {
        HttpServletResponse response = (HttpServletResponse)
                FacesContext.getCurrentInstance().getExternalContext().getResponse();
        response.addCookie(SiteCookie.PROVIDER.holding(value, "/", time, configuration.publicUrl()));
    }
}
