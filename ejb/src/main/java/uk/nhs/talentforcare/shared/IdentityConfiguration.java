package uk.nhs.talentforcare.shared;

import java.util.Optional;
import java.util.function.Function;

/**
 * Who runs this deployment and how to get help, as pages and e-mails say.
 *
 * @param organisation name of the running organisation
 * @param logo file of its logo on the server (SVG or PNG), {@code null} for none; no NHS mark is shipped
 * @param helpEmail where to write for help
 * @param helpTelephone where to call, {@code null} for none
 * @param helpHours when the telephone is staffed
 * @param address where to write a letter to, {@code null} for none
 * @param dataProtectionContact whom to ask about personal data
 * @param securityContact where to report a weakness
 * @param safeguardingContact how to reach the programme's safeguarding lead, {@code null} for none
 */
public record IdentityConfiguration(
        String organisation,
        String logo,
        String helpEmail,
        String helpTelephone,
        String helpHours,
        String address,
        String dataProtectionContact,
        String securityContact,
        String safeguardingContact) {

    static IdentityConfiguration read(Function<String, Optional<String>> source) {
        String helpEmail = new Setting("HELP_EMAIL", source).or("help@talentforcare.example");
        return new IdentityConfiguration(
                new Setting("ORGANISATION_NAME", source).or("The Talent for Care partnership"),
                new Setting("ORGANISATION_LOGO", source).optional().orElse(null),
                helpEmail,
                new Setting("HELP_TELEPHONE", source).optional().orElse(null),
                new Setting("HELP_HOURS", source).or("Monday to Friday, 9am to 5pm"),
                new Setting("ORGANISATION_ADDRESS", source).optional().orElse(null),
                new Setting("DATA_PROTECTION_CONTACT", source).or(helpEmail),
                new Setting("SECURITY_CONTACT", source).or(helpEmail),
                new Setting("SAFEGUARDING_CONTACT", source).optional().orElse(null));
    }
}
