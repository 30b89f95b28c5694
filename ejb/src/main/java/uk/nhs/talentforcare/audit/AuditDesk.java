package uk.nhs.talentforcare.audit;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import uk.nhs.talentforcare.account.Account;
import uk.nhs.talentforcare.account.AccountRepository;
import uk.nhs.talentforcare.account.Permission;
import uk.nhs.talentforcare.account.Permissions;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.EmailAddress;
import uk.nhs.talentforcare.shared.Invalid;

/** Shows administrators the audit log. What is done with concerns stays with those who read them. */
@Stateless
public class AuditDesk {

    private static final int LONGEST_STATE = 100;

    @Inject
    private AuditRepository entries;

    @Inject
    private AccountRepository accounts;

    @Inject
    private AuditLog log;

    @Inject
    private Permissions permissions;

    /**
     * Entries that fit, newest first.
     *
     * @param before only those that came before the one of this number
     */
    public List<AuditLine> find(Actor actor, AuditSearch search, long before, int most) {
        require(actor);
        return entries.find(search, before, most);
    }

    /** What was ever done, by code, in the order of its words. */
    public Map<String, String> actions(Actor actor) {
        require(actor);
        return worded(entries.actions(), AuditWords::action);
    }

    /** Every kind of thing to which something was done, by code, in the order of its words. */
    public Map<String, String> subjects(Actor actor) {
        require(actor);
        return worded(entries.subjectTypes(), AuditWords::subject);
    }

    /**
     * The account with an e-mail address.
     *
     * @throws Invalid if no account has it
     */
    public long accountOf(Actor actor, String typedEmail) {
        require(actor);
        try {
            return accounts.findByEmail(EmailAddress.parse(typedEmail))
                    .map(Account::id)
                    .orElseThrow(
                            () -> new Invalid("who", "No account has this email address. Look for it under Users"));
        } catch (IllegalArgumentException e) {
            throw new Invalid("who", e.getMessage());
        }
    }

    /** The name and the e-mail address of an account, for the page; empty if there is none. */
    public Optional<String> emailOf(Actor actor, long accountId) {
        require(actor);
        return accounts.find(accountId).map(Account::email);
    }

    /** Records that what fits is taken out of the platform, before any of it is. */
    public void exporting(Actor actor, AuditSearch search) {
        require(actor);
        String what = (search.action() == null ? "everything" : search.action())
                + (search.actorAccountId() == null ? "" : " by " + search.actorAccountId())
                + (search.subjectType() == null ? "" : " on " + search.subjectType())
                + (search.subjectId() == null ? "" : " " + search.subjectId());
        log.record(
                actor, "export-audit", "audit-log", 0, null, what.substring(0, Math.min(what.length(), LONGEST_STATE)));
    }

    private void require(Actor actor) {
        permissions.require(actor, Permission.READ_AUDIT, null, null);
    }

    private static Map<String, String> worded(List<String> codes, UnaryOperator<String> words) {
        Map<String, String> byWords = new TreeMap<>();
        codes.forEach(code -> byWords.put(words.apply(code), code));
        Map<String, String> worded = new java.util.LinkedHashMap<>();
        byWords.forEach((label, code) -> worded.put(code, label));
        return worded;
    }
}
