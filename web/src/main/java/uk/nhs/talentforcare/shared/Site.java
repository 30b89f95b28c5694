package uk.nhs.talentforcare.shared;

import jakarta.annotation.PostConstruct;
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

    private IdentityConfiguration identity;
    private boolean demonstration;
    private String origin;

    /** It never changes while it runs, and a page asks for it dozens of times. */
    @PostConstruct
    void readOnce() {
        identity = configuration.identity();
        demonstration = configuration.demonstration();
        origin = configuration.publicUrl().toString();
    }

    /** The absolute address of a path; an address that is absolute already stays as it is. */
    public String url(String path) {
        return path.startsWith("http://") || path.startsWith("https://") ? path : origin + path;
    }

    /** Whether this is a demonstration: its people and organisations are invented. */
    public boolean demonstration() {
        return demonstration;
    }

    /** The organisation that runs this deployment and answers for it. */
    public String organisation() {
        return identity.organisation();
    }

    /** Whether a logo was configured; it is served at {@code /organisation-logo}. */
    public boolean hasLogo() {
        return identity.logo() != null;
    }

    /** The postal address, empty when it was not configured. */
    public String address() {
        return said(identity.address());
    }

    /** The help line, empty when there is none. */
    public String telephone() {
        return said(identity.helpTelephone());
    }

    /** When the help line is staffed. */
    public String hours() {
        return identity.helpHours();
    }

    /** The help desk's e-mail address. */
    public String email() {
        return identity.helpEmail();
    }

    /** Whom to ask about personal data: an e-mail address. */
    public String dataProtection() {
        return identity.dataProtectionContact();
    }

    /** Where security researchers write to: an e-mail address. */
    public String security() {
        return identity.securityContact();
    }

    /** How to reach this programme's safeguarding lead, empty when it was not configured. */
    public String safeguarding() {
        return said(identity.safeguardingContact());
    }

    /** Every cookie that this website ever sets. */
    public List<SiteCookie> cookies() {
        return List.of(SiteCookie.values());
    }

    private static String said(String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
