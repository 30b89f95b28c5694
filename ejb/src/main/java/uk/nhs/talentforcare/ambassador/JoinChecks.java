package uk.nhs.talentforcare.ambassador;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import uk.nhs.talentforcare.shared.EmailAddress;
import uk.nhs.talentforcare.shared.Invalid;

/** Collects what is wrong with the answers of one page. */
final class JoinChecks {

    /** Where anybody gets an address: one there shows nothing about where somebody works. */
    private static final Set<String> FREE_MAIL = Set.of(
            "gmail.com",
            "googlemail.com",
            "outlook.com",
            "hotmail.com",
            "hotmail.co.uk",
            "live.com",
            "live.co.uk",
            "msn.com",
            "yahoo.com",
            "yahoo.co.uk",
            "icloud.com",
            "me.com",
            "aol.com",
            "btinternet.com",
            "sky.com",
            "proton.me",
            "protonmail.com",
            "gmx.com",
            "mail.com");

    private final Map<String, String> errors = new LinkedHashMap<>();

    /** Text that must be there, at most so long. */
    String text(String field, String typed, int most, String otherwise) {
        if (typed.isEmpty() || typed.length() > most) {
            reject(field, otherwise + (typed.length() > most ? ", at most " + most + " characters" : ""));
        }
        return typed;
    }

    /** Text that may be missing, at most so long. */
    String atMost(String field, String typed, int most) {
        if (typed.length() > most) {
            reject(field, "Write at most " + String.format(java.util.Locale.UK, "%,d", most) + " characters");
        }
        return typed;
    }

    /** One of the constants by its name; {@code null} and an error if it is none. */
    <E extends Enum<E>> E choice(String field, Class<E> type, String typed, String otherwise) {
        Optional<E> found = Arrays.stream(type.getEnumConstants())
                .filter(value -> value.name().equals(typed))
                .findFirst();
        if (found.isEmpty()) {
            reject(field, otherwise);
        }
        return found.orElse(null);
    }

    /** A whole number within a range; the least and an error if it is none. */
    int number(String field, String typed, int least, int most, String otherwise) {
        if (typed.matches("[0-9]{1,4}")) {
            int number = Integer.parseInt(typed);
            if (number >= least && number <= most) {
                return number;
            }
        }
        reject(field, otherwise);
        return least;
    }

    /** An e-mail address; {@code null} and an error if it is none. */
    String email(String field, String typed) {
        try {
            return EmailAddress.parse(typed).value();
        } catch (IllegalArgumentException e) {
            reject(field, e.getMessage());
            return null;
        }
    }

    /** An address that an employer gives. */
    String workEmail(String field, String typed) {
        String address = email(field, typed);
        if (address != null && FREE_MAIL.contains(address.substring(address.indexOf('@') + 1))) {
            reject(field, "This is not an employer’s address. Choose another way if you have no work email address");
        }
        return address;
    }

    void reject(String field, String message) {
        errors.putIfAbsent(field, message);
    }

    /** @throws Invalid if anything was wrong */
    void done() {
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
    }
}
