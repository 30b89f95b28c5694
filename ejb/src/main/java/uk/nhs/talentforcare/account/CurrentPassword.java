package uk.nhs.talentforcare.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import uk.nhs.talentforcare.shared.Invalid;

/**
 * Asks a signed-in person for their password again before something changes that would lock them out. Wrong guesses count
 * as those at sign-in do, and together with them.
 */
@ApplicationScoped
public class CurrentPassword {

    @Inject
    private Passwords passwords;

    @Inject
    private Guesses guesses;

    /**
     * Checks it; a person without one, an applicant, is not asked.
     *
     * @param field the field that it was typed in
     * @param remoteAddress the network address that it comes from
     * @throws Invalid on the field if it is wrong, missing, or was guessed at too often lately
     */
    public void check(Account account, String field, String password, String remoteAddress) {
        if (account.passwordHash().isEmpty()) {
            return;
        }
        if (password.isEmpty()) {
            throw new Invalid(field, "Enter your current password");
        }
        Guesses.Outcome outcome = guesses.look(
                Guesses.PASSWORD,
                account.email(),
                remoteAddress,
                () -> password.length() <= AccountService.LONGEST_PASSWORD
                        && passwords.matches(password, account.passwordHash().get()));
        switch (outcome) {
            case WAIT -> throw new Invalid(field, "There have been too many attempts. Wait 5 minutes, then try again");
            case WRONG -> throw new Invalid(field, "The current password is not right. Check it and try again");
            default -> {}
        }
    }
}
