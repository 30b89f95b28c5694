package uk.nhs.talentforcare.shared;

import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads one configuration key; whatever is missing or wrong is told with the key's name and how to put it right.
 *
 * @param key the name, as of an environment variable
 * @param source where values come from
 */
record Setting(String key, Function<String, Optional<String>> source) {

    /** @throws ConfigurationProblem if there is none */
    String required(String purpose) {
        return optional().orElseThrow(() -> problem("is missing: set it to " + purpose));
    }

    Optional<String> optional() {
        return source.apply(key).map(String::strip).filter(text -> !text.isEmpty());
    }

    String or(String otherwise) {
        return optional().orElse(otherwise);
    }

    boolean flag(boolean otherwise) {
        String text = or(String.valueOf(otherwise));
        if (!text.equals("true") && !text.equals("false")) {
            throw problem("is true or false, not \"" + text + "\"");
        }
        return Boolean.parseBoolean(text);
    }

    int number(int otherwise, int least, int most) {
        String text = or(String.valueOf(otherwise));
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw problem("is a whole number from " + least + " to " + most + ", not \"" + text + "\"");
        }
        throw problem("is a whole number from " + least + " to " + most + ", not \"" + text + "\"");
    }

    double decimal(double otherwise, double least, double most) {
        String text = or(String.valueOf(otherwise));
        try {
            double number = Double.parseDouble(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw problem("is a number from " + least + " to " + most + ", not \"" + text + "\"");
        }
        throw problem("is a number from " + least + " to " + most + ", not \"" + text + "\"");
    }

    String oneOf(String otherwise, String... allowed) {
        String text = or(otherwise);
        if (!Arrays.asList(allowed).contains(text)) {
            throw problem("is one of " + String.join(", ", allowed) + ", not \"" + text + "\"");
        }
        return text;
    }

    List<String> list() {
        return optional()
                .map(text -> Arrays.stream(text.split(","))
                        .map(String::strip)
                        .filter(item -> !item.isEmpty())
                        .toList())
                .orElse(List.of());
    }

    Optional<EmailAddress> emailAddress() {
        try {
            return optional().map(EmailAddress::parse);
        } catch (IllegalArgumentException e) {
            throw problem("is an email address like name@example.org");
        }
    }

    /** A host and a port, such as {@code clamd:3310}. */
    Optional<InetSocketAddress> hostAndPort() {
        return optional().map(text -> {
            int colon = text.lastIndexOf(':');
            String port = text.substring(colon + 1);
            if (colon < 1 || !port.matches("[1-9][0-9]{0,4}") || Integer.parseInt(port) > 65_535) {
                throw problem("is a host and a port like clamd:3310, not \"" + text + "\"");
            }
            return InetSocketAddress.createUnresolved(text.substring(0, colon), Integer.parseInt(port));
        });
    }

    /** An address with scheme and host and nothing after them, such as {@code https://talent.example.org}. */
    URI origin(String purpose) {
        String text = required(purpose);
        try {
            URI address = URI.create(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
            boolean web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
            boolean bare = address.getHost() != null
                    && address.getRawPath().isEmpty()
                    && address.getRawQuery() == null
                    && address.getRawFragment() == null
                    && address.getRawUserInfo() == null;
            if (web && bare) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            throw problem("is an address like https://talent.example.org, not \"" + text + "\"");
        }
        throw problem("is an address like https://talent.example.org, not \"" + text + "\"");
    }

    ConfigurationProblem problem(String what) {
        return new ConfigurationProblem("Configuration: " + key + " " + what);
    }
}
