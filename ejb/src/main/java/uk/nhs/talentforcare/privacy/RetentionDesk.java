package uk.nhs.talentforcare.privacy;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import uk.nhs.talentforcare.account.Account;
import uk.nhs.talentforcare.account.AccountRepository;
import uk.nhs.talentforcare.audit.AuditLog;
import uk.nhs.talentforcare.outbox.MailMessage;
import uk.nhs.talentforcare.outbox.Outbox;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.Configuration;
import uk.nhs.talentforcare.shared.EmailAddress;
import uk.nhs.talentforcare.shared.ForServices;
import uk.nhs.talentforcare.shared.LondonTime;

/** The transactions of a retention run. */
@ForServices
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RetentionDesk {

    private static final int MOST_PEOPLE = 100;
    private static final int LATEST = 50;

    @Inject
    private RetentionRepository retention;

    @Inject
    private RetentionPeriods periods;

    @Inject
    private AccountRepository accounts;

    @Inject
    private Outbox outbox;

    @Inject
    private AuditLog audit;

    @Inject
    private Configuration configuration;

    @Inject
    private Clock clock;

    public long due(RetentionRule rule) {
        return retention.due(rule, before(rule));
    }

    public int apply(RetentionRule rule) {
        return retention.apply(rule, before(rule));
    }

    public void remember(Actor actor, RetentionRepository.Run run) {
        retention.remember(run);
        audit.record(actor, "retention", "retention-rule", run.rule().ordinal(), run.rule(), run.removed());
    }

    public List<RetentionRepository.Run> latest() {
        return retention.latest(LATEST);
    }

    public List<Long> inactiveUnwarned() {
        return retention.inactiveAndUnwarned(
                clock.instant().minus(periods.inactivity()).plus(RetentionPeriods.WARNING), MOST_PEOPLE);
    }

    public List<Long> inactiveWarned() {
        return retention.inactiveAndWarned(clock.instant().minus(RetentionPeriods.WARNING), MOST_PEOPLE);
    }

    public void forgetWarnings() {
        retention.forgetWarningsOfThoseWhoCameBack();
    }

    /** Tells somebody who has not come for long that their account will go unless they sign in. */
    public void warn(long accountId) {
        Account account = accounts.find(accountId).orElseThrow();
        Instant now = clock.instant();
        if (retention.warned(accountId, now)) {
            String day = LondonTime.day(LondonTime.today(now.plus(RetentionPeriods.WARNING)));
            outbox.mail(MailMessage.of(
                    "inactive-" + accountId + "-" + LondonTime.today(now),
                    EmailAddress.parse(account.email()),
                    "Do you still want your account?",
                    """
                    You have not signed in for a long time, so we will erase your account on %s.

                    To keep it, sign in before then:

                    %s

                    If you no longer need it, there is nothing to do.
                    """.formatted(day, configuration.addressOf("/sign-in"))));
        }
    }

    private Instant before(RetentionRule rule) {
        return clock.instant().minus(periods.of(rule));
    }
}
