package uk.nhs.talentforcare.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.nhs.talentforcare.testing.TestDatabase.doInTransaction;
import static uk.nhs.talentforcare.testing.TestDatabase.inTransaction;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.nhs.talentforcare.account.Account;
import uk.nhs.talentforcare.account.AccountRepository;
import uk.nhs.talentforcare.account.Role;
import uk.nhs.talentforcare.outbox.OutboxMessage;
import uk.nhs.talentforcare.place.Postcode;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.Conflict;
import uk.nhs.talentforcare.shared.EmailAddress;
import uk.nhs.talentforcare.shared.Forbidden;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.NotFound;
import uk.nhs.talentforcare.shared.Slug;
import uk.nhs.talentforcare.testing.Wired;
import uk.nhs.talentforcare.waiting.WorkKind;
import uk.nhs.talentforcare.waiting.WorkQueue;

/** Who lets whom in, on a real database. */
class MembershipRequestsDbTest {

    private static final Instant NOW = Instant.parse("2026-11-02T09:00:00Z");
    private static final String AREA = "south-west";
    private static final String NUMBER = "01632 960 001";

    private Organisation school;
    private Organisation otherSchool;
    private Account asker;
    private Account coordinator;
    private long wish;

    @BeforeEach
    void somebodyAsks() {
        school = organisation(AREA);
        otherSchool = organisation(AREA);
        coordinator = person(account -> account.grant(Role.COORDINATOR, null, AREA));
        asker = person(account -> account);
        wish = ask(asker, Role.SCHOOL_CONTACT, school);
    }

    @Test
    void aCoordinatorWhoTelephonedThePublishedNumberConfirms() {
        confirm(coordinator, wish, ConfirmationWay.TELEPHONED_PUBLISHED_NUMBER, NUMBER);

        assertThat(actor(asker).organisationsAs(Role.SCHOOL_CONTACT)).containsExactly(school.id());
        assertThat(find(wish).state()).isEqualTo(MembershipState.CONFIRMED);
        assertThat(find(wish).calledNumber()).contains(NUMBER);
        assertThat(promised()).isFalse();
        assertThat(subjects(asker.email())).contains("We have your request", "You are confirmed");
    }

