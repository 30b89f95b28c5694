package uk.nhs.talentforcare.account;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.Conflict;
import uk.nhs.talentforcare.shared.NotFound;

/** Second factors: an authenticator app's codes, recovery codes for the day it is lost, and the way back after that. */
@Stateless
public class SecondFactors {

    private static final String ISSUER = "Talent for Care";
    private static final String KIND = "factor";

    @Inject
    private SecondFactorRepository factors;

    @Inject
    private AccountRepository accounts;

    @Inject
    private AccountSessions sessions;

    @Inject
    private FactorStore store;

    @Inject
    private SecondFactorRule rule;

    @Inject
    private SecondFactorLetters letters;

    @Inject
    private Guesses guesses;

    @Inject
    private Permissions permissions;

    /** Whether sign-in to an account asks for a second factor. */
    public boolean on(long accountId) {
        return factors.on(accountId);
    }

    /** How the person's own stands. */
    public SecondFactorState state(Actor actor) {
        Account account = account(actor.accountId());
        Optional<SecondFactor> factor = factors.find(actor.accountId()).filter(SecondFactor::on);
        return new SecondFactorState(
                factor.isPresent(),
                rule.required(account),
                factor.flatMap(SecondFactor::turnedOnAt).orElse(null),
                account.passwordHash().isPresent(),
                factors.recoveryCodesLeft(actor.accountId()));
    }

    /** Prepares the person's app; nothing counts until {@link #turnOn}. */
    public void prepare(Actor actor) {
        store.prepare(account(actor.accountId()).id());
    }

    /** What the person's app takes; empty unless it is prepared and not on yet. */
    public Optional<AppSetUp> setUp(Actor actor) {
        Account account = account(actor.accountId());
        return Optional.ofNullable(store.preparedSecret(account.id()))
                .map(secret -> new AppSetUp(
                        secret.replaceAll("(.{4})(?!$)", "$1 "), QrCode.of(address(account.email(), secret))));
    }

    /**
     * Turns the factor on when the app has proved with a code that it has the secret. Every other session ends.
     *
     * @param sessionKey the session that asks; it has passed the factor from now on
     * @return the recovery codes, to be shown this once; empty if the code was wrong
     * @throws Conflict after too many wrong codes
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Optional<List<String>> turnOn(Actor actor, String sessionKey, String code, String remoteAddress) {
        account(actor.accountId());
        List<String> codes = RecoveryCodes.draw();
        Guesses.Outcome outcome = guesses.look(
                KIND,
                subject(actor.accountId()),
                remoteAddress,
                () -> store.turnOn(actor, AccountSessions.hash(sessionKey), digits(code), codes));
        if (outcome == Guesses.Outcome.WAIT) {
            throw new Conflict("There have been too many wrong codes. Wait 5 minutes, then try again.");
        }
        return outcome == Guesses.Outcome.RIGHT ? Optional.of(codes) : Optional.empty();
    }

    /** Checks the code of an app, once the password was right. Each code opens once. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public SignIn.Outcome check(long accountId, String code, String remoteAddress) {
        return look(accountId, remoteAddress, () -> store.spendTimeCode(accountId, digits(code)));
    }

    /** Checks a recovery code, once the password was right. Each code opens once. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public SignIn.Outcome checkRecovery(long accountId, String code, String remoteAddress) {
        return look(accountId, remoteAddress, () -> store.spendRecoveryCode(accountId, code));
    }

    /**
     * New recovery codes in the place of the old ones. The caller has asked for the password again.
     *
     * @throws Conflict if the factor is off
     */
    public List<String> renewCodes(Actor actor) {
        if (!factors.on(account(actor.accountId()).id())) {
            throw new Conflict("Your second factor is off: there are no recovery codes to renew.");
        }
        List<String> codes = RecoveryCodes.draw();
        store.renewCodes(actor, codes);
        return codes;
    }

    /**
     * Turns the person's own factor off. The caller has asked for the password again.
     *
     * @throws Conflict if the person's roles need it
     */
    public void turnOff(Actor actor) {
        if (rule.required(account(actor.accountId()))) {
            throw new Conflict("What you do here needs a second factor, so it cannot be turned off.");
        }
        if (store.remove(actor, actor.accountId(), "second-factor-off")) {
            letters.turnedOff(actor.accountId());
        }
    }

    /**
     * Takes away the factor of somebody who has lost both telephone and recovery codes, and has been recognised by
     * other means. All their sessions end; they set up a new one at their next sign-in.
     */
    public void reset(Actor administrator, long accountId) {
        permissions.require(administrator, Permission.RESET_SECOND_FACTOR);
        account(accountId);
        if (store.remove(administrator, accountId, "second-factor-reset")) {
            sessions.endAll(administrator, accountId);
            letters.reset(accountId);
        }
    }

    private SignIn.Outcome look(long accountId, String remoteAddress, java.util.function.BooleanSupplier right) {
        return switch (guesses.look(KIND, subject(accountId), remoteAddress, right)) {
            case RIGHT -> SignIn.Outcome.SIGNED_IN;
            case WRONG -> SignIn.Outcome.REFUSED;
            case WAIT -> {
                letters.guessing(accountId);
                yield SignIn.Outcome.WAIT;
            }
        };
    }

    private Account account(long accountId) {
        return accounts.find(accountId).orElseThrow(() -> new NotFound("account " + accountId));
    }

    private static String subject(long accountId) {
        return Long.toString(accountId);
    }

    /** People type codes as apps show them: in two groups. */
    private static String digits(String code) {
        return code.replaceAll("\\s", "");
    }

    private static String address(String email, String secret) {
        return "otpauth://totp/" + encoded(ISSUER) + ":" + encoded(email) + "?secret=" + secret + "&issuer="
                + encoded(ISSUER);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
