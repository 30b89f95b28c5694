package uk.nhs.talentforcare.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.nhs.talentforcare.account.AccountTestPeople.HOME;
import static uk.nhs.talentforcare.account.AccountTestPeople.NOW;
import static uk.nhs.talentforcare.account.AccountTestPeople.account;
import static uk.nhs.talentforcare.account.AccountTestPeople.find;
import static uk.nhs.talentforcare.account.AccountTestPeople.mailTo;
import static uk.nhs.talentforcare.account.AccountTestPeople.someEmail;
import static uk.nhs.talentforcare.account.AccountTestPeople.tokenFor;
import static uk.nhs.talentforcare.account.AccountTestPeople.with;
import static uk.nhs.talentforcare.testing.TestDatabase.inTransaction;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.nhs.talentforcare.organisation.MembershipRequest;
import uk.nhs.talentforcare.organisation.MembershipRequestRepository;
import uk.nhs.talentforcare.organisation.MembershipState;
import uk.nhs.talentforcare.organisation.Organisation;
import uk.nhs.talentforcare.organisation.OrganisationKind;
import uk.nhs.talentforcare.organisation.OrganisationRepository;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.EmailAddress;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.NotFound;
import uk.nhs.talentforcare.shared.Slug;

/** From the first question to an account that may do nothing yet. */
class SignUpDbTest {

    private static final String PASSWORD = "kettle harbour violin";

    private final EmailAddress email = someEmail();

    @Test
    void aTeacherHasAnAccountAndARequestOnceTheAddressIsConfirmed() {
        long school = organisation(OrganisationKind.SCHOOL, "Somewhere School " + UUID.randomUUID());
        String key = begin("SCHOOL_CONTACT");
        sign(key, service -> service.belongTo(key, school));
        introduce(key, "Grace", "Kaur", "", false);
        sign(key, service -> service.protect(key, PASSWORD));
        assertThat(send(key)).isTrue();
        assertThat(exists(email)).as("before it is confirmed").isFalse();

        SignUpCompletion.Completed done = confirm(tokenFor(email)).orElseThrow();

        Account account = find(done.accountId());
        assertThat(done.byLink()).isFalse();
        assertThat(account.fullName()).isEqualTo("Grace Kaur");
        assertThat(account.roles())
                .as("nobody has confirmed that she belongs there")
                .isEmpty();
        assertThat(requests(account.id())).singleElement().satisfies(request -> {
            assertThat(request.role()).isEqualTo(Role.SCHOOL_CONTACT);
            assertThat(request.organisationId()).contains(school);
            assertThat(request.state()).isEqualTo(MembershipState.REQUESTED);
        });
        assertThat(answers(key)).as("the answers have gone").isEmpty();
    }

    @Test
    void anApplicantGivesNameAndAddressAndIsLetInByTheLink() {
        String key = begin("APPLICANT");
        introduce(key, "Sam", "ignored", "07700 900000", false);
        assertThat(answers(key)).hasValueSatisfying(answers -> {
            assertThat(answers.missing()).isEmpty();
            assertThat(answers.lastName()).isEmpty();
            assertThat(answers.telephone()).isEmpty();
        });
        send(key);

        SignUpCompletion.Completed done = confirm(tokenFor(email)).orElseThrow();

        assertThat(done.byLink()).isTrue();
        assertThat(find(done.accountId()).signsInByLink()).isTrue();
        assertThat(find(done.accountId()).fullName()).isEqualTo("Sam");
    }

