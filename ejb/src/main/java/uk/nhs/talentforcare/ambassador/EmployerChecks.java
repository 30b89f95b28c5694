package uk.nhs.talentforcare.ambassador;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import uk.nhs.talentforcare.account.Account;
import uk.nhs.talentforcare.account.AccountLinks;
import uk.nhs.talentforcare.account.AccountRepository;
import uk.nhs.talentforcare.account.LinkPurpose;
import uk.nhs.talentforcare.audit.AuditLog;
import uk.nhs.talentforcare.organisation.Organisation;
import uk.nhs.talentforcare.organisation.OrganisationRepository;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.NotFound;
import uk.nhs.talentforcare.waiting.NewWork;
import uk.nhs.talentforcare.waiting.Promise;
import uk.nhs.talentforcare.waiting.WorkKind;
import uk.nhs.talentforcare.waiting.WorkQueue;

/**
 * What is asked of an ambassador's employer, and what an answer does: once both questions are answered well, the
 * coordinator has the application, or a change of employer is complete. Whoever calls has made sure that they may.
 */
@Dependent
public class EmployerChecks {

    static final String SUBJECT = "ambassador";

    /** How many people one ambassador can have asked in a day: nobody sends letters to strangers through us. */
    private static final int MOST_A_DAY = 5;

    @Inject
    private EmployerConfirmationRepository questions;

    @Inject
    private AmbassadorRepository ambassadors;

    @Inject
    private AccountRepository accounts;

    @Inject
    private OrganisationRepository organisations;

    @Inject
    private EmployerLetters letters;

    @Inject
    private AmbassadorLetters ambassadorLetters;

    @Inject
    private AccountLinks links;

    @Inject
    private WorkQueue work;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** Asks both questions; what is asked of the same person already is not asked again. */
    void ask(Ambassador ambassador, EmploymentWay way, String workEmail, String managerName, String managerEmail) {
        long account = ambassador.accountId();
        boolean sameManager = questions
                .current(account, ConfirmationKind.AGREEMENT)
                .filter(question -> question.state().open() || question.confirmed())
                .filter(question -> question.organisationId().equals(ambassador.organisationId()))
                .flatMap(EmployerConfirmation::personEmail)
                .filter(managerEmail::equals)
                .isPresent();
        if (!sameManager) {
            askManager(ambassador, managerName, managerEmail);
        }
        askEmployment(ambassador, way, workEmail);
    }

    /** Asks a manager; whoever was asked before need not answer any more. */
    void askManager(Ambassador ambassador, String name, String email) {
        Instant now = clock.instant();
        if (questions.countAsked(ambassador.accountId(), now.minus(Duration.ofDays(1))) >= MOST_A_DAY) {
            throw new Invalid("managerEmail", "You have named several people today. Wait until tomorrow");
        }
        Account person = person(ambassador);
        replace(person.id(), ConfirmationKind.AGREEMENT, now);
        links.withdraw(person.id(), LinkPurpose.MANAGER_AGREEMENT);
        EmployerConfirmation question = new EmployerConfirmation(
                person.id(),
                ConfirmationKind.AGREEMENT,
                EmploymentWay.MANAGER,
                ambassador.organisationId().orElse(null),
                name,
                email,
                now);
        questions.add(question);
        letters.askManager(question, person, ambassador, workplace(ambassador));
    }

    private void askEmployment(Ambassador ambassador, EmploymentWay way, String workEmail) {
        Instant now = clock.instant();
        Account person = person(ambassador);
        Optional<EmployerConfirmation> known = questions.current(person.id(), ConfirmationKind.EMPLOYMENT);
        boolean same = known.filter(question -> question.state().open() || question.confirmed())
                .filter(question -> question.organisationId().equals(ambassador.organisationId()))
                .filter(question -> question.confirmed()
                        || question.way() == way && question.personEmail().equals(Optional.ofNullable(workEmail)))
                .isPresent();
        if (same) {
            return;
        }
        replace(person.id(), ConfirmationKind.EMPLOYMENT, now);
        links.withdraw(person.id(), LinkPurpose.WORK_EMAIL);
        EmployerConfirmation question = new EmployerConfirmation(
                person.id(),
                ConfirmationKind.EMPLOYMENT,
                way,
                ambassador.organisationId().orElse(null),
                null,
                workEmail,
                now);
        questions.add(question);
        if (way == EmploymentWay.WORK_EMAIL && workEmail.equals(person.email())) {
            // whoever signed up with it has shown that they read it
            confirm(Actor.of(person), ambassador, question, EmploymentWay.WORK_EMAIL, null);
        } else if (way == EmploymentWay.WORK_EMAIL) {
            letters.askAtWork(question, person);
        } else if (way == EmploymentWay.LOCAL_LEAD) {
            passOn(ambassador, question);
        }
    }

    private void replace(long accountId, ConfirmationKind kind, Instant now) {
        questions.lockCurrent(accountId, kind).ifPresent(before -> before.replace(now));
    }

