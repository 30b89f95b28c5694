package uk.nhs.talentforcare.account;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import uk.nhs.talentforcare.campaign.ReferenceLists;
import uk.nhs.talentforcare.organisation.Organisation;
import uk.nhs.talentforcare.organisation.OrganisationFinder;
import uk.nhs.talentforcare.organisation.OrganisationKind;
import uk.nhs.talentforcare.organisation.OrganisationRepository;
import uk.nhs.talentforcare.organisation.OrganisationSummary;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.EmailAddress;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.NotFound;

/**
 * Takes the answers of somebody who signs up, one part at a time. Only what each part names is ever taken: a role comes
 * from the four that people can ask for, and is granted by nobody here.
 */
@Stateless
public class SignUpService {

    /** How long answers are kept for somebody who has not confirmed their e-mail address. */
    public static final Duration ANSWERS_KEPT = SignUp.LASTS;

    /** The most organisations that are offered for what somebody typed. */
    public static final int MOST_OFFERED = 15;

    private static final int LONGEST_NAME = 200;

    @Inject
    private SignUpRepository signUps;

    @Inject
    private AccountRepository accounts;

    @Inject
    private OrganisationRepository organisations;

    @Inject
    private OrganisationFinder finder;

    @Inject
    private ReferenceLists reference;

    @Inject
    private Passwords passwords;

    @Inject
    private PasswordRules rules;

    @Inject
    private Clock clock;

    /**
     * Begins, or changes the wish of somebody who has begun.
     *
     * @param actor the person, a visitor unless they have an account already and want to take part in another way
     * @param key the browser's key, empty if it has none
     * @param role the name of a role, as it was posted
     * @return the key for the browser to keep: a new one unless it holds one that is good
     * @throws Invalid if the role is none that people can ask for
     */
    public String wish(Actor actor, String key, String role) {
        Role wished = offered(actor).stream()
                .filter(offered -> offered.name().equals(role))
                .findFirst()
                .orElseThrow(() -> new Invalid("role", "Choose what describes you"));
        Optional<SignUp> begun = find(key).filter(found -> found.accountId().orElse(0L) == actor.accountId());
        if (begun.isPresent()) {
            begun.get().wish(wished);
            return key;
        }
        String fresh = Secret.draw();
        SignUp signUp = new SignUp(hash(fresh), wished, clock.instant());
        if (actor.signedIn()) {
            signUp.of(accounts.find(actor.accountId()).orElseThrow(() -> new NotFound("account")));
        }
        signUps.add(signUp);
        return fresh;
    }

    /** The roles that a person can ask for: whoever has an account is more than an applicant by asking. */
    public static Set<Role> offered(Actor actor) {
        Set<Role> offered = SignUp.offered();
        if (actor.signedIn()) {
            offered.remove(Role.APPLICANT);
        }
        return offered;
    }

    /** The answers that a browser's key stands for; empty if there are none, they are too old or were sent already. */
    public Optional<SignUpAnswers> answers(String key) {
        return find(key).map(this::view);
    }

    /** The organisations that somebody may mean, of the kinds that suit the wish; one more than is offered, if there are. */
    public List<OrganisationSummary> organisations(String key, String typed) {
        Role role = require(key).role();
        return finder.find(typed.substring(0, Math.min(typed.length(), LONGEST_NAME)), kinds(role), MOST_OFFERED + 1);
    }

    /**
     * Takes an organisation that is listed.
     *
     * @throws Invalid if it is none, is closed or does not suit the wish
     */
    public void belongTo(String key, long organisationId) {
        SignUp signUp = require(key);
        Organisation organisation = organisations
                .find(organisationId)
                .filter(found ->
                        found.status().bookable() && kinds(signUp.role()).contains(found.kind()))
                .orElseThrow(() -> new Invalid("organisation", "Choose one of those in the list"));
        signUp.belongTo(organisation.id());
    }

