package uk.nhs.talentforcare.ambassador;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import uk.nhs.talentforcare.account.Account;
import uk.nhs.talentforcare.account.AccountRepository;
import uk.nhs.talentforcare.account.Permission;
import uk.nhs.talentforcare.account.Permissions;
import uk.nhs.talentforcare.account.Role;
import uk.nhs.talentforcare.campaign.ReferenceLists;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.LondonTime;
import uk.nhs.talentforcare.waiting.WorkKind;

/** Shows applications to those who confirm and decide them. */
@Stateless
public class ApplicationDesk {

    private static final int MOST = 200;

    @Inject
    private AmbassadorRepository ambassadors;

    @Inject
    private AmbassadorApplicationRepository applications;

    @Inject
    private EmployerConfirmationRepository questions;

    @Inject
    private AccountRepository accounts;

    @Inject
    private ApplicationAccess access;

    @Inject
    private EmployerChecks employer;

    @Inject
    private Permissions permissions;

    @Inject
    private ReferenceLists reference;

    /** Applications that are this person's to decide or to confirm, those that can be decided to the front. */
    public List<ApplicationLine> waiting(Actor actor) {
        permissions.require(actor, Permission.CONFIRM_EMPLOYMENT);
        boolean nationwide = permissions.allows(actor, Permission.APPROVE_AMBASSADORS, null, null);
        return ambassadors.applied(
                actor.accountId(),
                nationwide,
                actor.areasAs(Role.COORDINATOR),
                actor.organisationsAs(Role.LOCAL_LEAD),
                MOST);
    }

    /** @throws uk.nhs.talentforcare.shared.NotFound for strangers, and for the person themselves */
    public ApplicationView view(Actor actor, long id) {
        Ambassador ambassador = access.toRead(actor, id);
        Account person = employer.person(ambassador);
        Optional<AmbassadorApplication> application = applications.ofAccount(person.id());
        return new ApplicationView(
                id,
                ambassador.state(),
                access.decides(actor, ambassador),
                person.fullName(),
                person.email(),
                ambassador.jobTitle(),
                reference.roleFamilies().getOrDefault(ambassador.roleFamily(), ""),
                employer.workplace(ambassador),
                reference.localAreas().getOrDefault(ambassador.localAreaCode(), ""),
                ambassador.stateSince(),
                check(person.id(), ConfirmationKind.EMPLOYMENT),
                check(person.id(), ConfirmationKind.AGREEMENT),
                ambassador.standing().conductEdition().isPresent()
                        ? "Accepted on "
                                + ambassador
                                        .standing()
                                        .conductAgreedOn()
                                        .map(LondonTime::date)
                                        .orElse("")
                        : "",
                ambassador.standing().briefedOn(),
                employer.promise(WorkKind.AMBASSADOR_APPLICATION, ambassador),
                missing(ambassador),
                application.flatMap(AmbassadorApplication::question).orElse(""),
                application.flatMap(AmbassadorApplication::reply).orElse(""),
                ambassador.topics().stream().map(Topic::label).collect(Collectors.joining(", ")),
                ambassador.keyStages().stream().map(KeyStage::label).collect(Collectors.joining(", ")),
                ambassador.format().label(),
                String.join(", ", ambassador.languages()),
                ambassador.outwardCode() + ", up to " + ambassador.radiusMiles() + " miles",
                ambassador.routeIn(),
                ambassador.story());
    }

    /** What the rules ask for and is not there. */
    private List<String> missing(Ambassador ambassador) {
        List<String> missing = new ArrayList<>();
        if (!employer.confirmed(ambassador.accountId(), ConfirmationKind.EMPLOYMENT)) {
            missing.add("confirmation of where they work");
        }
        if (!employer.confirmed(ambassador.accountId(), ConfirmationKind.AGREEMENT)) {
            missing.add("their manager’s agreement");
        }
        if (ambassador.standing().conductEdition().isEmpty()) {
            missing.add("the code of conduct");
        }
        if (ambassador.standing().briefedOn().isEmpty()) {
            missing.add("the safeguarding briefing");
        }
        return missing;
    }

    private Optional<ApplicationView.Check> check(long accountId, ConfirmationKind kind) {
        return questions
                .current(accountId, kind)
                .map(question -> new ApplicationView.Check(
                        question.confirmed(), question.state().open(), sentence(question)));
    }

    private String sentence(EmployerConfirmation question) {
        String asked = question.personName().map(name -> name + ", ").orElse("")
                + question.personEmail().map(address -> address + ", ").orElse("");
        String by = question.answeredBy()
                .flatMap(accounts::find)
                .map(Account::shortName)
                .map(name -> " (" + name + ")")
                .orElse("");
        String words = question.words().map(text -> ": “" + text + "”").orElse("");
        String answered = question.answeredAt()
                .map(LondonTime::today)
                .map(LondonTime::date)
                .orElse("");
        return switch (question.state()) {
            case CONFIRMED ->
                "Confirmed on " + answered + " " + question.way().label() + by
                        + question.personEmail().map(address -> ", " + address).orElse("") + words + ".";
            case REFUSED ->
                "Refused on " + answered + by + ": "
                        + question.refusal().map(Refusal::label).orElse("") + words + ".";
            case NOT_THEM -> "Not the right person: the ambassador is to name another.";
            case PASSED_ON -> "Nobody else answers this: please make sure.";
            default -> "Asked " + asked + "on " + LondonTime.date(LondonTime.today(question.askedAt())) + ".";
        };
    }
}
