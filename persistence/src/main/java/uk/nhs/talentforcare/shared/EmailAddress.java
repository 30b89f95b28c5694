package uk.nhs.talentforcare.shared;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An e-mail address, lower-cased, at most 254 characters (RFC 5321), ASCII only so that two addresses which look alike
 * are never taken for one another.
 */
public record EmailAddress(String value) {

    private static final Pattern VALID = Pattern.compile(
            "[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)+");

    /** @throws IllegalArgumentException with a sentence for the person who typed it */
    public EmailAddress {
        if (value == null || value.length() > 254 || !VALID.matcher(value).matches()) {
            throw new IllegalArgumentException("Enter an email address in the correct format, like name@example.com");
        }
    }

    /** Reads what a person typed: spaces around it are dropped, capitals lowered. */
    public static EmailAddress parse(String typed) {
        return new EmailAddress(typed == null ? "" : typed.strip().toLowerCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return value;
    }
}
