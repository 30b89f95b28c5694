package uk.nhs.talentforcare.ambassador;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import uk.nhs.talentforcare.account.Account;
import uk.nhs.talentforcare.account.Role;
import uk.nhs.talentforcare.audit.AuditLog;
import uk.nhs.talentforcare.search.IndexChanges;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.Conflict;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.waiting.WorkKind;
import uk.nhs.talentforcare.waiting.WorkQueue;

/**
 * Lets ambassadors in: never without employment, agreement, code of conduct and briefing, and never by themselves. What
 * the employer has not answered by a link, its lead or the coordinator answers here.
 */
@Stateless
public class Approvals {

    private static final int LONGEST_TEXT = 1000;
    private static final int LONGEST_NOTE = 500;

    @Inject
    private ApplicationAccess access;

    @Inject
    private AmbassadorApplicationRepository applications;

    @Inject
    private EmployerConfirmationRepository questions;

    @Inject
    private EmployerChecks employer;

    @Inject
    private AmbassadorLetters letters;

    @Inject
    private WorkQueue work;

    @Inject
    private IndexChanges index;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /**
     * Lets them in: schools see the profile, and they can book talks.
     *
     * @throws Conflict if something is missing, or somebody has decided meanwhile
     */
    public void approve(Actor actor, long id) {
        Ambassador ambassador = open(access.toDecide(actor, id));
        List<String> missing = new ArrayList<>();
        for (ConfirmationKind kind : ConfirmationKind.values()) {
            if (!employer.confirmed(ambassador.accountId(), kind)) {
                missing.add(kind == ConfirmationKind.EMPLOYMENT ? "employment" : "manager's agreement");
            }
        }
        if (ambassador.standing().conductEdition().isEmpty()) {
            missing.add("code of conduct");
        }
        if (ambassador.standing().briefedOn().isEmpty()) {
            missing.add("safeguarding briefing");
        }
        if (!missing.isEmpty()) {
            throw new Conflict("This is still missing: " + String.join(", ", missing));
        }
        Account person = employer.person(ambassador);
        if (person.suspended()) {
            throw new Conflict("This person's account is suspended or gone");
        }
        ambassador.approve(clock.instant());
        Long organisation = ambassador.organisationId().orElse(null);
        person.grant(Role.AMBASSADOR, organisation, organisation == null ? ambassador.localAreaCode() : null);
        work.close(WorkKind.AMBASSADOR_APPLICATION, id);
        applications.ofAccount(person.id()).ifPresent(applications::remove);
        index.changed(IndexChanges.AMBASSADORS, id);
        letters.approved(ambassador, person);
        audit.record(actor, "approve", EmployerChecks.SUBJECT, id, AmbassadorState.APPLIED, AmbassadorState.APPROVED);
    }

    /** @param words what the applicant reads besides; needed where the reason says nothing */
    public void decline(Actor actor, long id, DeclinedBecause reason, String words) {
        Ambassador ambassador = open(access.toDecide(actor, id));
        if (reason == null) {
            throw new Invalid("reason", "Choose a reason");
        }
        boolean needsWords = reason == DeclinedBecause.OTHER || reason == DeclinedBecause.ANSWERS;
        if (needsWords && words.isBlank()) {
            throw new Invalid("words", "Write what the person should know");
        }
        if (words.length() > LONGEST_TEXT) {
            throw new Invalid("words", "The message must be 1,000 characters or fewer");
        }
        ambassador.decline(clock.instant());
        employer.stop(ambassador);
        applications
                .lock(ambassador.accountId())
                .ifPresent(application ->
                        application.declined(reason.name(), words.isBlank() ? null : words, clock.instant()));
        letters.declined(ambassador, employer.person(ambassador), reason, words);
        audit.record(actor, "decline", EmployerChecks.SUBJECT, id, AmbassadorState.APPLIED, reason);
    }

    /** Asks the applicant for something; the promise stands still until they have answered. */
    public void ask(Actor actor, long id, String words) {
        Ambassador ambassador = open(access.toDecide(actor, id));
        if (words.isBlank() || words.length() > LONGEST_TEXT) {
            throw new Invalid("question", "Write what you need, 1,000 characters at most");
        }
        applications
                .lock(ambassador.accountId())
                .orElseThrow(() -> new Conflict("This application is too old to be asked about"))
                .ask(words, clock.instant());
        work.close(WorkKind.AMBASSADOR_APPLICATION, id);
        letters.question(ambassador, employer.person(ambassador));
        audit.record(actor, "ask-applicant", EmployerChecks.SUBJECT, id, ambassador.state(), ambassador.state());
    }

    /**
     * The organisation's lead, or the coordinator, answers a question to the employer with yes.
     *
     * @param note how they made sure, which is kept with the answer
     */
    public void confirm(Actor actor, long id, ConfirmationKind kind, String note) {
        Ambassador ambassador = access.toConfirm(actor, id);
        if (note.isBlank() || note.length() > LONGEST_NOTE) {
            throw new Invalid("note", "Write how you made sure, 500 characters at most");
        }
        employer.confirm(actor, ambassador, question(ambassador, kind), way(actor, ambassador), note);
    }

    /** The organisation's lead, or the coordinator, answers that the employer does not agree. */
    public void refuse(Actor actor, long id, String words) {
        Ambassador ambassador = access.toConfirm(actor, id);
        if (words.isBlank() || words.length() > LONGEST_NOTE) {
            throw new Invalid("note", "Write why, 500 characters at most: the ambassador reads it");
        }
        employer.refuse(actor, ambassador, question(ambassador, ConfirmationKind.AGREEMENT), Refusal.OTHER, words);
    }

    private EmployerConfirmation question(Ambassador ambassador, ConfirmationKind kind) {
        return questions
                .lockCurrent(ambassador.accountId(), kind)
                .filter(question -> question.state().open())
                .orElseThrow(() -> new Conflict("This has been answered meanwhile"));
    }

    private EmploymentWay way(Actor actor, Ambassador ambassador) {
        return access.leads(actor, ambassador) ? EmploymentWay.LOCAL_LEAD : EmploymentWay.COORDINATOR;
    }

    private static Ambassador open(Ambassador ambassador) {
        if (ambassador.state() != AmbassadorState.APPLIED) {
            throw new Conflict("Somebody has decided meanwhile: "
                    + ambassador.state().label().toLowerCase(java.util.Locale.UK));
        }
        return ambassador;
    }
}
