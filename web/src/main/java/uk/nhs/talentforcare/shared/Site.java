package uk.nhs.talentforcare.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Who runs this deployment and how people reach them: configuration, so that no page names anybody. */
@Named("site")
@ApplicationScoped
public class Site {

    @Inject
    @ConfigProperty(name = "PUBLIC_URL", defaultValue = "http://localhost:8080")
    private String publicUrl;

    @Inject
    @ConfigProperty(name = "DEMO_DATA", defaultValue = "false")
    private boolean demonstration;

    @Inject
    @ConfigProperty(name = "ORGANISATION_NAME", defaultValue = "Talent for Care programme partnership")
    private String organisation;

    @Inject
    @ConfigProperty(name = "ORGANISATION_LOGO")
    private Optional<String> logoFile;

    @Inject
    @ConfigProperty(name = "ORGANISATION_ADDRESS")
    private Optional<String> address;

    @Inject
    @ConfigProperty(name = "HELP_TELEPHONE")
    private Optional<String> telephone;

    @Inject
    @ConfigProperty(name = "HELP_HOURS")
    private Optional<String> hours;

    @Inject
    @ConfigProperty(name = "HELP_EMAIL")
    private Optional<String> email;

    @Inject
    @ConfigProperty(name = "DATA_PROTECTION_CONTACT")
    private Optional<String> dataProtection;

    @Inject
    @ConfigProperty(name = "SECURITY_CONTACT")
    private Optional<String> security;

    @Inject
    @ConfigProperty(name = "SAFEGUARDING_CONTACT")
    private Optional<String> safeguarding;

    /** The address of this deployment, without a slash at its end. */
    public String publicUrl() {
        return publicUrl.endsWith("/") ? publicUrl.substring(0, publicUrl.length() - 1) : publicUrl;
    }

    /** The absolute address of a path; an address that is absolute already stays as it is. */
    public String url(String path) {
        return path.startsWith("http://") || path.startsWith("https://") ? path : publicUrl() + path;
    }

    /** Whether this is a demonstration: its people and organisations are invented. */
    public boolean demonstration() {
        return demonstration;
    }

    /** The organisation that runs this deployment and answers for it. */
    public String organisation() {
        return organisation;
    }

    /** Whether a logo was configured; it is served at {@code /organisation-logo}. */
    public boolean hasLogo() {
        return logoFile.isPresent();
    }

    /** The logo's file on the server (SVG or PNG). */
    public Optional<String> logoFile() {
        return logoFile;
    }

    /** The postal address, empty when it was not configured. */
    public String address() {
        return address.orElse("");
    }

    /** The help line, empty when there is none. */
    public String telephone() {
        return telephone.orElse("");
    }

    /** When the help line is staffed, empty when there is none. */
    public String hours() {
        return hours.orElse("");
    }

    /** The help desk's e-mail address, empty when there is none. */
    public String email() {
        return email.orElse("");
    }

    /** Whom to ask about personal data: an e-mail address, or the help desk's. */
    public String dataProtection() {
        return dataProtection.orElseGet(this::email);
    }

    /** Where security researchers write to: an e-mail address, or the help desk's. */
    public String security() {
        return security.orElseGet(this::email);
    }

    /** How to reach this programme's safeguarding lead, empty when it was not configured. */
    public String safeguarding() {
        return safeguarding.orElse("");
    }
}