    @Test
    void aLeadOfAnUnlistedOrganisationAsksItsArea() {
        String name = "Unlisted Care " + UUID.randomUUID();
        String key = begin("LOCAL_LEAD");
        sign(key, service -> service.belongTo(key, name, "SOCIAL_CARE_PROVIDER", "wessex"));
        introduce(key, "Ola", "Berg", "0113 496 0000", false);
        sign(key, service -> service.protect(key, PASSWORD));
        send(key);
        SignUpCompletion.Completed done = confirm(tokenFor(email)).orElseThrow();

        assertThat(requests(done.accountId())).singleElement().satisfies(request -> {
            assertThat(request.organisationId()).isPresent();
            assertThat(request.localAreaCode()).contains("wessex");
        });
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"SCHOOL_CONTACT", "AMBASSADOR", "LOCAL_LEAD", "APPLICANT"},
            mode = EnumSource.Mode.EXCLUDE)
    void nobodySignsUpForARoleThatIsGiven(Role role) {
        assertThatThrownBy(() -> begin(role.name())).isInstanceOf(Invalid.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "administrator", "ADMINISTRATOR,SCHOOL_CONTACT", "SCHOOL_CONTACT ", "null"})
    void andNobodyMakesARoleUp(String role) {
        assertThatThrownBy(() -> begin(role)).isInstanceOf(Invalid.class);
    }

    @Test
    void aSchoolsContactDoesNotChooseATrustNorALeadASchool() {
        long school = organisation(OrganisationKind.SCHOOL, "School " + UUID.randomUUID());
        long trust = organisation(OrganisationKind.NHS_TRUST, "Trust " + UUID.randomUUID());
        String teacher = begin("SCHOOL_CONTACT");
        String lead = begin("LOCAL_LEAD");
        assertThatThrownBy(() -> sign(teacher, service -> service.belongTo(teacher, trust)))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> sign(lead, service -> service.belongTo(lead, school)))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> sign(teacher, service -> service.belongTo(teacher, "Mine", "CHARITY", "wessex")))
                .isInstanceOf(Invalid.class);
        sign(teacher, service -> service.belongTo(teacher, "Canalside Youth Club", "COMMUNITY_GROUP", "wessex"));
        assertThatThrownBy(() -> sign(lead, service -> service.belongTo(lead, "Mine", "COMMUNITY_GROUP", "wessex")))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> sign(lead, service -> service.belongTo(lead, "Mine", "SCHOOL", "wessex")))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void anAmbassadorIsAnAdultAndALeadHasATelephone() {
        String ambassador = begin("AMBASSADOR");
        assertThatThrownBy(() -> introduce(ambassador, "Ada", "Obi", "", false))
                .isInstanceOfSatisfying(
                        Invalid.class, refused -> assertThat(refused.errors()).containsOnlyKeys("adult"));
        String lead = begin("LOCAL_LEAD");
        assertThatThrownBy(() -> introduce(lead, "Ada", "Obi", "", true))
                .isInstanceOfSatisfying(
                        Invalid.class, refused -> assertThat(refused.errors()).containsOnlyKeys("telephone"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Win now https://bad.example",
                "<b>Ada</b>",
                "Ada\r\nBcc: x@example.org",
                "Ada@example.org",
                "123"
            })
    void aNameIsMadeOfLetters(String name) {
        String key = begin("APPLICANT");
        assertThatThrownBy(() -> introduce(key, name, "", "", false)).isInstanceOf(Invalid.class);
    }

    @Test
    void whoeverHasAnAccountAlreadyIsToldByEmailAloneAndKeepsTheirPassword() {
        long known = account(email, PASSWORD);
        String key = begin("APPLICANT");
        introduce(key, "Mallory", "", "", false);

        assertThat(send(key)).as("the same answer").isTrue();

        assertThat(mailTo(email)).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("You already have an account");
            assertThat(mail.textBody()).contains("/reset/").doesNotContain("Mallory");
        });
        assertThat(confirm(tokenFor(email))).isEmpty();
        assertThat(find(known).firstName()).isEqualTo("Ada");
    }

    @Test
    void whoeverHasAnAccountAsksForAnotherRoleWithoutBeingAskedWhoTheyAre() {
        long school = organisation(OrganisationKind.SCHOOL, "Another School " + UUID.randomUUID());
        long id = account(email, PASSWORD, Role.AMBASSADOR);
        Actor ada = Actor.of(find(id));
        String key = with(SignUpService.class, NOW, (service, all) -> service.wish(ada, "", "SCHOOL_CONTACT"));
        sign(key, service -> service.belongTo(key, school));
        assertThat(answers(key).orElseThrow().missing()).isEmpty();
        assertThatThrownBy(() -> introduce(key, "Mallory", "Obi", "", false)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> ask(Actor.VISITOR, key)).isInstanceOf(NotFound.class);
        long stranger = account(someEmail(), PASSWORD);
        assertThatThrownBy(() -> ask(Actor.of(find(stranger)), key)).isInstanceOf(NotFound.class);

        ask(ada, key);

        assertThat(requests(id)).extracting(MembershipRequest::role).containsExactly(Role.SCHOOL_CONTACT);
        assertThat(requests(stranger)).isEmpty();
        assertThat(find(id).roles()).extracting(AccountRole::role).containsExactly(Role.AMBASSADOR);
    }

    @Test
    void twoSignUpsWithOneAddressMakeOneAccount() {
        String first = begin("APPLICANT");
        introduce(first, "Sam", "", "", false);
        send(first);
        String firstToken = tokenFor(email);
        String second = begin("APPLICANT");
        introduce(second, "Sam", "", "", false);
        send(second);
        String secondToken = tokenFor(email);

        assertThat(confirm(firstToken)).isPresent();
        assertThat(confirm(secondToken)).isEmpty();
        assertThat(confirm(firstToken)).isEmpty();
    }

    @Test
    void answersAreGoneAfterThreeDaysAndNobodyElsesKeyOpensThem() {
        String key = begin("APPLICANT");
        assertThat(answersAt(NOW.plus(Duration.ofDays(3)), key)).isEmpty();
        assertThat(answers("AAAA")).isEmpty();
        assertThat(answers("")).isEmpty();
        assertThatThrownBy(() -> sign("AAAA", service -> service.protect("AAAA", PASSWORD)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void nothingIsSentBeforeAllIsAnswered() {
        String key = begin("SCHOOL_CONTACT");
        introduce(key, "Grace", "Kaur", "", false);
        assertThatThrownBy(() -> send(key)).hasMessageContaining("sign-up");
        assertThat(mailTo(email)).isEmpty();
    }

    @Test
    void theAnswersCannotBeSentTwice() {
        String key = begin("APPLICANT");
        introduce(key, "Sam", "", "", false);
        send(key);
        assertThatThrownBy(() -> send(key)).isInstanceOf(NotFound.class);
        assertThat(mailTo(email)).hasSize(1);
    }

    private static String begin(String role) {
        return with(SignUpService.class, NOW, (service, all) -> service.wish(Actor.VISITOR, "", role));
    }

    private static void sign(String key, Consumer<SignUpService> step) {
        with(SignUpService.class, NOW, (service, all) -> {
            step.accept(service);
            return key;
        });
    }

    private void introduce(String key, String first, String last, String telephone, boolean adult) {
        sign(key, service -> service.introduce(key, new AboutYou(first, last, email.value(), telephone, adult)));
    }

    private static Optional<SignUpAnswers> answers(String key) {
        return answersAt(NOW, key);
    }

    private static Optional<SignUpAnswers> answersAt(Instant now, String key) {
        return with(SignUpService.class, now, (service, all) -> service.answers(key));
    }

    private static boolean send(String key) {
        return with(SignUpCompletion.class, NOW, (completion, all) -> completion.send(key, HOME + UUID.randomUUID()));
    }

    private static Optional<SignUpCompletion.Completed> confirm(String token) {
        Instant later = NOW.plus(Duration.ofDays(2));
        return with(SignUpCompletion.class, later, (completion, all) -> completion.confirm(token));
    }

    private static boolean exists(EmailAddress email) {
        return inTransaction(
                entities -> new AccountRepository(entities).findByEmail(email).isPresent());
    }

    private static List<MembershipRequest> requests(long account) {
        return inTransaction(entities -> new MembershipRequestRepository(entities).ofAccount(account));
    }

    private static long organisation(OrganisationKind kind, String name) {
        return inTransaction(entities -> {
            Organisation made = new Organisation(kind, name, Slug.of(name), NOW).locatedIn("wessex");
            new OrganisationRepository(entities).addNow(made);
            return made.id();
        });
    }

    private static void ask(Actor actor, String key) {
        with(SignUpCompletion.class, NOW, (completion, all) -> {
            completion.ask(actor, key);
            return key;
        });
    }
}
