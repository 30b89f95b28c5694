package uk.nhs.talentforcare.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.nhs.talentforcare.account.AccountTestPeople.NOW;
import static uk.nhs.talentforcare.account.AccountTestPeople.account;
import static uk.nhs.talentforcare.account.AccountTestPeople.find;
import static uk.nhs.talentforcare.account.AccountTestPeople.mailTo;
import static uk.nhs.talentforcare.account.AccountTestPeople.someEmail;
import static uk.nhs.talentforcare.account.AccountTestPeople.with;
import static uk.nhs.talentforcare.testing.TestDatabase.doInTransaction;
import static uk.nhs.talentforcare.testing.TestDatabase.inTransaction;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.nhs.talentforcare.audit.AuditRepository;
import uk.nhs.talentforcare.organisation.Organisation;
import uk.nhs.talentforcare.organisation.OrganisationKind;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.Conflict;
import uk.nhs.talentforcare.shared.EmailAddress;
import uk.nhs.talentforcare.shared.Forbidden;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.NotFound;
import uk.nhs.talentforcare.shared.Page;
import uk.nhs.talentforcare.shared.Slug;
import uk.nhs.talentforcare.testing.Statements;

/** Administrators look after accounts: at once, with a reason, and nobody else does. */
class UsersDbTest {

    private EmailAddress email;
    private long person;
    private Actor administrator;

    @BeforeEach
    void anAdministratorAndSomebody() {
        email = someEmail();
        person = account(email, "a password that holds", Role.EDITOR);
        administrator = Actor.of(find(account(someEmail(), "another one that holds", Role.ADMINISTRATOR)));
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "ADMINISTRATOR", mode = EnumSource.Mode.EXCLUDE)
    void nobodyElseSeesOrDecidesAnything(Role role) {
        Actor other = Actor.of(find(account(someEmail(), "a third that holds", role)));
        Actor inOneArea =
                new Actor(other.accountId(), "", List.of(new Actor.Grant(Role.ADMINISTRATOR, null, "wessex")));
        for (Actor actor : List.of(other, Actor.VISITOR, inOneArea)) {
            List<Runnable> tries = List.of(
                    () -> desk(desk -> desk.find(actor, new UserSearch("", null, null, null), 1, 10)),
                    () -> desk(desk -> desk.view(actor, person)),
                    () -> desk(desk -> desk.organisations(actor, "school", Role.SCHOOL_CONTACT, 5)),
                    () -> give(actor, person, "EDITOR", ""),
                    () -> with(UserRoles.class, NOW, (roles, all) -> roles.preview(actor, person, role("EDITOR", ""))),
                    () -> end(actor, person, roleId(person, Role.EDITOR)),
                    () -> access(access -> access.suspend(actor, person, because())),
                    () -> access(access -> access.restore(actor, person, because())),
                    () -> access(access -> access.endSessions(actor, person, because())),
                    () -> access(access -> access.sendLink(actor, person, because())),
                    () -> access(access -> access.resetFactor(actor, person, because())),
                    () -> with(SignUpHelp.class, NOW, (help, all) -> help.waiting(actor, email.value())),
                    () -> with(SignUpHelp.class, NOW, (help, all) -> {
                        help.resend(actor, 1);
                        return null;
                    }));
            assertThat(tries).allSatisfy(use -> assertThatThrownBy(use::run).isInstanceOf(Forbidden.class));
        }
        assertThat(find(person).suspended()).isFalse();
    }

