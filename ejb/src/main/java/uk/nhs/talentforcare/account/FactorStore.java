package uk.nhs.talentforcare.account;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import uk.nhs.talentforcare.audit.AuditLog;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.ForServices;
import uk.nhs.talentforcare.shared.Secrets;

/** The transactions of a second factor: its secret sealed, each code spent once, each outcome in the audit log. */
@ForServices
@Stateless
public class FactorStore {

    private static final String PURPOSE = "second-factor";

    @Inject
    private SecondFactorRepository factors;

    @Inject
    private AccountSessionRepository sessions;

    @Inject
    private Secrets secrets;

    @Inject
    private SecondFactorLetters letters;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** For the container. */
    public FactorStore() {}

    FactorStore(
            SecondFactorRepository factors,
            AccountSessionRepository sessions,
            Secrets secrets,
            SecondFactorLetters letters,
            AuditLog audit,
            Clock clock) {
        this.factors = factors;
        this.sessions = sessions;
        this.secrets = secrets;
        this.letters = letters;
        this.audit = audit;
        this.clock = clock;
    }

    /** Prepares a secret unless the factor is on or prepared already. */
    public void prepare(long accountId) {
        if (factors.find(accountId).isEmpty()) {
            factors.add(new SecondFactor(accountId, seal(accountId, TimeCodes.drawSecret()), clock.instant()));
        }
    }

    /**
     * Turns a prepared factor on when the code is right: the session that asks has passed it, all others end.
     *
     * @return whether the code was right
     */
    public boolean turnOn(Actor actor, String sessionKeyHash, String code, List<String> recoveryCodes) {
        Instant now = clock.instant();
        SecondFactor factor =
                factors.find(actor.accountId()).filter(f -> !f.on()).orElse(null);
        OptionalLong step = factor == null ? OptionalLong.empty() : TimeCodes.step(open(factor), code, now);
        if (step.isEmpty()) {
            return false;
        }
        factor.turnOn(step.getAsLong(), now);
        replaceCodes(actor.accountId(), recoveryCodes);
        sessions.endOthers(actor.accountId(), sessionKeyHash, now);
        sessions.find(sessionKeyHash).ifPresent(session -> session.passFactor(now));
        audit.record(actor, "second-factor-on", "account", actor.accountId(), "off", "on");
        letters.turnedOn(actor.accountId());
        return true;
    }

    /** Spends the time step of a code; the second of two equal codes is refused. */
    public boolean spendTimeCode(long accountId, String code) {
        boolean spent = factors.find(accountId)
                .filter(SecondFactor::on)
                .map(this::sealedByPresentKey)
                .map(factor -> TimeCodes.step(open(factor), code, clock.instant()))
                .filter(OptionalLong::isPresent)
                .filter(step -> factors.spendStep(accountId, step.getAsLong()))
                .isPresent();
        return recorded(accountId, spent, "code");
    }

    /** Spends a recovery code. */
    public boolean spendRecoveryCode(long accountId, String code) {
        boolean spent = factors.on(accountId)
                && factors.spendRecoveryCode(accountId, RecoveryCodes.hash(accountId, code), clock.instant());
        if (spent) {
            letters.recoveryCodeUsed(accountId);
        }
        return recorded(accountId, spent, "recovery-code");
    }

    /** Puts new recovery codes in the place of the old ones. */
    public void renewCodes(Actor actor, List<String> recoveryCodes) {
        replaceCodes(actor.accountId(), recoveryCodes);
        audit.record(actor, "recovery-codes-renewed", "account", actor.accountId(), null, null);
    }

    /** Takes the factor away, whoever asks for it; false if there was none. */
    public boolean remove(Actor by, long accountId, String action) {
        boolean was = factors.on(accountId);
        factors.remove(accountId);
        if (was) {
            audit.record(by, action, "account", accountId, "on", "off");
        }
        return was;
    }

    /** The prepared secret in Base32, {@code null} if there is none or the factor is on. */
    public String preparedSecret(long accountId) {
        return factors.find(accountId).filter(f -> !f.on()).map(this::open).orElse(null);
    }

    private void replaceCodes(long accountId, List<String> codes) {
        factors.replaceRecoveryCodes(
                accountId,
                codes.stream().map(code -> RecoveryCodes.hash(accountId, code)).toList());
    }

    private boolean recorded(long accountId, boolean spent, String means) {
        if (!spent) {
            Actor person = new Actor(accountId, "", List.of());
            audit.record(person, "second-factor-refused", "account", accountId, null, means);
        }
        return spent;
    }

    private SecondFactor sealedByPresentKey(SecondFactor factor) {
        if (!secrets.sealedByPresentKey(factor.sealedSecret())) {
            factor.seal(seal(factor.accountId(), open(factor)));
        }
        return factor;
    }

    private String seal(long accountId, String secret) {
        return secrets.seal(PURPOSE, "account " + accountId, secret);
    }

    private String open(SecondFactor factor) {
        return secrets.open(PURPOSE, "account " + factor.accountId(), factor.sealedSecret());
    }
}