    /**
     * Takes an organisation that is not listed.
     *
     * @param kind the name of a kind, as it was posted
     * @throws Invalid if the name, the kind or the area is missing
     */
    public void belongTo(String key, String name, String kind, String areaCode) {
        SignUp signUp = require(key);
        Map<String, String> errors = new LinkedHashMap<>();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            errors.put("name", "Enter the name of your organisation, at most 200 characters");
        }
        Optional<OrganisationKind> chosen = unlistedKinds(signUp.role()).stream()
                .filter(offered -> offered.name().equals(kind))
                .findFirst();
        if (chosen.isEmpty()) {
            errors.put("kind", "Choose what kind of organisation it is");
        }
        if (!reference.offeredLocalAreas().containsKey(areaCode)) {
            errors.put("area", "Choose the area that it is in");
        }
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
        signUp.belongTo(name, chosen.orElseThrow(), areaCode);
    }

    /**
     * Kinds that no register lists in full; schools, colleges and trusts all stand in one. Whoever would ask for talks
     * names a youth or community group; whoever would not, anything else.
     */
    public static Set<OrganisationKind> unlistedKinds(Role role) {
        Set<OrganisationKind> kinds = kinds(role);
        kinds.removeAll(EnumSet.of(OrganisationKind.SCHOOL, OrganisationKind.COLLEGE, OrganisationKind.NHS_TRUST));
        return kinds;
    }

    /**
     * Takes who it is.
     *
     * @throws Invalid with a message for each field
     */
    public void introduce(String key, AboutYou person) {
        SignUp signUp = require(key);
        boolean applicant = signUp.role() == Role.APPLICANT;
        if (signUp.accountId().isPresent()) {
            throw new NotFound("the person is known");
        }
        person.check(signUp.role());
        signUp.introduce(
                person.firstName(),
                applicant ? null : person.lastName(),
                EmailAddress.parse(person.email()),
                applicant || person.telephone().isEmpty() ? null : person.telephone(),
                person.adult());
    }

    /**
     * Takes what an account does not tell yet of a person who has one: everything else stays as the account has it.
     *
     * @throws Invalid with a message for each field
     */
    public void complete(String key, String telephone, boolean adult) {
        SignUp signUp = require(key);
        AboutYou person = new AboutYou(
                signUp.firstName().orElse(""),
                signUp.lastName().orElse(""),
                signUp.email().orElse(""),
                telephone,
                adult);
        person.checkContact(signUp.role());
        signUp.introduce(
                person.firstName(),
                person.lastName(),
                EmailAddress.parse(person.email()),
                telephone.isEmpty() ? null : telephone,
                adult);
    }

    /**
     * Takes the password that the account will have.
     *
     * @throws Invalid if it breaks a rule
     */
    public void protect(String key, String password) {
        SignUp signUp = require(key);
        rules.check(
                "password",
                password,
                signUp.email().orElse(null),
                signUp.firstName().orElse(null),
                signUp.lastName().orElse(null));
        signUp.protect(passwords.hash(password));
    }

    /** Forgets answers that nobody came back to. */
    public void forgetExpired() {
        signUps.forgetExpired(clock.instant());
    }

    private Optional<SignUp> find(String key) {
        return key.isEmpty() ? Optional.empty() : signUps.findByKey(hash(key)).filter(s -> s.open(clock.instant()));
    }

    private SignUp require(String key) {
        return find(key).orElseThrow(() -> new NotFound("no sign-up for this key"));
    }

    private SignUpAnswers view(SignUp signUp) {
        return new SignUpAnswers(
                signUp.role(),
                signUp.organisationId().orElse(null),
                signUp.organisationId()
                        .flatMap(organisations::find)
                        .map(Organisation::name)
                        .or(signUp::organisationName)
                        .orElse(""),
                signUp.organisationKind().map(OrganisationKind::name).orElse(""),
                signUp.localAreaCode().orElse(""),
                signUp.firstName().orElse(""),
                signUp.lastName().orElse(""),
                signUp.email().orElse(""),
                signUp.telephone().orElse(""),
                signUp.adult(),
                signUp.passwordHash().isPresent(),
                signUp.accountId().isPresent(),
                signUp.missing());
    }

    private static Set<OrganisationKind> kinds(Role role) {
        boolean school = role == Role.SCHOOL_CONTACT;
        return EnumSet.allOf(OrganisationKind.class).stream()
                .filter(kind -> kind.teachesYoungPeople() == school)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(OrganisationKind.class)));
    }

    static String hash(String key) {
        return Secret.hash("sign-up", key);
    }
}