    @Test
    void findsByNameAddressOrganisationRoleAndStateInThreeStatements() {
        String mark = "Zq" + Long.toString(System.nanoTime(), 36);
        long school = organisation("Academy " + mark);
        long contact = named("Ngozi", mark, account -> account.grant(Role.SCHOOL_CONTACT, school, null));
        long coordinator = named("Ida", mark, account -> account.grant(Role.COORDINATOR, null, "wessex"));
        doInTransaction(entities ->
                new AccountRepository(entities).find(coordinator).orElseThrow().suspend());

        assertThat(ids(new UserSearch(mark, null, null, null))).containsExactly(coordinator, contact);
        assertThat(ids(new UserSearch("academy " + mark, null, null, null))).containsExactly(contact);
        assertThat(ids(new UserSearch(mark, Role.COORDINATOR, "wessex", null))).containsExactly(coordinator);
        assertThat(ids(new UserSearch(mark, Role.COORDINATOR, "north-east", null)))
                .isEmpty();
        assertThat(ids(new UserSearch(mark, null, null, UserStatus.SUSPENDED))).containsExactly(coordinator);
        assertThat(ids(new UserSearch(mark, null, null, UserStatus.ACTIVE))).containsExactly(contact);
        assertThat(ids(new UserSearch(mark, null, null, UserStatus.NEVER_SIGNED_IN)))
                .hasSize(2);
        assertThat(ids(new UserSearch(mark, null, null, UserStatus.WITHOUT_FACTOR)))
                .hasSize(2);
        assertThat(ids(new UserSearch(mark, null, null, UserStatus.ERASED))).isEmpty();
        assertThat(ids(new UserSearch("ngozi." + mark + "@example.org", null, null, null)))
                .containsExactly(contact);
        assertThat(ids(new UserSearch(mark + " Ngōzí %_'\"", null, null, null))).isEmpty();

        int few = statements(mark);
        for (int i = 0; i < 5; i++) {
            named("Extra" + i, mark, account -> account.grant(Role.SCHOOL_CONTACT, school, null));
        }
        assertThat(statements(mark)).isEqualTo(few).isLessThanOrEqualTo(3);
    }

