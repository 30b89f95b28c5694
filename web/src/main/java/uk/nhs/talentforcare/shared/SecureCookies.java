package uk.nhs.talentforcare.shared;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.net.URI;
import org.eclipse.microprofile.config.ConfigProvider;

/** Keeps the session's cookie to encrypted connections wherever the site's address is an encrypted one. */
@WebListener
public class SecureCookies implements ServletContextListener {

    @Override
    public void contextInitialized(ServletContextEvent event) {
        boolean encrypted = ConfigProvider.getConfig()
                .getOptionalValue("PUBLIC_URL", String.class)
                .map(URI::create)
                .filter(SiteCookie::encrypted)
                .isPresent();
        event.getServletContext().getSessionCookieConfig().setSecure(encrypted);
    }
}
