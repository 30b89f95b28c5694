package uk.nhs.talentforcare.shared;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * An organisation's own identity provider, through which its people may sign in by OpenID Connect.
 *
 * @param key what it is called in configuration and in addresses, such as {@code nhs}; it never changes
 * @param name what it is called on buttons, such as "NHS Care Identity"
 * @param issuer its issuer identifier, exactly as it writes it in its tokens
 * @param clientId what it knows this platform by
 * @param proof by what this platform proves itself to it
 * @param scopes what it is asked for; {@code openid} is one of them
 * @param acrAsked classes of authentication that it is asked for, none as a rule
 * @param acrWithFactor classes of authentication ({@code acr}) that stand for a second factor
 * @param amrWithFactor methods of authentication ({@code amr}) that stand for a second factor
 */
public record ProviderConfiguration(
        String key,
        String name,
        String issuer,
        String clientId,
        ProviderProof proof,
        List<String> scopes,
        List<String> acrAsked,
        Set<String> acrWithFactor,
        Set<String> amrWithFactor) {

    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9]{0,19}");
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_ISSUER = 255;

    static List<ProviderConfiguration> read(Function<String, Optional<String>> source) {
        Setting list = new Setting("OIDC_PROVIDERS", source);
        List<ProviderConfiguration> providers = new ArrayList<>();
        Set<String> issuers = new HashSet<>();
        for (String key : list.list()) {
            if (!KEY.matcher(key).matches()) {
                throw list.problem("names providers in up to 20 lower-case letters and digits, parted by commas, not \""
                        + key + "\"");
            }
            if (providers.stream().anyMatch(other -> other.key().equals(key))) {
                throw list.problem("names \"" + key + "\" twice");
            }
            ProviderConfiguration provider = read(key, source);
            if (!issuers.add(provider.issuer())) {
                throw setting(key, "ISSUER", source).problem("is another provider's already");
            }
            providers.add(provider);
        }
        return List.copyOf(providers);
    }

    private static ProviderConfiguration read(String key, Function<String, Optional<String>> source) {
        Setting name = setting(key, "NAME", source);
        String called = name.required("what its button says after \"Sign in with\", like NHS Care Identity");
        if (called.length() > LONGEST_NAME) {
            throw name.problem("is too long: at most " + LONGEST_NAME + " characters");
        }
        Setting scopes = setting(key, "SCOPES", source);
        List<String> asked = List.of(scopes.or("openid email profile").split(" +"));
        if (!asked.contains("openid")) {
            throw scopes.problem("needs the scope openid among its scopes, which are parted by spaces");
        }
        return new ProviderConfiguration(
                key,
                called,
                issuer(setting(key, "ISSUER", source)),
                setting(key, "CLIENT_ID", source).required("what the provider calls this website"),
                ProviderProof.read(prefix(key), source),
                asked,
                setting(key, "ACR_VALUES", source).list(),
                Set.copyOf(setting(key, "SECOND_FACTOR_ACR", source).list()),
                Set.copyOf(setting(key, "SECOND_FACTOR_AMR", source).list()));
    }

    private static Setting setting(String key, String what, Function<String, Optional<String>> source) {
        return new Setting(prefix(key) + what, source);
    }

    private static String prefix(String key) {
        return "OIDC_" + key.toUpperCase(Locale.ROOT) + "_";
    }

    private static String issuer(Setting setting) {
        String issuer = setting.required("the provider's issuer, exactly as it writes it");
        try {
            URI address = URI.create(issuer);
            boolean bare =
                    address.getHost() != null && address.getRawQuery() == null && address.getRawFragment() == null;
            boolean safe = "https".equals(address.getScheme())
                    || "http".equals(address.getScheme()) && isThisMachine(address.getHost());
            if (bare && safe && issuer.length() <= LONGEST_ISSUER) {
                return issuer;
            }
        } catch (IllegalArgumentException e) {
            throw setting.problem("is no address, but \"" + issuer + "\"");
        }
        throw setting.problem(
                "is an address that starts with https:// (http:// on this machine alone), not \"" + issuer + "\"");
    }

    /** A literal loopback address, or the name for one: no name is looked up. */
    private static boolean isThisMachine(String host) {
        try {
            return host.equals("localhost")
                    || host.matches("[0-9.]+|\\[[0-9a-fA-F:]+]")
                            && InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    @Override
    public String toString() {
        return "ProviderConfiguration[" + key + ", " + issuer + "]";
    }
}
