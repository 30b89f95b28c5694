package uk.nhs.talentforcare.ambassador;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import uk.nhs.talentforcare.audit.AuditLog;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.Conflict;
import uk.nhs.talentforcare.shared.HolidayRepository;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.LondonTime;
import uk.nhs.talentforcare.shared.NotFound;
import uk.nhs.talentforcare.shared.WorkingDays;
import uk.nhs.talentforcare.waiting.NewWork;
import uk.nhs.talentforcare.waiting.WorkKind;
import uk.nhs.talentforcare.waiting.WorkQueue;

/** What an ambassador sees of themselves, and what they do while others have their application. */
@Stateless
public class OwnAmbassador {

    private static final int LONGEST_WORDS = 1000;

    @Inject
    private AmbassadorRepository ambassadors;

    @Inject
    private AmbassadorApplicationRepository applications;

    @Inject
    private EmployerConfirmationRepository questions;

    @Inject
    private EmployerChecks employer;

    @Inject
    private EmployerLetters letters;

    @Inject
    private WorkQueue work;

    @Inject
    private HolidayRepository holidays;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** Where somebody stands who may be none. */
    public enum Standing {
        /** Nothing was ever begun. */
        NOTHING,
        /** Answers are kept that were not sent. */
        BEGUN,
        APPLIED,
        /** Approved, or having a break. */
        AMBASSADOR,
        /** Declined, or left. */
        GONE
    }

    /** Where the person stands. */
    public Standing standing(Actor actor) {
        JoinService.requireSignedIn(actor);
        return ambassadors
                .findByAccount(actor.accountId())
                .map(ambassador -> switch (ambassador.state()) {
                    case APPLIED -> Standing.APPLIED;
                    case APPROVED, PAUSED -> Standing.AMBASSADOR;
                    case DECLINED, LEFT -> Standing.GONE;
                })
                .orElseGet(() -> applications
                        .ofAccount(actor.accountId())
                        .map(begun -> Standing.BEGUN)
                        .orElse(Standing.NOTHING));
    }

    /** What keeps the person from booking talks; empty for whoever is no approved ambassador. */
    public Optional<BookingBar> bar(Actor actor) {
        return ambassadors
                .findByAccount(actor.accountId())
                .filter(Ambassador::active)
                .flatMap(ambassador -> ambassador.bar(LondonTime.today(clock.instant())));
    }

    /** @throws NotFound for whoever has never applied */
    public OwnAmbassadorView view(Actor actor) {
        JoinService.requireSignedIn(actor);
        Ambassador me = ambassadors
                .findByAccount(actor.accountId())
                .orElseThrow(() -> new NotFound("ambassador of account " + actor.accountId()));
        Optional<AmbassadorApplication> application = applications.ofAccount(actor.accountId());
        Optional<EmployerConfirmation> employment = questions.current(actor.accountId(), ConfirmationKind.EMPLOYMENT);
        Optional<EmployerConfirmation> agreement = questions.current(actor.accountId(), ConfirmationKind.AGREEMENT);
        return new OwnAmbassadorView(
                me.id(),
                me.state(),
                me.slug(),
                me.jobTitle(),
                employer.workplace(me),
                employment.map(question -> employmentStep(me, question)).orElseGet(OwnAmbassador::nothing),
                agreement.map(question -> agreementStep(me, question)).orElseGet(OwnAmbassador::nothing),
                employer.promise(WorkKind.AMBASSADOR_APPLICATION, me),
                application
                        .filter(AmbassadorApplication::waitsForApplicant)
                        .flatMap(AmbassadorApplication::question)
                        .orElse(""),
                me.state() == AmbassadorState.DECLINED
                        ? application.map(OwnAmbassador::declined).orElse("")
                        : "",
                agreement.filter(question -> !question.confirmed()).isPresent(),
                agreement.flatMap(EmployerConfirmation::personName).orElse(""),
                employment.filter(OwnAmbassador::byWorkMail).isPresent(),
                me.standing().briefedUntil(),
                me.standing().graceEnds(),
                me.bar(LondonTime.today(clock.instant())),
                me.pausedUntil(),
                me.standing().agreementDueOn());
    }

    private static OwnAmbassadorView.Step nothing() {
        return new OwnAmbassadorView.Step(true, false, "Confirmed when you were approved.");
    }

    private static boolean byWorkMail(EmployerConfirmation question) {
        return question.state() == ConfirmationState.ASKED && question.way() == EmploymentWay.WORK_EMAIL;
    }

    private static String declined(AmbassadorApplication application) {
        return Arrays.stream(DeclinedBecause.values())
                .filter(reason ->
                        reason.name().equals(application.declineReason().orElse("")))
                .findFirst()
                .map(reason -> (reason.sentence() + " "
                                + application.declineText().orElse("") + " " + reason.remedy())
                        .strip())
                .orElse("");
    }

