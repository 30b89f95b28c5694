package uk.nhs.talentforcare.shared;

import java.util.Optional;
import java.util.function.Function;

/**
 * Who runs this deployment and how to get help, as pages and e-mails say.
 *
 * @param organisation name of the running organisation
 * @param logo address of its logo on this site, {@code null} for none; no NHS mark is shipped
 * @param helpEmail where to write for help
 * @param helpTelephone where to call, {@code null} for none
 * @param helpHours when the telephone is staffed
 */
public record IdentityConfiguration(
        String organisation, String logo, String helpEmail, String helpTelephone, String helpHours) {

    static IdentityConfiguration read(Function<String, Optional<String>> source) {
        return new IdentityConfiguration(
                new Setting("ORGANISATION_NAME", source).or("The Talent for Care partnership"),
                new Setting("ORGANISATION_LOGO", source).optional().orElse(null),
                new Setting("HELP_EMAIL", source).or("help@talentforcare.example"),
                new Setting("HELP_TELEPHONE", source).optional().orElse(null),
                new Setting("HELP_HOURS", source).or("Monday to Friday, 9am to 5pm"));
    }

    public String getOrganisation() {
        return organisation;
    }

    public String getLogo() {
        return logo;
    }

    public String getHelpEmail() {
        return helpEmail;
    }

    public String getHelpTelephone() {
        return helpTelephone;
    }

    public String getHelpHours() {
        return helpHours;
    }
}
