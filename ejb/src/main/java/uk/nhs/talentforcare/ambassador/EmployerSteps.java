package uk.nhs.talentforcare.ambassador;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import uk.nhs.talentforcare.account.Account;
import uk.nhs.talentforcare.audit.AuditLog;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.HolidayRepository;
import uk.nhs.talentforcare.shared.LondonTime;
import uk.nhs.talentforcare.shared.WorkingDays;
import uk.nhs.talentforcare.waiting.WorkKind;

/**
 * What time does to a manager's question: two reminders, then the organisation's lead has it. One question a transaction,
 * found from dates, so that several nodes may do it and nothing is lost while none runs.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class EmployerSteps {

    /** Working days after which a manager is reminded first. */
    static final int FIRST_REMINDER = 3;

    /** Working days after which a manager is reminded again. */
    static final int SECOND_REMINDER = 7;

    /** Working days after which the organisation's lead has it. */
    static final int PASSED_ON = 10;

    private static final int MOST = 10_000;

    @Inject
    private EmployerConfirmationRepository questions;

    @Inject
    private EmployerChecks employer;

    @Inject
    private EmployerLetters letters;

    @Inject
    private HolidayRepository holidays;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** Questions that managers have not answered; none on a day on which nobody works. */
    public List<Long> open() {
        LocalDate today = LondonTime.today(clock.instant());
        return holidays.workingDays().isWorkingDay(today) ? questions.managersAsked(MOST) : List.of();
    }

    /** Reminds, or passes on, what is due; nothing happens if it has been answered meanwhile. */
    public void look(long id) {
        questions
                .lock(id)
                .filter(question -> question.state() == ConfirmationState.ASKED)
                .ifPresent(this::look);
    }

    private void look(EmployerConfirmation question) {
        WorkingDays days = holidays.workingDays();
        LocalDate today = LondonTime.today(clock.instant());
        LocalDate asked = LondonTime.today(question.askedAt());
        Ambassador ambassador = employer.ambassador(question.accountId());
        Account person = employer.person(ambassador);
        if (person.suspended()) {
            return;
        }
        if (!today.isBefore(days.after(asked, PASSED_ON))) {
            employer.passOn(ambassador, question);
            letters.passedOn(question, person, employer.promise(WorkKind.AMBASSADOR_EMPLOYER, ambassador));
            audit.record(
                    Actor.SYSTEM,
                    "pass-agreement-on",
                    EmployerChecks.SUBJECT,
                    ambassador.id(),
                    ConfirmationState.ASKED,
                    question.state());
        } else if (question.reminders() < 2 && !today.isBefore(days.after(asked, SECOND_REMINDER))) {
            remind(question, person, ambassador);
            while (question.reminders() < 2) {
                question.reminded();
            }
        } else if (question.reminders() < 1 && !today.isBefore(days.after(asked, FIRST_REMINDER))) {
            remind(question, person, ambassador);
            question.reminded();
        }
    }

    private void remind(EmployerConfirmation question, Account person, Ambassador ambassador) {
        letters.remindManager(question, person, ambassador, employer.workplace(ambassador));
    }
}