    private OwnAmbassadorView.Step employmentStep(Ambassador me, EmployerConfirmation question) {
        return switch (question.state()) {
            case CONFIRMED ->
                new OwnAmbassadorView.Step(
                        true, false, "Confirmed " + question.way().label() + " on " + answered(question) + ".");
            case ASKED ->
                new OwnAmbassadorView.Step(
                        false,
                        byWorkMail(question),
                        byWorkMail(question)
                                ? "We have sent a link to "
                                        + question.personEmail().orElse("your work address")
                                        + ". Open it there and press the button, within 7 days."
                                : "Your manager’s answer confirms this too.");
            default -> new OwnAmbassadorView.Step(false, false, employer.promise(WorkKind.AMBASSADOR_EMPLOYER, me));
        };
    }

    private OwnAmbassadorView.Step agreementStep(Ambassador me, EmployerConfirmation question) {
        String who = question.personName().orElse("Your manager");
        return switch (question.state()) {
            case CONFIRMED ->
                new OwnAmbassadorView.Step(true, false, "Your employer agreed on " + answered(question) + ".");
            case REFUSED ->
                new OwnAmbassadorView.Step(
                        false,
                        true,
                        ("Your employer does not agree. "
                                        + question.refusal()
                                                .map(Refusal::sentence)
                                                .orElse("") + " "
                                        + question.words().orElse(""))
                                .strip());
            case NOT_THEM ->
                new OwnAmbassadorView.Step(
                        false, true, who + " says that they are not your manager. Name the right one.");
            case PASSED_ON ->
                new OwnAmbassadorView.Step(
                        false, false, "Nobody answered. " + employer.promise(WorkKind.AMBASSADOR_EMPLOYER, me));
            default -> new OwnAmbassadorView.Step(false, false, waiting(who, question));
        };
    }

    private String waiting(String who, EmployerConfirmation question) {
        WorkingDays days = holidays.workingDays();
        LocalDate asked = LondonTime.today(question.askedAt());
        return who + " has it, asked on " + LondonTime.day(asked) + ". We remind them on "
                + LondonTime.day(days.after(asked, EmployerSteps.FIRST_REMINDER)) + " and on "
                + LondonTime.day(days.after(asked, EmployerSteps.SECOND_REMINDER)) + ". If they have not answered by "
                + LondonTime.day(days.after(asked, EmployerSteps.PASSED_ON))
                + ", your organisation’s lead has it, and then your coordinator.";
    }

    private static String answered(EmployerConfirmation question) {
        return question.answeredAt()
                .map(LondonTime::today)
                .map(LondonTime::date)
                .orElse("");
    }

    /** Asks the same manager again, or another one. */
    public void askManager(Actor actor, String name, String email) {
        Ambassador me = mine(actor);
        JoinChecks checks = new JoinChecks();
        checks.person("managerName", name, "Enter your manager’s name");
        String address = checks.email("managerEmail", email);
        if (address != null && address.equals(employer.person(me).email())) {
            checks.reject("managerEmail", "Enter your manager’s address, not your own");
        }
        checks.done();
        if (employer.confirmed(me.accountId(), ConfirmationKind.AGREEMENT)) {
            throw new Conflict("Your manager has agreed meanwhile");
        }
        employer.askManager(me, name, address);
        audit.record(actor, "ask-manager", EmployerChecks.SUBJECT, me.id(), null, me.state());
    }

    /** Sends the link to the work address again. */
    public void mailWork(Actor actor) {
        Ambassador me = mine(actor);
        questions
                .lockCurrent(me.accountId(), ConfirmationKind.EMPLOYMENT)
                .filter(OwnAmbassador::byWorkMail)
                .ifPresent(question -> letters.askAtWork(question, employer.person(me)));
    }

    /** Answers what the coordinator asked; they have it again. */
    public void reply(Actor actor, String words) {
        Ambassador me = mine(actor);
        AmbassadorApplication application = applications
                .lock(actor.accountId())
                .filter(AmbassadorApplication::waitsForApplicant)
                .orElseThrow(() -> new Conflict("Nothing is asked of you any more"));
        if (words.isEmpty() || words.length() > LONGEST_WORDS) {
            throw new Invalid("reply", "Write an answer, 1,000 characters at most");
        }
        application.reply(words, clock.instant());
        work.open(NewWork.of(WorkKind.AMBASSADOR_APPLICATION, EmployerChecks.SUBJECT, me.id())
                .belongingTo(null, me.localAreaCode())
                .waitedForBy(me.accountId())
                .keptFrom(me.accountId()));
        audit.record(actor, "answer-coordinator", EmployerChecks.SUBJECT, me.id(), null, me.state());
    }

    private Ambassador mine(Actor actor) {
        JoinService.requireSignedIn(actor);
        return ambassadors
                .lockByAccount(actor.accountId())
                .filter(me -> me.state() != AmbassadorState.LEFT && me.state() != AmbassadorState.DECLINED)
                .orElseThrow(() -> new NotFound("ambassador of account " + actor.accountId()));
    }
}