    @Test
    void aRoleIsGivenOnceWithAReasonALetterAndAnEntry() {
        Because because = because();
        give(administrator, person, "COORDINATOR", "wessex", because);
        give(administrator, person, "COORDINATOR", "wessex", because);

        assertThat(find(person).roles())
                .extracting(AccountRole::role, role -> role.localAreaCode().orElse(""))
                .contains(org.assertj.core.groups.Tuple.tuple(Role.COORDINATOR, "wessex"));
        UserView view = view();
        assertThat(view.decisions()).hasSize(1);
        assertThat(view.decisions().get(0).what()).isEqualTo("Role given: Coordinator, Wessex");
        assertThat(view.decisions().get(0).reason()).isEqualTo(because.reason());
        assertThat(view.roles()).extracting(UserView.HeldRole::still).containsOnly(true);
        assertThat(mailTo(email)).hasSize(1);
        assertThat(mailTo(email).get(0).textBody())
                .contains("Coordinator, Wessex", because.reason(), "/account/second-factor");
        assertThat(actions()).containsExactly("give-role");
        assertThatThrownBy(() -> give(administrator, person, "COORDINATOR", "wessex"))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void aRoleReachesOnlyWhatItCan() {
        assertThatThrownBy(() -> give(administrator, person, "APPLICANT", "")).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> give(administrator, person, "AMBASSADOR", "")).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> give(administrator, person, "nonsense", "")).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> give(administrator, person, "ADMINISTRATOR", "wessex"))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> give(administrator, person, "COORDINATOR", "atlantis"))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> give(administrator, person, "SCHOOL_CONTACT", ""))
                .isInstanceOf(Invalid.class);
        long charity = inTransaction(entities -> {
            Organisation made =
                    new Organisation(OrganisationKind.CHARITY, "Charity", Slug.of("charity-" + UUID.randomUUID()), NOW);
            entities.persist(made);
            entities.flush();
            return made.id();
        });
        assertThatThrownBy(() ->
                        give(administrator, person, new GiveRole("SCHOOL_CONTACT", "", charity, false), because()))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> give(administrator, person, "EDITOR", "", new Because(key(), " ")))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> give(administrator, person, "EDITOR", "", new Because(key(), "x".repeat(501))))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> give(administrator, person, "EDITOR", "", new Because("no key", "Why not")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whoeverReadsConcernsHearsOfEverybodyWhoBeginsOrStopsTo() {
        EmailAddress lead = someEmail();
        account(lead, "yet another that holds", Role.SAFEGUARDING_LEAD);

        give(administrator, administrator.accountId(), "SAFEGUARDING_DEPUTY", "");
        assertThat(mailTo(lead)).hasSize(1);
        assertThat(mailTo(lead).get(0).textBody()).contains("can read concerns", "decided by themselves");

        end(administrator, administrator.accountId(), roleId(administrator.accountId(), Role.SAFEGUARDING_DEPUTY));
        assertThat(mailTo(lead)).hasSize(2);

        give(administrator, person, "SAFEGUARDING_LEAD", "wessex");
        Actor reader = new Actor(1, "", List.of(new Actor.Grant(Role.SAFEGUARDING_LEAD, null, null)));
        List<ReadersOfConcerns.Reader> readers = with(ReadersOfConcerns.class, NOW, (list, all) -> list.list(reader));
        assertThat(readers)
                .filteredOn(ReadersOfConcerns.Reader::fresh)
                .extracting(ReadersOfConcerns.Reader::role)
                .contains("Safeguarding lead, Wessex");
        assertThatThrownBy(() -> with(ReadersOfConcerns.class, NOW, (list, all) -> list.list(administrator)))
                .isInstanceOf(Forbidden.class);
        access(access -> access.suspend(administrator, person, because()));
        assertThat(mailTo(lead)).hasSize(4);
    }

    @Test
    void anOpenSessionLosesAnEndedRoleAndASuspendedPersonAtOnce() {
        String session = with(AccountSessions.class, NOW, (sessions, all) -> sessions.begin(person, "x", true));
        assertThat(rolesIn(session)).containsExactly(Role.EDITOR);

        end(administrator, person, roleId(person, Role.EDITOR));
        assertThat(rolesIn(session)).isEmpty();
        assertThat(mailTo(email).get(0).textBody()).contains("Editor");

        give(administrator, person, "COORDINATOR", "wessex");
        assertThat(rolesIn(session)).containsExactly(Role.COORDINATOR);

        access(access -> access.suspend(administrator, person, because()));
        boolean signedIn = with(
                AccountSessions.class,
                NOW,
                (sessions, all) -> sessions.find(session).isPresent());
        assertThat(signedIn).isFalse();

        access(access -> access.restore(administrator, person, because()));
        assertThat(find(person).suspended()).isFalse();
        assertThat(view().decisions()).extracting(UserView.DecisionLine::what).startsWith("Let in again", "Suspended");
    }

    @Test
    void nobodySuspendsThemselvesOrTheOnlyAdministrator() {
        assertThatThrownBy(() -> access(access -> access.suspend(administrator, administrator.accountId(), because())))
                .isInstanceOf(Conflict.class);

        long only = onlyAdministrator();
        Actor lead = Actor.of(find(account(someEmail(), "one that holds well", Role.SAFEGUARDING_LEAD)));
        assertThatThrownBy(() -> with(AccountSuspension.class, NOW, (suspension, all) -> {
                    suspension.suspend(lead, only);
                    return null;
                }))
                .isInstanceOf(Conflict.class);
        Actor self = Actor.of(find(only));
        assertThatThrownBy(() -> end(self, only, roleId(only, Role.ADMINISTRATOR)))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void oneOfTwoWhoEndEachOthersRoleStaysAdministrator() throws Exception {
        long one = onlyAdministrator();
        long other = account(someEmail(), "one that holds too", Role.ADMINISTRATOR);
        Actor first = Actor.of(find(one));
        Actor second = Actor.of(find(other));
        List<Callable<Boolean>> both = List.of(
                () -> ended(() -> end(first, other, roleId(other, Role.ADMINISTRATOR))),
                () -> ended(() -> end(second, one, roleId(one, Role.ADMINISTRATOR))));
        ExecutorService two = Executors.newFixedThreadPool(2);
        int ended = 0;
        for (Future<Boolean> outcome : two.invokeAll(both)) {
            ended += outcome.get() ? 1 : 0;
        }
        two.shutdown();

        assertThat(ended).isEqualTo(1);
        long left = inTransaction(entities -> new AccountRepository(entities).countHolders(Role.ADMINISTRATOR));
        assertThat(left).isEqualTo(1);
    }

    @Test
    void aLinkSuitsTheAccountAndIsNotSentToWhoeverIsKeptOut() {
        access(access -> access.sendLink(administrator, person, because()));
        assertThat(mailTo(email).get(0).textBody()).contains("/reset/");
        EmailAddress young = someEmail();
        long applicant = account(young, null, Role.APPLICANT);
        access(access -> access.sendLink(administrator, applicant, because()));
        assertThat(mailTo(young).get(0).textBody()).contains("/sign-in/link/");

        access(access -> access.suspend(administrator, person, because()));
        assertThatThrownBy(() -> access(access -> access.sendLink(administrator, person, because())))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void theSecondFactorIsTakenAwayWhereThereIsOne() {
        assertThatThrownBy(() -> access(access -> access.resetFactor(administrator, person, because())))
                .isInstanceOf(Conflict.class);
        doInTransaction(entities -> {
            SecondFactor factor = new SecondFactor(person, "sealed", NOW);
            factor.turnOn(1, NOW);
            entities.persist(factor);
        });
        assertThat(view().factorSince()).isEqualTo(NOW);

        access(access -> access.resetFactor(administrator, person, because()));

        assertThat(view().factorSince()).isNull();
        assertThat(actions()).contains("second-factor-reset", "sessions-end-all");
    }

    @Test
    void aSignUpThatWaitsGetsItsLinkAgain() {
        EmailAddress address = someEmail();
        long waiting = inTransaction(entities -> {
            SignUp signUp =
                    new SignUp(UUID.randomUUID().toString().replace("-", "") + "a".repeat(32), Role.APPLICANT, NOW);
            signUp.introduce("Kit", null, address, null, true);
            signUp.send(NOW);
            new SignUpRepository(entities).add(signUp);
            entities.flush();
            return signUp.id();
        });
        assertThat(with(SignUpHelp.class, NOW, (help, all) -> help.waiting(administrator, address.value()))
                        .orElseThrow()
                        .id())
                .isEqualTo(waiting);

        with(SignUpHelp.class, NOW, (help, all) -> {
            help.resend(administrator, waiting);
            return null;
        });

        assertThat(mailTo(address).get(0).textBody()).contains("/verify/");
    }

    private static boolean ended(Runnable work) {
        try {
            work.run();
            return true;
        } catch (Conflict | Forbidden | NotFound e) {
            return false;
        }
    }

    /** The database is everybody's: whoever else administers stops to. */
    private static long onlyAdministrator() {
        return inTransaction(entities -> {
            entities.createNativeQuery("DELETE FROM account_role WHERE role = 'ADMINISTRATOR'")
                    .executeUpdate();
            Account account = new Account(someEmail(), "Only", "One", NOW).grant(Role.ADMINISTRATOR, null, null);
            new AccountRepository(entities).addNow(account);
            return account.id();
        });
    }

    private List<Long> ids(UserSearch search) {
        return desk(desk -> desk.find(administrator, search, 1, 50)).items().stream()
                .map(UserLine::id)
                .toList();
    }

    private int statements(String words) {
        return Statements.countedIn(() -> {
            Page<UserLine> page =
                    desk(desk -> desk.find(administrator, new UserSearch(words, null, null, null), 1, 50));
            assertThat(page.items()).isNotEmpty();
        });
    }

    private UserView view() {
        return desk(desk -> desk.view(administrator, person));
    }

    private List<String> actions() {
        return inTransaction(entities -> new AuditRepository(entities)
                .history("account", person).stream()
                        .map(entry -> entry.action())
                        .toList());
    }

    private static List<Role> rolesIn(String session) {
        return with(
                        AccountSessions.class,
                        NOW,
                        (sessions, all) -> sessions.find(session).orElseThrow())
                .actor()
                .roles()
                .stream()
                .map(Actor.Grant::role)
                .toList();
    }

    private static long roleId(long account, Role role) {
        return find(account).roles().stream()
                .filter(held -> held.role() == role)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static long named(String first, String last, java.util.function.Consumer<Account> roles) {
        return inTransaction(entities -> {
            Account account = new Account(EmailAddress.parse(first + "." + last + "@example.org"), first, last, NOW);
            roles.accept(account);
            new AccountRepository(entities).addNow(account);
            return account.id();
        });
    }

    private static long organisation(String name) {
        return inTransaction(entities -> {
            Organisation made =
                    new Organisation(OrganisationKind.SCHOOL, name, Slug.of("school-" + UUID.randomUUID()), NOW);
            entities.persist(made);
            entities.flush();
            return made.id();
        });
    }

    private static GiveRole role(String role, String area) {
        return new GiveRole(role, area, null, false);
    }

    private static Because because() {
        return new Because(key(), "The team asked for it on " + NOW);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static void give(Actor actor, long account, String role, String area) {
        give(actor, account, role(role, area), because());
    }

    private static void give(Actor actor, long account, String role, String area, Because because) {
        give(actor, account, role(role, area), because);
    }

    private static void give(Actor actor, long account, GiveRole role, Because because) {
        change(UserRoles.class, (roles, all) -> roles.give(actor, account, role, because));
    }

    private static void end(Actor actor, long account, long role) {
        change(UserRoles.class, (roles, all) -> roles.end(actor, account, role, because()));
    }

    private static void access(java.util.function.Consumer<UserAccess> work) {
        change(UserAccess.class, (access, all) -> work.accept(access));
    }

    private static <S> void change(Class<S> service, BiConsumer<S, Object> work) {
        with(service, NOW, (made, all) -> {
            work.accept(made, all);
            return null;
        });
    }

    private static <T> T desk(java.util.function.Function<UserDesk, T> look) {
        return with(UserDesk.class, NOW, (desk, all) -> look.apply(desk));
    }
}
