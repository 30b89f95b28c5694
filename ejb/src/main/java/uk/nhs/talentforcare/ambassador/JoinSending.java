package uk.nhs.talentforcare.ambassador;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import uk.nhs.talentforcare.account.Account;
import uk.nhs.talentforcare.account.AccountRepository;
import uk.nhs.talentforcare.audit.AuditLog;
import uk.nhs.talentforcare.place.PlaceRepository;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.Conflict;
import uk.nhs.talentforcare.shared.NotFound;
import uk.nhs.talentforcare.shared.Slug;

/** Sends an application: the profile is made, nobody sees it yet, and those whom it names are asked. */
@Stateless
public class JoinSending {

    /** Names that stand in addresses of ours. */
    private static final Set<String> RESERVED = Set.of("join", "agreement", "work-email");

    @Inject
    private AmbassadorApplicationRepository applications;

    @Inject
    private AmbassadorRepository ambassadors;

    @Inject
    private AccountRepository accounts;

    @Inject
    private PlaceRepository places;

    @Inject
    private EmployerChecks employer;

    @Inject
    private AmbassadorLetters letters;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /**
     * Sends the person's application; sending it again while nobody has decided takes the answers as they are now.
     *
     * @throws Conflict if an answer is missing, or the person is an ambassador already
     */
    public void send(Actor actor) {
        JoinService.requireSignedIn(actor);
        Account person = accounts.find(actor.accountId()).orElseThrow(() -> new NotFound("account"));
        AmbassadorApplication application = applications
                .lock(actor.accountId())
                .orElseThrow(() -> new NotFound("application of account " + actor.accountId()));
        if (application.missing().isPresent()) {
            throw new Conflict("Something is still missing");
        }
        Optional<Ambassador> known = ambassadors.lockByAccount(actor.accountId());
        Instant now = clock.instant();
        AmbassadorState before = known.map(Ambassador::state).orElse(null);
        Ambassador ambassador =
                known.orElseGet(() -> new Ambassador(person.id(), slug(person), person.shortName(), now));
        if (before == AmbassadorState.APPROVED || before == AmbassadorState.PAUSED) {
            throw new Conflict("You are an ambassador already");
        }
        if (before == AmbassadorState.DECLINED || before == AmbassadorState.LEFT) {
            ambassador.applyAgain(now);
        }
        fill(ambassador, application);
        if (before == null) {
            ambassadors.addNow(ambassador);
        }
        application.send(now);
        audit.record(actor, "apply", EmployerChecks.SUBJECT, ambassador.id(), before, ambassador.state());
        if (before != AmbassadorState.APPLIED) {
            letters.applied(ambassador, person);
        }
        employer.ask(
                ambassador,
                application.employmentWay().orElseThrow(),
                application.workEmail().orElse(null),
                application.managerName().orElse(""),
                application.managerEmail().orElseThrow());
    }

    private void fill(Ambassador ambassador, AmbassadorApplication application) {
        String outward = application.outwardCode().orElseThrow();
        ambassador
                .worksAs(
                        application.jobTitle().orElseThrow(),
                        application.roleFamily().orElseThrow(),
                        application.organisationId().orElse(null),
                        application.localAreaCode().orElseThrow())
                .employedBy(application.employerName().orElse(null))
                .travels(
                        outward,
                        places.middleOf(outward)
                                .orElseThrow(() -> new Conflict("We no longer know the postcode district " + outward)),
                        application.radiusMiles().orElseThrow(),
                        application.travelMinutes().orElseThrow())
                .speaks(
                        application.format().orElseThrow(),
                        application.topics(),
                        application.keyStages(),
                        new TreeSet<>(application.languages()))
                .tells(application.routeIn(), application.story())
                .agrees(
                        application.conductEdition().orElseThrow(),
                        application.conductAgreedOn().orElseThrow())
                .briefed(application.briefedOn().orElseThrow());
    }

    /** First name and initial, with a number where that is taken. */
    private Slug slug(Account person) {
        String name;
        try {
            name = Slug.of(person.shortName()).value();
        } catch (IllegalArgumentException noLatinLetter) {
            name = "ambassador";
        }
        if (RESERVED.contains(name)) {
            name = "ambassador-" + name;
        }
        String slug = name;
        for (int number = 2; ambassadors.slugTaken(slug); number++) {
            slug = name + "-" + number;
        }
        return new Slug(slug);
    }
}
