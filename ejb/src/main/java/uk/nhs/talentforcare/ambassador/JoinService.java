package uk.nhs.talentforcare.ambassador;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import uk.nhs.talentforcare.account.AccountRepository;
import uk.nhs.talentforcare.campaign.ReferenceLists;
import uk.nhs.talentforcare.organisation.Organisation;
import uk.nhs.talentforcare.organisation.OrganisationFinder;
import uk.nhs.talentforcare.organisation.OrganisationKind;
import uk.nhs.talentforcare.organisation.OrganisationRepository;
import uk.nhs.talentforcare.organisation.OrganisationSummary;
import uk.nhs.talentforcare.place.PlaceRepository;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.Conflict;
import uk.nhs.talentforcare.shared.Forbidden;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.LondonTime;

/**
 * Takes the answers of somebody who would like to be an ambassador, one part at a time. They stay with the account, so
 * that a person goes on where they stopped, on whatever device.
 */
@Stateless
public class JoinService {

    /** The most organisations that are offered for what somebody typed. */
    public static final int MOST_OFFERED = 15;

    private static final int LONGEST_NAME = 200;

    @Inject
    private AmbassadorApplicationRepository applications;

    @Inject
    private AmbassadorRepository ambassadors;

    @Inject
    private AccountRepository accounts;

    @Inject
    private OrganisationRepository organisations;

    @Inject
    private OrganisationFinder finder;

    @Inject
    private PlaceRepository places;

    @Inject
    private ReferenceLists reference;

    @Inject
    private Clock clock;

    /** Begins for an account that has just been made; its owner has said that they are 18 or over. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void begin(long accountId) {
        applications.add(new AmbassadorApplication(accountId, clock.instant()).adult());
    }

    /** What the person has answered so far; reading changes nothing. */
    public JoinAnswers answers(Actor actor) {
        requireSignedIn(actor);
        return view(applications
                .ofAccount(actor.accountId())
                .orElseGet(() -> new AmbassadorApplication(actor.accountId(), clock.instant())));
    }

    /** Whether there is anything to apply for: whoever is approved or has a break is an ambassador already. */
    public boolean mayApply(Actor actor) {
        requireSignedIn(actor);
        return ambassadors
                .findByAccount(actor.accountId())
                .map(Ambassador::state)
                .filter(state -> state == AmbassadorState.APPROVED || state == AmbassadorState.PAUSED)
                .isEmpty();
    }

    /** @param adult whether they say, now or before, that they are 18 or over */
    public void job(Actor actor, String title, String roleFamily, String basis, boolean adult) {
        AmbassadorApplication mine = mine(actor);
        JoinChecks checks = new JoinChecks();
        checks.text("jobTitle", title, 120, "Enter your job title");
        if (!reference.roleFamilies().containsKey(roleFamily)) {
            checks.reject("roleFamily", "Choose the kind of job that is nearest to yours");
        }
        EmploymentBasis how = checks.choice("basis", EmploymentBasis.class, basis, "Choose how you work");
        if (!adult && !mine.isAdult()) {
            checks.reject("adult", "Tell us whether you are 18 or over");
        }
        checks.done();
        mine.adult().works(title, roleFamily, how, clock.instant());
    }

    /** Organisations that somebody may mean; one more than is offered, if there are. */
    public List<OrganisationSummary> organisations(Actor actor, String typed) {
        requireSignedIn(actor);
        return finder.find(typed.substring(0, Math.min(typed.length(), LONGEST_NAME)), employers(), MOST_OFFERED + 1);
    }

    /** Takes an organisation of the register. @param contractor who employs them there, empty if it is itself */
    public void employer(Actor actor, long organisationId, String contractor) {
        AmbassadorApplication mine = mine(actor);
        Organisation organisation = organisations
                .find(organisationId)
                .filter(found -> found.status().bookable() && employers().contains(found.kind()))
                .orElseThrow(() -> new Invalid("organisation", "Choose one of those in the list"));
        JoinChecks checks = new JoinChecks();
        checks.atMost("contractor", contractor, LONGEST_NAME);
        if (mine.basis().filter(EmploymentBasis.CONTRACTOR::equals).isPresent() && contractor.isEmpty()) {
            checks.reject("contractor", "Enter the name of the contractor that employs you");
        }
        checks.done();
        String area = organisation
                .localAreaCode()
                .orElseThrow(() -> new Invalid(
                        "organisation",
                        "We do not know which area this organisation is in. Say below that it is not in the list"));
        mine.worksAt(organisation.id(), contractor.isEmpty() ? null : contractor, area, clock.instant());
    }

    /** Takes an employer that is not in the register. */
    public void employer(Actor actor, String name, String areaCode) {
        AmbassadorApplication mine = mine(actor);
        JoinChecks checks = new JoinChecks();
        checks.text("name", name, LONGEST_NAME, "Enter the name of your employer");
        if (!reference.localAreas().containsKey(areaCode)) {
            checks.reject("area", "Choose the area that you work in");
        }
        checks.done();
        mine.worksAt(null, name, areaCode, clock.instant());
    }

