package uk.nhs.talentforcare.account;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import uk.nhs.talentforcare.outbox.Outbox;
import uk.nhs.talentforcare.shared.EmailAddress;
import uk.nhs.talentforcare.shared.Invalid;

/**
 * Helps people in who cannot sign in by password: an e-mail with the link that suits the account. Whoever asks sees the
 * same answer, and the same statements run, whether or not the address has an account.
 */
@Stateless
public class SignInHelp {

    @Inject
    private AccountRepository accounts;

    @Inject
    private AccountLinks links;

    @Inject
    private AccountLetters letters;

    @Inject
    private Outbox outbox;

    @Inject
    private Throttle throttle;

    /**
     * Sends a link to the address: to choose a new password, or to sign in for whoever has none.
     *
     * @param remoteAddress the network address that it is asked from
     * @return {@code false} if too much was asked for lately, for this address or from there: nothing is sent
     * @throws Invalid if it is no e-mail address
     */
    public boolean send(String typedEmail, String remoteAddress) {
        EmailAddress to = address(typedEmail);
        if (!throttle.allowsMail(to.value(), remoteAddress)) {
            return false;
        }
        Optional<Account> account = accounts.findByEmail(to);
        IssuedLink link = wayIn(account);
        if (account.isEmpty()) {
            outbox.mail(letters.nobodyHere(to));
        } else if (account.get().suspended()) {
            outbox.mail(letters.suspended(to));
        } else if (account.get().signsInByLink()) {
            outbox.mail(letters.signIn(to, link));
        } else {
            outbox.mail(letters.reset(to, link));
        }
        return true;
    }

    /** The link that lets the person of an account in; one that leads nowhere if there is nobody to let in. */
    public IssuedLink wayIn(Optional<Account> account) {
        Optional<Account> welcome = account.filter(a -> !a.suspended());
        if (welcome.isEmpty()) {
            return links.issueToNobody(LinkPurpose.RESET_PASSWORD);
        }
        LinkPurpose purpose =
                welcome.get().signsInByLink() ? LinkPurpose.APPLICANT_SIGN_IN : LinkPurpose.RESET_PASSWORD;
        return links.issue(purpose, welcome.get().id());
    }

    static EmailAddress address(String typed) {
        try {
            return EmailAddress.parse(typed);
        } catch (IllegalArgumentException e) {
            throw new Invalid("email", e.getMessage());
        }
    }
}