    /** The organisation's lead has it, and the coordinator where it has none. */
    void passOn(Ambassador ambassador, EmployerConfirmation question) {
        question.passOn();
        work.open(NewWork.of(WorkKind.AMBASSADOR_EMPLOYER, SUBJECT, ambassador.id())
                .belongingTo(ambassador.organisationId().orElse(null), ambassador.localAreaCode())
                .waitedForBy(ambassador.accountId())
                .keptFrom(ambassador.accountId()));
    }

    /** The answer is yes. */
    void confirm(Actor actor, Ambassador ambassador, EmployerConfirmation question, EmploymentWay how, String note) {
        Account person = person(ambassador);
        ConfirmationState before = question.state();
        question.confirm(actor.signedIn() ? actor.accountId() : null, how, note, clock.instant());
        audit.record(
                actor,
                "confirm-" + question.kind().name().toLowerCase(java.util.Locale.ROOT),
                SUBJECT,
                ambassador.id(),
                before,
                how);
        if (question.kind() == ConfirmationKind.AGREEMENT) {
            links.withdraw(person.id(), LinkPurpose.MANAGER_AGREEMENT);
        }
        if (!complete(ambassador)) {
            letters.confirmed(question, person);
        }
    }

    /** The answer is no: the ambassador can ask somebody else. */
    void refuse(Actor actor, Ambassador ambassador, EmployerConfirmation question, Refusal why, String words) {
        Account person = person(ambassador);
        ConfirmationState before = question.state();
        question.refuse(actor.signedIn() ? actor.accountId() : null, why, words, clock.instant());
        links.withdraw(person.id(), LinkPurpose.MANAGER_AGREEMENT);
        if (!waits(person.id())) {
            work.close(WorkKind.AMBASSADOR_EMPLOYER, ambassador.id());
        }
        letters.refused(question, person);
        audit.record(actor, "refuse-agreement", SUBJECT, ambassador.id(), before, why);
    }

    private boolean waits(long accountId) {
        return java.util.Arrays.stream(ConfirmationKind.values())
                .anyMatch(kind -> questions
                        .current(accountId, kind)
                        .filter(question -> question.state() == ConfirmationState.PASSED_ON)
                        .isPresent());
    }

    /** Whether both questions are answered well; if so, whatever waited for that goes on. */
    private boolean complete(Ambassador ambassador) {
        if (!waits(ambassador.accountId())) {
            work.close(WorkKind.AMBASSADOR_EMPLOYER, ambassador.id());
        }
        if (!confirmed(ambassador.accountId(), ConfirmationKind.EMPLOYMENT)
                || !confirmed(ambassador.accountId(), ConfirmationKind.AGREEMENT)) {
            return false;
        }
        if (ambassador.state() == AmbassadorState.APPLIED) {
            work.open(NewWork.of(WorkKind.AMBASSADOR_APPLICATION, SUBJECT, ambassador.id())
                    .belongingTo(null, ambassador.localAreaCode())
                    .waitedForBy(ambassador.accountId())
                    .keptFrom(ambassador.accountId()));
            ambassadorLetters.complete(
                    ambassador, person(ambassador), promise(WorkKind.AMBASSADOR_APPLICATION, ambassador));
        } else {
            ambassador.agreedAnew();
            ambassadorLetters.employerConfirmed(ambassador, person(ambassador));
        }
        return true;
    }

    /** Whether the question of this kind that counts is answered with yes. */
    boolean confirmed(long accountId, ConfirmationKind kind) {
        return questions
                .current(accountId, kind)
                .filter(EmployerConfirmation::confirmed)
                .isPresent();
    }

    /** Nothing more is asked: the ambassador has left, or was declined. */
    void stop(Ambassador ambassador) {
        Instant now = clock.instant();
        for (ConfirmationKind kind : ConfirmationKind.values()) {
            replace(ambassador.accountId(), kind, now);
        }
        links.withdraw(ambassador.accountId(), LinkPurpose.MANAGER_AGREEMENT);
        links.withdraw(ambassador.accountId(), LinkPurpose.WORK_EMAIL);
        work.close(WorkKind.AMBASSADOR_EMPLOYER, ambassador.id());
        work.close(WorkKind.AMBASSADOR_APPLICATION, ambassador.id());
    }

    /** Who has it and by when, as a sentence; empty if nothing of this kind waits. */
    String promise(WorkKind kind, Ambassador ambassador) {
        return work.promise(kind, ambassador.id()).map(Promise::sentence).orElse("");
    }

    /** The organisation of the register, and whoever employs them there. */
    String workplace(Ambassador ambassador) {
        String organisation = ambassador
                .organisationId()
                .flatMap(organisations::find)
                .map(Organisation::name)
                .orElse("");
        String employer = ambassador.employerName().orElse("");
        return organisation.isEmpty() || employer.isEmpty()
                ? organisation + employer
                : organisation + ", for " + employer;
    }

    Account person(Ambassador ambassador) {
        return accounts.find(ambassador.accountId())
                .orElseThrow(() -> new NotFound("account " + ambassador.accountId()));
    }

    Ambassador ambassador(long accountId) {
        return ambassadors
                .lockByAccount(accountId)
                .orElseThrow(() -> new NotFound("ambassador of account " + accountId));
    }
}