    /** Takes who can be asked. */
    public void manager(Actor actor, String way, String workEmail, String managerName, String managerEmail) {
        AmbassadorApplication mine = mine(actor);
        JoinChecks checks = new JoinChecks();
        EmploymentWay chosen = checks.choice("way", EmploymentWay.class, way, "Choose who can confirm where you work");
        if (chosen == EmploymentWay.COORDINATOR) {
            checks.reject("way", "Choose who can confirm where you work");
        }
        if (chosen == EmploymentWay.LOCAL_LEAD && mine.organisationId().isEmpty()) {
            checks.reject("way", JoinChecks.NO_LEAD);
        }
        String work = chosen == EmploymentWay.WORK_EMAIL ? checks.workEmail("workEmail", workEmail) : null;
        checks.person("managerName", managerName, "Enter your manager’s name");
        String manager = checks.managerEmail("managerEmail", managerEmail, chosen);
        if (manager != null && (manager.equals(work) || manager.equals(ownEmail(actor)))) {
            checks.reject("managerEmail", "Enter your manager’s address, not your own");
        }
        checks.done();
        mine.canBeConfirmed(chosen, work, managerName, manager, clock.instant());
    }

    private String ownEmail(Actor actor) {
        return accounts.find(actor.accountId()).map(account -> account.email()).orElse("");
    }

    /** What one page asks about the talks that somebody would give. */
    public record Talks(
            String format,
            List<String> topics,
            List<String> keyStages,
            List<String> languages,
            String otherLanguages,
            String routeIn,
            String story) {}

    public void talks(Actor actor, Talks talks) {
        AmbassadorApplication mine = mine(actor);
        JoinChecks checks = new JoinChecks();
        TalkAnswers.Speech speech = TalkAnswers.speech(
                checks, talks.format(), talks.topics(), talks.keyStages(), talks.languages(), talks.otherLanguages());
        TalkAnswers.words(checks, talks.routeIn(), talks.story());
        checks.done();
        mine.tells(talks.routeIn(), talks.story());
        mine.speaks(speech.format(), speech.topics(), speech.keyStages(), speech.languages(), clock.instant());
    }

    /** @param place a postcode district, or a full postcode, of which the district alone is kept */
    public void travel(Actor actor, String place, String miles, String minutes) {
        AmbassadorApplication mine = mine(actor);
        JoinChecks checks = new JoinChecks();
        TalkAnswers.Travel travel = TalkAnswers.travel(checks, places, place, miles, minutes);
        checks.done();
        mine.travels(travel.outward(), travel.miles(), travel.minutes(), clock.instant());
    }

    /**
     * Takes the acceptance of the code of conduct and the answers to the check of understanding.
     *
     * @throws Invalid with an explanation for each answer that is wrong
     */
    public void safety(Actor actor, boolean agrees, Map<String, String> given) {
        AmbassadorApplication mine = mine(actor);
        Map<String, String> wrong = Briefing.wrong(given);
        if (!agrees) {
            wrong.put("conduct", "Tick the box if you accept the code of conduct");
        }
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
        mine.agrees(Briefing.CONDUCT_EDITION, LondonTime.today(clock.instant()));
        mine.briefed(LondonTime.today(clock.instant()), clock.instant());
    }

    /** Whether somebody learns or works there who is no employer of ambassadors. */
    static Set<OrganisationKind> employers() {
        return EnumSet.allOf(OrganisationKind.class).stream()
                .filter(kind -> !kind.teachesYoungPeople())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(OrganisationKind.class)));
    }

    private AmbassadorApplication mine(Actor actor) {
        if (!mayApply(actor)) {
            throw new Conflict("You are an ambassador already");
        }
        return applications.lock(actor.accountId()).orElseGet(() -> {
            AmbassadorApplication begun = new AmbassadorApplication(actor.accountId(), clock.instant());
            applications.add(begun);
            return begun;
        });
    }

    private JoinAnswers view(AmbassadorApplication mine) {
        boolean applied = ambassadors
                .findByAccount(mine.accountId())
                .filter(ambassador -> ambassador.state() == AmbassadorState.APPLIED)
                .isPresent();
        return new JoinAnswers(
                mine.isAdult(),
                mine.jobTitle().orElse(""),
                mine.roleFamily().orElse(""),
                mine.basis(),
                mine.organisationId().orElse(null),
                mine.organisationId()
                        .flatMap(organisations::find)
                        .map(Organisation::name)
                        .orElse(""),
                mine.employerName().orElse(""),
                mine.localAreaCode().orElse(""),
                mine.employmentWay(),
                mine.workEmail().orElse(""),
                mine.managerName().orElse(""),
                mine.managerEmail().orElse(""),
                mine.format(),
                mine.topics(),
                mine.keyStages(),
                mine.languages(),
                mine.routeIn(),
                mine.story(),
                mine.outwardCode().orElse(""),
                mine.radiusMiles(),
                mine.travelMinutes(),
                mine.briefedOn().isPresent(),
                mine.missing(),
                applied);
    }

    /** The part that is missing first; empty once all is there. */
    public Optional<JoinPart> missing(Actor actor) {
        return answers(actor).missing();
    }

    static void requireSignedIn(Actor actor) {
        if (!actor.signedIn()) {
            throw new Forbidden("application of nobody");
        }
    }
}
