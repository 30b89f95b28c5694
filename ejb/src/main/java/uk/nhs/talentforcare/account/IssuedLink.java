package uk.nhs.talentforcare.account;

import java.time.Instant;

/**
 * A link to put into an e-mail, and nowhere else: not into a log, an audit entry or a page.
 *
 * @param address the full address, with its secret
 * @param expiresAt from when on it no longer works
 */
public record IssuedLink(String address, Instant expiresAt) {

    @Override
    public String toString() {
        return "IssuedLink[until " + expiresAt + "]";
    }
}
