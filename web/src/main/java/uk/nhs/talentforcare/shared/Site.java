package uk.nhs.talentforcare.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;

/** Who runs this deployment and how people reach them: configuration, so that no page names anybody. */
@Named("site")
@ApplicationScoped
public class Site {

    @Inject
    private Configuration configuration;

    /** The absolute address of a path; an address that is absolute already stays as it is. */
    public String url(String path) {
        return path.startsWith("http://") || path.startsWith("https://") ? path : configuration.addressOf(path);
    }

    /** Whether this is a demonstration: its people and organisations are invented. */
    public boolean demonstration() {
        return configuration.demonstration();
    }

    /** The organisation that runs this deployment and answers for it. */
    public String organisation() {
        return configuration.identity().organisation();
    }

    /** Whether a logo was configured; it is served at {@code /organisation-logo}. */
    public boolean hasLogo() {
        return configuration.identity().logo() != null;
    }

    /** The postal address, empty when it was not configured. */
    public String address() {
        return said(configuration.identity().address());
    }

    /** The help line, empty when there is none. */
    public String telephone() {
        return said(configuration.identity().helpTelephone());
    }

    /** When the help line is staffed. */
    public String hours() {
        return configuration.identity().helpHours();
    }

    /** The help desk's e-mail address. */
    public String email() {
        return configuration.identity().helpEmail();
    }

    /** Whom to ask about personal data: an e-mail address. */
    public String dataProtection() {
        return configuration.identity().dataProtectionContact();
    }

    /** Where security researchers write to: an e-mail address. */
    public String security() {
        return configuration.identity().securityContact();
    }

    /** How to reach this programme's safeguarding lead, empty when it was not configured. */
    public String safeguarding() {
        return said(configuration.identity().safeguardingContact());
    }

    /** Every cookie that this website ever sets. */
    public List<SiteCookie> cookies() {
        return List.of(SiteCookie.values());
    }

    private static String said(String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
