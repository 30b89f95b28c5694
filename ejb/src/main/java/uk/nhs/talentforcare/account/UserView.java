package uk.nhs.talentforcare.account;

import java.time.Instant;
import java.util.List;

/**
 * One account, as an administrator sees it.
 *
 * @param telephone empty if none was given
 * @param lastSignInAt {@code null} if they never did
 * @param byLink whether they sign in by a link from their e-mail
 * @param hasPassword whether there is a password
 * @param factorSince since when the second factor is on, {@code null} if it is off
 * @param factorNeeded whether a role that they hold needs one
 * @param roles every role, also those that lie still
 * @param sessions those that stand, the latest first
 * @param signIns when and how they signed in, the latest first
 * @param decisions what administrators decided, the latest first
 * @param self whether it is the person who looks
 */
public record UserView(
        long id,
        String name,
        String email,
        String telephone,
        Instant createdAt,
        Instant lastSignInAt,
        boolean suspended,
        boolean erased,
        boolean byLink,
        boolean hasPassword,
        Instant factorSince,
        boolean factorNeeded,
        long recoveryCodesLeft,
        List<HeldRole> roles,
        List<SessionLine> sessions,
        List<SignInLine> signIns,
        List<DecisionLine> decisions,
        boolean self) {

    /**
     * A role that is held.
     *
     * @param still whether it lies still until a second factor is set up
     */
    public record HeldRole(long id, Role role, String words, boolean still) {}

    /** @param how such as "with a second factor" */
    public record SignInLine(Instant at, String how) {}

    /**
     * What was decided.
     *
     * @param what such as "Role given: Coordinator, Wessex"
     * @param by the name of whoever decided
     */
    public record DecisionLine(Instant at, String what, String reason, String by) {}

    /** How it stands, in words. */
    public String status() {
        return erased ? "Erased" : suspended ? "Suspended" : "Can sign in";
    }
}
