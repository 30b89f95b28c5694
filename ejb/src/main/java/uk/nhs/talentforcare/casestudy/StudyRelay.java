package uk.nhs.talentforcare.casestudy;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import uk.nhs.talentforcare.account.Account;
import uk.nhs.talentforcare.account.AccountRepository;
import uk.nhs.talentforcare.account.Role;
import uk.nhs.talentforcare.audit.AuditLog;
import uk.nhs.talentforcare.outbox.OutboxRepository;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.ForServices;
import uk.nhs.talentforcare.shared.LondonTime;
import uk.nhs.talentforcare.waiting.NewWork;
import uk.nhs.talentforcare.waiting.WorkKind;
import uk.nhs.talentforcare.waiting.WorkQueue;

/**
 * Who is asked when the author of a case study cannot be: the organisation's local leads, who have 14 days; then editors. Work
 * belongs to the organisation, not to the person.
 */
@ForServices
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class StudyRelay {

    /** How long whoever is asked has to answer. */
    static final Duration PATIENCE = Duration.ofDays(14);

    @Inject
    private AccountRepository accounts;

    @Inject
    private OutboxRepository outbox;

    @Inject
    private SubmissionLetters letters;

    @Inject
    private WorkQueue queue;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** Whether a letter would reach its author, as far as we know. @param since when its review began */
    public boolean reaches(CaseStudySubmission submission, Instant since) {
        return submission
                .email()
                .filter(address -> !outbox.undeliverable(address, since))
                .isPresent();
    }

    /** Looks after one whose review is due: asks on, waits, or gives it to the editors. */
    public void lookAfter(CaseStudySubmission submission, CaseStudy study) {
        Instant now = clock.instant();
        Instant due = study.reviewDueOn().atStartOfDay(LondonTime.ZONE).toInstant();
        Optional<Instant> relayed = submission.relayedAt().filter(at -> !at.isBefore(due));
        if (relayed.isPresent()) {
            if (!relayed.get().plus(PATIENCE).isAfter(now)) {
                toEditors(submission);
            }
        } else if (!reaches(submission, due) || !due.plus(PATIENCE).isAfter(now)) {
            askOn(submission, study);
        }
    }

    /** Asks the organisation's local leads; where it has none, editors have it. */
    public void askOn(CaseStudySubmission submission, CaseStudy study) {
        List<Account> leads = submission
                .organisationId()
                .map(organisation -> accounts.colleagues(Role.LOCAL_LEAD, organisation))
                .orElse(List.of())
                .stream()
                .filter(lead -> !lead.email().equals(submission.email().orElse("")))
                .toList();
        if (leads.isEmpty()) {
            toEditors(submission);
            return;
        }
        submission.relayed(clock.instant());
        leads.forEach(lead -> letters.relay(submission, lead, "/case-studies/" + study.slug()));
        audit.record(Actor.SYSTEM, "ask-local-leads", SubmissionStart.SUBJECT, submission.id(), null, study.state());
    }

    /** Editors have it. */
    public void toEditors(CaseStudySubmission submission) {
        queue.open(NewWork.of(WorkKind.CASE_STUDY_TRUTH, "case-study-truth", submission.id()));
    }
}
