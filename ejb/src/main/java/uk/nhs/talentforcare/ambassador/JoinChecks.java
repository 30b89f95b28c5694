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

    static final String NO_LEAD = "The lead of an employer that is not in our list cannot be asked. Choose another way";

    private static final String PERSON = "[\\p{L}\\p{M}](?:[\\p{L}\\p{M}' ’,-]|\\.(?= |$)){0,79}";

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
        return atMost(field, typed, most, "Write");
    }

    /** The same, where several such fields stand on one page. @param lead how the message begins */
    String atMost(String field, String typed, int most, String lead) {
        if (typed.length() > most) {
            reject(field, lead + " at most " + String.format(java.util.Locale.UK, "%,d", most) + " characters");
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

    /** Somebody's name: it stands in letters to people who do not know us, so nothing in it may look like an address. */
    String person(String field, String typed, String otherwise) {
        if (!typed.matches(PERSON)) {
            reject(field, typed.isEmpty() ? otherwise : otherwise + " in letters, at most 80 characters");
        }
        return typed;
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
        if (isFreeMail(address)) {
            reject(field, "This is not an employer’s address. Choose another way if you have no work email address");
        }
        return address;
    }

    /**
     * A manager's address. Where nothing but the manager's word says that somebody works there, it is one that an
     * employer gives: anybody has a friend with a private mailbox.
     */
    String managerEmail(String field, String typed, EmploymentWay way) {
        String address = email(field, typed);
        if (way == EmploymentWay.MANAGER && isFreeMail(address)) {
            reject(
                    field,
                    "Enter the address that your manager’s employer gives, or choose another way to confirm where you"
                            + " work");
        }
        return address;
    }

    private static boolean isFreeMail(String address) {
        return address != null && FREE_MAIL.contains(address.substring(address.indexOf('@') + 1));
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
