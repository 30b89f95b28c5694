package uk.nhs.talentforcare.account;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.OptionalLong;

/** Lets people in by a link from their e-mail who have no password: applicants, and nobody else. */
@Stateless
public class LinkSignIn {

    @Inject
    private AccountLinks links;

    @Inject
    private AccountRepository accounts;

    /** Whether the link still works. */
    public boolean works(String token) {
        return links.look(token, LinkPurpose.APPLICANT_SIGN_IN).isPresent();
    }

    /** Uses the link up: the account to sign in, empty if the link is of no use or the account has a password by now. */
    public OptionalLong redeem(String token) {
        return links.redeem(token, LinkPurpose.APPLICANT_SIGN_IN)
                .flatMap(AccountLink::accountId)
                .flatMap(accounts::find)
                .filter(account -> !account.suspended() && account.signsInByLink())
                .map(account -> OptionalLong.of(account.id()))
                .orElse(OptionalLong.empty());
    }
}
