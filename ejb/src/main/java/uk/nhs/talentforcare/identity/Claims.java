package uk.nhs.talentforcare.identity;

import com.nimbusds.openid.connect.sdk.claims.ClaimsSet;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.nhs.talentforcare.account.AboutYou;
import uk.nhs.talentforcare.shared.EmailAddress;
import uk.nhs.talentforcare.shared.ProviderConfiguration;

/** Reads what a provider says of a person, and takes only what we could have taken from the person's own hand. */
final class Claims {

    private Claims() {}

    /**
     * @param token the claims of an ID token that was checked
     * @param person where name and address stand: the same, or the answer of the provider's UserInfo
     */
    static Vouched read(ProviderConfiguration provider, IDTokenClaimsSet token, ClaimsSet person)
            throws ProviderTrouble {
        String subject = token.getSubject().getValue();
        if (subject.length() > AccountIdentity.LONGEST_NAME || !isPlainAscii(subject)) {
            throw ProviderTrouble.refused("the subject is longer than 255 characters, or not ASCII");
        }
        String email = email(person.getStringClaim("email"));
        return new Vouched(
                provider.issuer(),
                subject,
                email,
                email != null && isTrue(person.getClaim("email_verified")),
                name(person.getStringClaim("given_name")),
                name(person.getStringClaim("family_name")),
                factorShown(provider, token));
    }

    private static boolean factorShown(ProviderConfiguration provider, IDTokenClaimsSet token) {
        Set<String> methods = provider.amrWithFactor();
        boolean byMethod = token.getAMR() != null
                && token.getAMR().stream().anyMatch(method -> methods.contains(method.getValue()));
        return byMethod
                || token.getACR() != null
                        && provider.acrWithFactor().contains(token.getACR().getValue());
    }

    /** Some providers write it as a text, against the standard. */
    private static boolean isTrue(Object claim) {
        return List.of(Boolean.TRUE, "true").contains(claim == null ? "" : claim);
    }

    private static String email(String given) {
        try {
            return given == null ? null : EmailAddress.parse(given).value();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static String name(String given) {
        String name = given == null ? "" : given.strip();
        Map<String, String> errors = new HashMap<>();
        AboutYou.checkName(errors, "name", name, "name");
        return errors.isEmpty() ? name : "";
    }

    private static boolean isPlainAscii(String text) {
        return text.chars().allMatch(c -> c > 0x1f && c < 0x7f);
    }
}
