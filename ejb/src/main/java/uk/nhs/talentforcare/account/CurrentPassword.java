package uk.nhs.talentforcare.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import uk.nhs.talentforcare.shared.Invalid;

/** Asks a signed-in person for their password again before something changes that would lock them out. */
@ApplicationScoped
public class CurrentPassword {

    private static final String FIELD = "current";

    @Inject
    private Passwords passwords;

    @Inject
    private Throttle throttle;

    /**
     * Checks it; a person without one, an applicant, is not asked.
     *
     * @param remoteAddress the network address that it comes from
     * @throws Invalid on the field {@code current} if it is wrong, missing, or was guessed at too often lately
     */
    void check(Account account, String password, String remoteAddress) {
        if (account.passwordHash().isEmpty()) {
            return;
        }
        if (password.isEmpty()) {
            throw new Invalid(FIELD, "Enter your current password");
        }
        String subject = account.id().toString();
        if (!throttle.allows(Throttle.Kind.PASSWORD, subject, remoteAddress)) {
            throw new Invalid(FIELD, "There have been too many attempts. Wait 5 minutes, then try again");
        }
        boolean right = password.length() <= AccountService.LONGEST_PASSWORD
                && passwords.matches(password, account.passwordHash().get());
        if (!right) {
            throttle.count(Throttle.Kind.PASSWORD, subject, remoteAddress);
            throw new Invalid(FIELD, "The current password is not right. Check it and try again");
        }
    }
}