    @Test
    void withoutTheNumberThatWasCalledNobodyIsConfirmed() {
        assertThatThrownBy(() -> confirm(coordinator, wish, ConfirmationWay.SWITCHBOARD, "yes"))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> confirm(coordinator, wish, null, NUMBER)).isInstanceOf(Invalid.class);
        assertThat(actor(asker).roles()).isEmpty();
    }

    @Test
    void aConfirmedColleagueOfTheSameSchoolConfirmsAndColleaguesAndOfficeAreTold() {
        Account colleague = contact(school);
        doInTransaction(entities -> new OrganisationRepository(entities)
                .find(school.id())
                .orElseThrow()
                .officeAt(EmailAddress.parse("office-" + school.id() + "@example.org")));

        confirm(colleague, wish, ConfirmationWay.COLLEAGUE, null);

        assertThat(actor(asker).organisationsAs(Role.SCHOOL_CONTACT)).containsExactly(school.id());
        assertThat(subjects(colleague.email())).contains("A new colleague is confirmed");
        assertThat(subjects("office-" + school.id() + "@example.org"))
                .containsExactly("Somebody now acts for your organisation");
    }

    @Test
    void aColleagueCannotSayThatTheyTelephoned() {
        assertThatThrownBy(() -> confirm(contact(school), wish, ConfirmationWay.TELEPHONED_PUBLISHED_NUMBER, NUMBER))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> confirm(contact(school), wish, ConfirmationWay.CODE_TO_OFFICE, null))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void anExistingLeadConfirmsALeadOfTheSameOrganisationButNoSchoolContact() {
        Organisation trust = organisation(AREA);
        Account lead = person(account -> account.grant(Role.LOCAL_LEAD, trust.id(), null));
        long leading = ask(asker, Role.LOCAL_LEAD, trust);

        confirm(lead, leading, ConfirmationWay.EXISTING_LEAD, null);

        assertThat(actor(asker).organisationsAs(Role.LOCAL_LEAD)).containsExactly(trust.id());
        assertThatThrownBy(() -> confirm(lead, wish, ConfirmationWay.EXISTING_LEAD, null))
                .isInstanceOf(NotFound.class);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void strangersOfEveryRoleNeitherSeeNorDecide(Role role) {
        List<Account> strangers = List.of(
                person(account -> account.grant(role, otherSchool.id(), null)),
                person(account -> account.grant(role, null, "north-east")));
        for (Account stranger : strangers) {
            assertThatThrownBy(() -> view(stranger, wish)).isInstanceOfAny(NotFound.class, Forbidden.class);
            assertThatThrownBy(() -> confirm(stranger, wish, ConfirmationWay.COLLEAGUE, NUMBER))
                    .isInstanceOfAny(NotFound.class, Forbidden.class);
            assertThatThrownBy(() -> decline(stranger, wish, DeclineReason.NOT_STAFF, ""))
                    .isInstanceOfAny(NotFound.class, Forbidden.class);
            assertThatThrownBy(() -> send(stranger, wish, "office@example.org"))
                    .isInstanceOfAny(NotFound.class, Forbidden.class);
            assertThatThrownBy(() -> type(stranger, wish, "AAAAAAAA")).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> own(stranger, wish)).isInstanceOf(NotFound.class);
        }
        assertThat(find(wish).state()).isEqualTo(MembershipState.REQUESTED);
    }

    @Test
    void nobodyConfirmsThemselvesWhateverTheyHold() {
        Account mighty = person(account -> account.grant(Role.ADMINISTRATOR, null, null)
                .grant(Role.COORDINATOR, null, AREA)
                .grant(Role.LOCAL_LEAD, school.id(), null));
        long own = ask(mighty, Role.SCHOOL_CONTACT, school);

        assertThatThrownBy(() -> confirm(mighty, own, ConfirmationWay.TELEPHONED_PUBLISHED_NUMBER, NUMBER))
                .isInstanceOf(NotFound.class);
        assertThat(waiting(mighty)).noneMatch(line -> line.id() == own);
        assertThat(waiting(mighty)).anyMatch(line -> line.id() == wish);
    }

    @Test
    void theQueueShowsEachTheirOwn() {
        Account colleague = contact(school);
        long elsewhere = ask(person(account -> account), Role.SCHOOL_CONTACT, otherSchool);
        long leading = ask(person(account -> account), Role.LOCAL_LEAD, school);

        assertThat(waiting(coordinator)).extracting(MembershipLine::id).contains(wish, elsewhere, leading);
        assertThat(waiting(colleague)).extracting(MembershipLine::id).containsExactly(wish);
        assertThat(waiting(person(account -> account.grant(Role.COORDINATOR, null, "north-east"))))
                .extracting(MembershipLine::id)
                .doesNotContain(wish, elsewhere, leading);
    }

    @Test
    void askingTwiceIsOneWishAndAskingForWhatIsHeldIsNone() {
        assertThat(ask(asker, Role.SCHOOL_CONTACT, school)).isEqualTo(wish);
        confirm(coordinator, wish, ConfirmationWay.SWITCHBOARD, NUMBER);

        Optional<Long> again = inTransaction(entities -> Wired.at(NOW, entities)
                .get(MembershipRequests.class)
                .ask(asker.id(), Role.SCHOOL_CONTACT, school.id(), null));
        assertThat(again).isEmpty();
    }

    @Test
    void nobodyAsksForAPowerThatAdministratorsGive() {
        for (Role role : List.of(Role.ADMINISTRATOR, Role.COORDINATOR, Role.EDITOR, Role.SAFEGUARDING_LEAD)) {
            assertThatThrownBy(() -> ask(asker, role, school)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void whoDecidesSecondIsToldThatItIsDecided() {
        confirm(coordinator, wish, ConfirmationWay.SWITCHBOARD, NUMBER);

        assertThatThrownBy(() -> decline(coordinator, wish, DeclineReason.NOT_STAFF, ""))
                .isInstanceOf(Conflict.class);
        assertThat(actor(asker).roles()).hasSize(1);
    }

    @Test
    void whoIsDeclinedHearsWhy() {
        assertThatThrownBy(() -> decline(coordinator, wish, DeclineReason.OTHER, " "))
                .isInstanceOf(Invalid.class);
        decline(coordinator, wish, DeclineReason.NOT_KNOWN_THERE, "Please ask your head of department.");

        assertThat(text(asker.email(), "We could not confirm you"))
                .contains(DeclineReason.NOT_KNOWN_THERE.sentence(), "Please ask your head of department.");
        assertThat(actor(asker).roles()).isEmpty();
    }

    @Test
    void theCodeThatTheOfficeGivesConfirms() {
        String office = "office-" + UUID.randomUUID() + "@example.org";
        send(coordinator, wish, office);
        String code = codeIn(text(office, "A code for a member of your staff"));

        assertThat(type(asker, wish, "WRONGONE")).isEqualTo(MembershipCodes.Outcome.WRONG);
        assertThat(type(asker, wish, code.toLowerCase(java.util.Locale.ROOT) + " "))
                .isEqualTo(MembershipCodes.Outcome.CONFIRMED);
        assertThat(actor(asker).organisationsAs(Role.SCHOOL_CONTACT)).containsExactly(school.id());
        assertThat(find(wish).way()).contains(ConfirmationWay.CODE_TO_OFFICE);
        assertThat(find(wish).decidedBy()).contains(coordinator.id());
    }

    @Test
    void afterFiveWrongCodesTheRightOneIsWorthNothingAndANewOneStartsAgain() {
        String office = "office-" + UUID.randomUUID() + "@example.org";
        send(coordinator, wish, office);
        String code = codeIn(text(office, "A code for a member of your staff"));
        for (int i = 0; i < 5; i++) {
            type(asker, wish, "WRONGONE");
        }
        assertThat(type(asker, wish, code)).isEqualTo(MembershipCodes.Outcome.NO_CODE);
        assertThat(actor(asker).roles()).isEmpty();
        doInTransaction(entities -> Wired.at(NOW.plus(Duration.ofDays(1)), entities)
                .get(MembershipCodes.class)
                .send(actor(coordinator), wish, ""));
        assertThat(type(asker, wish, code)).isEqualTo(MembershipCodes.Outcome.WRONG);
    }

    @Test
    void noCodeGoesToTheAddressOfWhoeverAsks() {
        assertThatThrownBy(() -> send(coordinator, wish, asker.email().toUpperCase(java.util.Locale.ROOT)))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> send(coordinator, wish, "x@y.example\r\nBcc: z@example.org"))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> send(contact(school), wish, "office@example.org"))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aWishCanBeTakenBack() {
        doInTransaction(entities ->
                Wired.at(NOW, entities).get(MembershipRequests.class).withdraw(actor(asker), wish));
        assertThatThrownBy(() -> confirm(coordinator, wish, ConfirmationWay.SWITCHBOARD, NUMBER))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> doInTransaction(entities ->
                        Wired.at(NOW, entities).get(MembershipRequests.class).withdraw(actor(coordinator), wish)))
                .isInstanceOf(NotFound.class);
    }

    private boolean promised() {
        return inTransaction(entities -> Wired.at(NOW, entities)
                .get(WorkQueue.class)
                .promise(WorkKind.MEMBERSHIP_REQUEST, wish)
                .isPresent());
    }

    private static String codeIn(String text) {
        Matcher code = Pattern.compile("this code: ([A-Z0-9]{8})").matcher(text);
        assertThat(code.find()).isTrue();
        return code.group(1);
    }

    private static Organisation organisation(String area) {
        return inTransaction(entities -> {
            Organisation made = new Organisation(
                            OrganisationKind.SCHOOL, "School", Slug.of("members-" + UUID.randomUUID()), NOW)
                    .locatedAt("Exeter", Postcode.parse("EX1 1AA"), null, area);
            new OrganisationRepository(entities).add(made);
            return made;
        });
    }

    private static Account contact(Organisation school) {
        return person(account -> account.grant(Role.SCHOOL_CONTACT, school.id(), null));
    }

    private static Account person(Function<Account, Account> roles) {
        return inTransaction(entities -> {
            Account account = roles.apply(
                    new Account(EmailAddress.parse("m-" + UUID.randomUUID() + "@example.org"), "Ada", "Obi", NOW));
            new AccountRepository(entities).add(account);
            return account;
        });
    }

    private static Actor actor(Account account) {
        return inTransaction(entities ->
                Actor.of(new AccountRepository(entities).find(account.id()).orElseThrow()));
    }

    private static MembershipRequest find(long id) {
        return inTransaction(
                entities -> new MembershipRequestRepository(entities).find(id).orElseThrow());
    }

    private static long ask(Account account, Role role, Organisation organisation) {
        return inTransaction(entities -> Wired.at(NOW, entities)
                .get(MembershipRequests.class)
                .ask(account.id(), role, organisation.id(), null)
                .orElseThrow());
    }

    private static void confirm(Account by, long id, ConfirmationWay way, String number) {
        Actor actor = actor(by);
        doInTransaction(entities ->
                Wired.at(NOW, entities).get(MembershipRequests.class).confirm(actor, id, way, number));
    }

    private static void decline(Account by, long id, DeclineReason reason, String text) {
        Actor actor = actor(by);
        doInTransaction(entities ->
                Wired.at(NOW, entities).get(MembershipRequests.class).decline(actor, id, reason, text));
    }

    private static void send(Account by, long id, String address) {
        Actor actor = actor(by);
        doInTransaction(
                entities -> Wired.at(NOW, entities).get(MembershipCodes.class).send(actor, id, address));
    }

    private static MembershipCodes.Outcome type(Account by, long id, String code) {
        Actor actor = actor(by);
        return inTransaction(
                entities -> Wired.at(NOW, entities).get(MembershipCodes.class).type(actor, id, code));
    }

    private static MembershipView view(Account by, long id) {
        Actor actor = actor(by);
        return inTransaction(
                entities -> Wired.at(NOW, entities).get(MembershipDesk.class).view(actor, id));
    }

    private static OwnMembership own(Account by, long id) {
        Actor actor = actor(by);
        return inTransaction(
                entities -> Wired.at(NOW, entities).get(MembershipDesk.class).own(actor, id));
    }

    private static List<MembershipLine> waiting(Account by) {
        Actor actor = actor(by);
        return inTransaction(
                entities -> Wired.at(NOW, entities).get(MembershipDesk.class).waiting(actor));
    }

    private static List<String> subjects(String address) {
        return mail(address).stream().map(OutboxMessage::subject).toList();
    }

    private static String text(String address, String subject) {
        return mail(address).stream()
                .filter(message -> message.subject().equals(subject))
                .findFirst()
                .orElseThrow()
                .textBody();
    }

    private static List<OutboxMessage> mail(String address) {
        return inTransaction(entities -> entities.createQuery(
                        "SELECT m FROM OutboxMessage m WHERE m.recipient = ?1 ORDER BY m.id", OutboxMessage.class)
                .setParameter(1, address)
                .getResultList());
    }
}
