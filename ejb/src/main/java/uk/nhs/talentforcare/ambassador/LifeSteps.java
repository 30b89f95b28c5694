package uk.nhs.talentforcare.ambassador;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import uk.nhs.talentforcare.account.Account;
import uk.nhs.talentforcare.account.Role;
import uk.nhs.talentforcare.audit.AuditLog;
import uk.nhs.talentforcare.booking.DiaryService;
import uk.nhs.talentforcare.search.IndexChanges;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.LondonTime;

/**
 * What time does to ambassadors: it reminds them of a briefing that ends, ends their breaks, and takes the diary of those
 * who have left when their last talk is over. One ambassador a transaction, found from dates.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class LifeSteps {

    /** Days for which a reminder may be late, when no node ran on its day; a letter goes once in any case. */
    private static final int PATIENCE = 5;

    /** Days before a new employer's agreement is due at which its ambassador is told that nobody has answered. */
    private static final int AGREEMENT_REMINDED = 10;

    @Inject
    private AmbassadorRepository ambassadors;

    @Inject
    private DiaryService diary;

    @Inject
    private EmployerChecks employer;

    @Inject
    private AmbassadorLetters letters;

    @Inject
    private IndexChanges index;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** The reminders of one briefing. */
    private enum Reminder {
        MONTH_BEFORE(30),
        WEEK_BEFORE(7),
        ENDS(0),
        IN_GRACE(-15),
        GRACE_OVER(-Standing.GRACE_DAYS - 1);

        private final int daysLeft;

        Reminder(int daysLeft) {
            this.daysLeft = daysLeft;
        }

        /** The reminder that is due so many days before the briefing ends, if any is. */
        static Optional<Reminder> due(long left) {
            for (Reminder reminder : values()) {
                if (left <= reminder.daysLeft && left > reminder.daysLeft - PATIENCE) {
                    return Optional.of(reminder);
                }
            }
            return Optional.empty();
        }
    }

    /** Approved ambassadors whose briefing may be about to end, or has. */
    public List<Long> briefings() {
        LocalDate today = today();
        return ambassadors.briefedBetween(
                today.minusMonths(Standing.BRIEFING_MONTHS).minusDays(Standing.GRACE_DAYS + 2L + PATIENCE),
                today.minusMonths(Standing.BRIEFING_MONTHS).plusDays(Reminder.MONTH_BEFORE.daysLeft + 2L));
    }

    /** Reminds of a briefing, each time once. */
    public void remind(long id) {
        LocalDate today = today();
        ambassadors
                .lock(id)
                .filter(Ambassador::active)
                .ifPresent(ambassador -> Reminder.due(ChronoUnit.DAYS.between(
                                today, ambassador.standing().briefedUntil()))
                        .ifPresent(reminder -> {
                            Account person = employer.person(ambassador);
                            if (!person.suspended()) {
                                letters.renew(ambassador, person, reminder.name(), today);
                            }
                        }));
    }

    /** Those whose new manager has a few days left to agree. */
    public List<Long> agreements() {
        return ambassadors.agreementDueBetween(today(), today().plusDays(AGREEMENT_REMINDED));
    }

    /** Tells, once for each agreement, that it runs out, and what can be done. */
    public void remindOfAgreement(long id) {
        ambassadors
                .lock(id)
                .filter(Ambassador::active)
                .flatMap(ambassador -> ambassador
                        .standing()
                        .agreementDueOn()
                        .filter(due -> !due.isBefore(today()))
                        .map(due -> ambassador))
                .ifPresent(ambassador -> {
                    Account person = employer.person(ambassador);
                    if (!person.suspended()) {
                        letters.agreementRunsOut(ambassador, person);
                    }
                });
    }

    /** Those whose break is over. */
    public List<Long> breaksOver() {
        return ambassadors.backBy(today());
    }

    /** Ends a break. */
    public void endBreak(long id) {
        ambassadors
                .lock(id)
                .filter(ambassador -> ambassador.state() == AmbassadorState.PAUSED
                        && ambassador
                                .pausedUntil()
                                .filter(back -> !back.isAfter(today()))
                                .isPresent())
                .ifPresent(ambassador -> {
                    ambassador.comeBack(clock.instant());
                    index.changed(IndexChanges.AMBASSADORS, id);
                    letters.back(ambassador, employer.person(ambassador));
                    audit.record(
                            Actor.SYSTEM,
                            "end-break",
                            EmployerChecks.SUBJECT,
                            id,
                            AmbassadorState.PAUSED,
                            ambassador.state());
                });
    }

    /** Those who have left and still have their diary. */
    public List<Long> parting() {
        return ambassadors.leftWithRole();
    }

    /** Takes the role of somebody who has left and has no talk to give any more. */
    public void part(long id) {
        ambassadors
                .lock(id)
                .filter(ambassador -> ambassador.state() == AmbassadorState.LEFT
                        && diary.coming(ambassador).isEmpty())
                .ifPresent(ambassador -> {
                    Account person = employer.person(ambassador);
                    person.roles().stream()
                            .filter(role -> role.role() == Role.AMBASSADOR)
                            .forEach(role -> person.revoke(
                                    Role.AMBASSADOR,
                                    role.organisationId().orElse(null),
                                    role.localAreaCode().orElse(null)));
                    audit.record(Actor.SYSTEM, "end-diary", EmployerChecks.SUBJECT, id, ambassador.state(), null);
                });
    }

    private LocalDate today() {
        return LondonTime.today(clock.instant());
    }
}
