package uk.nhs.talentforcare.account;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import uk.nhs.talentforcare.shared.EmailAddress;
import uk.nhs.talentforcare.shared.Invalid;

/**
 * What a person types about themselves; every text may be empty.
 *
 * @param adult whether the person said that they are 18 or over
 */
public record AboutYou(String firstName, String lastName, String email, String telephone, boolean adult) {

    /** Letters of any script with what joins them: no address of a website, no line of its own, no mark-up. */
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}][\\p{L}\\p{M}' ’.,-]{0,79}");

    private static final Pattern TELEPHONE = Pattern.compile("\\+?[0-9 ()-]{10,29}");

    /**
     * Holds it against what the role needs.
     *
     * @throws Invalid with a message for each field
     */
    void check(Role role) {
        Map<String, String> errors = new LinkedHashMap<>();
        checkName(errors, "firstName", firstName, "first name");
        if (role != Role.APPLICANT) {
            checkName(errors, "lastName", lastName, "last name");
        }
        try {
            EmailAddress.parse(email);
        } catch (IllegalArgumentException e) {
            errors.put("email", e.getMessage());
        }
        checkContact(errors, role);
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
    }

    /**
     * Holds telephone and age alone against what the role needs.
     *
     * @throws Invalid with a message for each field
     */
    void checkContact(Role role) {
        Map<String, String> errors = new LinkedHashMap<>();
        checkContact(errors, role);
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
    }

    private void checkContact(Map<String, String> errors, Role role) {
        if (!telephone.isEmpty() || role == Role.LOCAL_LEAD) {
            checkTelephone(errors, telephone);
        }
        if (role == Role.AMBASSADOR && !adult) {
            errors.put(
                    "adult",
                    "Tick the box if you are 18 or over. Younger apprentices take part beside an adult ambassador and"
                            + " need no account");
        }
    }

    /** Tells what is wrong with a name that somebody typed or another organisation gave, if anything is. */
    public static void checkName(Map<String, String> errors, String field, String name, String what) {
        if (name.isEmpty()) {
            errors.put(field, "Enter your " + what);
        } else if (!NAME.matcher(name).matches()) {
            errors.put(field, "Enter your " + what + " in letters, at most 80");
        }
    }

    static void checkTelephone(Map<String, String> errors, String telephone) {
        long digits = telephone.chars().filter(Character::isDigit).count();
        if (!TELEPHONE.matcher(telephone).matches() || digits < 10 || digits > 15) {
            errors.put("telephone", "Enter a telephone number, like 0113 496 0000");
        }
    }
}
