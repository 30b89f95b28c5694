package uk.nhs.talentforcare.concern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.nhs.talentforcare.testing.TestDatabase.inTransaction;

import jakarta.persistence.EntityManager;
import jakarta.validation.Validator;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.nhs.talentforcare.account.Account;
import uk.nhs.talentforcare.account.AccountRepository;
import uk.nhs.talentforcare.account.Role;
import uk.nhs.talentforcare.audit.AuditEntry;
import uk.nhs.talentforcare.audit.AuditRepository;
import uk.nhs.talentforcare.outbox.OutboxMessage;
import uk.nhs.talentforcare.privacy.RetentionRepository;
import uk.nhs.talentforcare.privacy.RetentionRule;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.Conflict;
import uk.nhs.talentforcare.shared.EmailAddress;
import uk.nhs.talentforcare.shared.Forbidden;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.NotFound;
import uk.nhs.talentforcare.testing.TestDatabase;
import uk.nhs.talentforcare.testing.Wired;

/** Concerns on a real database: who reads them, what is kept where, what whoever told one sees. */
class ConcernsDbTest {

    private static final String MARK = "Zebrafish";
    private static final String AREA = "wessex";

    /** A Monday in term. */
    private static final Instant MONDAY = Instant.parse("2026-11-02T09:00:00Z");

    @BeforeEach
    void nothingWasTold() throws SQLException {
        for (String table : List.of("concern", "concern_attempt", "sign_in_attempt", "work_item", "outbox_message")) {
            sql("DELETE FROM " + table);
        }
        sql("DELETE FROM account_role WHERE role IN ('SAFEGUARDING_LEAD', 'SAFEGUARDING_DEPUTY', 'ADMINISTRATOR')");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void onlySafeguardingLeadsAndDeputiesReadConcerns(Role role) {
        long id = told(AREA);
        boolean may =
                EnumSet.of(Role.SAFEGUARDING_LEAD, Role.SAFEGUARDING_DEPUTY).contains(role);

        for (Actor actor : List.of(actor(role, null, null), actor(role, null, AREA))) {
            for (Function<ConcernService, ?> use : everyUse(actor, id)) {
                if (may) {
                    desk(use);
                } else {
                    assertThatThrownBy(() -> desk(use)).isInstanceOf(Forbidden.class);
                }
            }
        }
    }

    @Test
    void neitherVisitorsNorThePlatformItselfReadConcerns() {
        long id = told(AREA);

        for (Actor actor : List.of(Actor.VISITOR, Actor.SYSTEM)) {
            everyUse(actor, id)
                    .forEach(use -> assertThatThrownBy(() -> desk(use)).isInstanceOf(Forbidden.class));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SAFEGUARDING_LEAD", "SAFEGUARDING_DEPUTY"})
    void whoeverIsBoundToAnotherAreaOrToAnOrganisationSeesNothing(Role role) {
        long id = told(AREA);
        long nowhere = told("");

        for (Actor actor : List.of(actor(role, null, "north-east"), actor(role, 7L, null), actor(role, 7L, AREA))) {
            assertThat(open(actor)).isEmpty();
            assertThatThrownBy(() -> desk(service -> service.view(actor, id))).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> desk(service -> service.view(actor, nowhere)))
                    .isInstanceOf(NotFound.class);
        }
        Actor local = actor(role, null, AREA);
        assertThat(open(local)).hasSize(1);
        assertThatThrownBy(() -> desk(service -> service.view(local, nowhere))).isInstanceOf(NotFound.class);
    }

    @Test
    void nobodyReadsOneAboutThemselves() {
        Account lead = account(account -> account.grant(Role.SAFEGUARDING_LEAD, null, null));
        Account deputy = account(account -> account.grant(Role.SAFEGUARDING_DEPUTY, null, null));
        long id = told(AREA);
        desk(service -> done(() -> service.name(Actor.of(deputy), id, lead.email())));

        Actor about = Actor.of(lead);
        assertThat(open(about)).isEmpty();
        for (Function<ConcernService, ?> use :
                everyUse(about, id).subList(2, everyUse(about, id).size())) {
            assertThatThrownBy(() -> desk(use)).isInstanceOf(NotFound.class);
        }
        assertThat(view(Actor.of(deputy), id).people())
                .singleElement()
                .satisfies(person -> assertThat(person.accountId()).isEqualTo(lead.id()));
    }

    @Test
    void whatWasSaidStandsNowhereInTheDatabase() throws SQLException {
        Account lead = account(account -> account.grant(Role.SAFEGUARDING_LEAD, null, null));
        ReportConcern command = command(AREA);
        ConcernReceipt receipt = report(Actor.VISITOR, command);
        long id = id(receipt);
        follow(service ->
                service.add(Actor.VISITOR, receipt.reference(), receipt.code(), MARK + " again", key(), "192.0.2.1"));
        desk(service -> done(() -> service.note(Actor.of(lead), id, MARK + " noted", key())));
        desk(service -> done(() -> service.acknowledge(Actor.of(lead), id)));

        ConcernView view = desk(service -> service.view(Actor.of(lead), id));
        assertThat(view.statement().happened()).contains(MARK);
        assertThat(view.notes()).extracting(ConcernView.Note::text).containsExactly(MARK + " again", MARK + " noted");
        assertThat(view.toString() + view.statement() + view.notes() + command).doesNotContain(MARK);
        assertThat(columnsHolding(MARK)).isEmpty();
        assertThat(columnsHolding("192.0.2.1")).isEmpty();
        assertThat(columnsHolding(receipt.code())).isEmpty();
        assertThat(columnsHolding(receipt.reference())).containsExactly("concern.reference");
    }

    @Test
    void everyLookIsRecordedAndTheReporterIsNot() {
        Account reporter = account(account -> account);
        long id = id(report(Actor.of(reporter), known(command(AREA))));
        Actor lead = actor(Role.SAFEGUARDING_LEAD, null, null);
        desk(service -> service.view(lead, id));

        List<AuditEntry> entries = inTransaction(entities -> new AuditRepository(entities).history("concern", id));
        assertThat(entries).extracting(AuditEntry::action).containsExactly("report-concern", "read-concern");
        assertThat(entries.get(0).actorAccountId()).isEmpty();
        assertThat(entries.get(1).actorAccountId()).contains(lead.accountId());
        assertThat(view(lead, id).reporterEmail()).isEqualTo(reporter.email());
    }

    @Test
    void theSameFormTwiceIsOneConcernAndOtherWordsAreNotLost() {
        ReportConcern command = command(AREA);
        ConcernReceipt first = report(Actor.VISITOR, command);
        ConcernReceipt second = report(Actor.VISITOR, command);
        ConcernReceipt changed = report(Actor.VISITOR, saying(command, MARK + " and a porpoise"));
        report(Actor.VISITOR, saying(command, MARK + " and a porpoise"));

        assertThat(second).isEqualTo(first).isEqualTo(changed);
        Actor lead = actor(Role.SAFEGUARDING_LEAD, null, null);
        assertThat(open(lead)).hasSize(1);
        assertThat(view(lead, id(first)).notes())
                .singleElement()
                .satisfies(note -> assertThat(note.text()).contains("porpoise"));
    }

    @Test
    void asksOnlyForWhatItNeeds() {
        assertThatThrownBy(() -> report(Actor.VISITOR, command("atlantis")))
                .isInstanceOfSatisfying(
                        Invalid.class, invalid -> assertThat(invalid.errors()).containsOnlyKeys("localArea"));
        ConcernReceipt minimal = report(Actor.VISITOR, command(""));
        assertThat(minimal.by()).isEqualTo("2026-11-03");
        assertThat(report(Actor.VISITOR, aboutTalk("talk-999999999")).reference())
                .startsWith("CON-");
    }

    @Test
    void takesThirtyAnHourFromAnAddressAndTellsTheNextWhatToDo() {
        IntStream.range(0, ConcernReporting.MOST_REPORTS_AN_HOUR).forEach(i -> report(Actor.VISITOR, command(AREA)));

        assertThatThrownBy(() -> report(Actor.VISITOR, command(AREA)))
                .isInstanceOf(Invalid.class)
                .satisfies(
                        e -> assertThat(((Invalid) e).errors().get("happened")).contains("Nothing was sent"));
        assertThat(inTransaction(entities -> reporting(MONDAY.plus(Duration.ofMinutes(61)), entities)
                                .keep(Actor.VISITOR, command(AREA), "192.0.2.1"))
                        .reference())
                .startsWith("CON-");
    }

    @Test
    void theWordsOpenItHoweverTheyAreTypedAndFewGuessesAreAllowed() {
        ConcernReceipt receipt = report(Actor.VISITOR, command(AREA));
        String typed = " " + receipt.code().replace('-', ' ').toUpperCase(java.util.Locale.ROOT) + " ";

        assertThat(opens(receipt.reference().toLowerCase(java.util.Locale.ROOT), typed))
                .isEqualTo(FollowUp.Outcome.OPENED);
        assertThat(opens("CON-2222-2222", receipt.code())).isEqualTo(FollowUp.Outcome.REFUSED);
        assertThat(opens("", "")).isEqualTo(FollowUp.Outcome.REFUSED);
        IntStream.range(0, 10)
                .forEach(i -> assertThat(opens(receipt.reference(), "acorn acorn acorn acorn"))
                        .isEqualTo(FollowUp.Outcome.REFUSED));
        assertThat(opens(receipt.reference(), receipt.code())).isEqualTo(FollowUp.Outcome.WAIT);
    }

    @Test
    void whoeverToldItUnderTheirNameSeesItWithoutWordsAndNobodyElseDoes() {
        Account reporter = account(account -> account);
        ConcernReceipt named = report(Actor.of(reporter), known(command(AREA)));
        ConcernReceipt nameless = report(Actor.of(reporter), command(AREA));

        assertThat(opens(Actor.of(reporter), named.reference(), "")).isEqualTo(FollowUp.Outcome.OPENED);
        assertThat(opens(Actor.of(reporter), nameless.reference(), "")).isEqualTo(FollowUp.Outcome.REFUSED);
        assertThat(opens(actor(Role.ADMINISTRATOR, null, null), named.reference(), ""))
                .isEqualTo(FollowUp.Outcome.REFUSED);
    }

    @Test
    void itWaitsForTheLeadUntilItIsReadAndDecidedAndAgainWhenSomethingIsAdded() {
        account(account -> account.grant(Role.SAFEGUARDING_LEAD, null, AREA));
        Account about = account(account -> account.grant(Role.SAFEGUARDING_DEPUTY, null, null));
        ConcernReceipt receipt = report(Actor.VISITOR, command(AREA));
        Actor lead = actor(Role.SAFEGUARDING_LEAD, null, AREA);
        assertThat(openWork()).isEqualTo(1);
        assertThat(recipients()).hasSize(1).doesNotContain(about.email());
        assertThat(letters())
                .allSatisfy(text -> assertThat(text)
                        .doesNotContain(MARK)
                        .doesNotContain(receipt.reference())
                        .contains("/workspace/concerns/" + id(receipt)));

        desk(service -> done(() -> service.acknowledge(lead, id(receipt))));
        assertThat(openWork()).as("to be decided").isEqualTo(1);
        follow(service -> service.add(Actor.VISITOR, receipt.reference(), receipt.code(), "More", key(), "192.0.2.1"));
        assertThat(openWork()).as("to be decided, and to be read again").isEqualTo(2);
        desk(service -> done(() -> service.catchUp(lead, id(receipt))));
        assertThat(openWork()).isEqualTo(1);
        desk(service -> done(() -> service.giveAdvice(lead, id(receipt))));
        assertThat(openWork()).isZero();
    }

    @Test
    void administratorsHearThatNobodyCanReadIt() {
        Account administrator = account(account -> account.grant(Role.ADMINISTRATOR, null, null));
        report(Actor.VISITOR, command(AREA));

        assertThat(recipients()).contains(administrator.email());
        assertThat(letters()).allSatisfy(text -> assertThat(text).doesNotContain(MARK));
    }

    @Test
    void aStepThatIsNotNextChangesNothing() {
        long id = told(AREA);
        Actor lead = actor(Role.SAFEGUARDING_LEAD, null, null);

        assertThatThrownBy(() -> desk(service -> done(() -> service.close(lead, id))))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> desk(service -> done(() -> service.refer(lead, id, Set.of()))))
                .isInstanceOf(Invalid.class);
        desk(service -> done(() -> service.acknowledge(lead, id)));
        assertThatThrownBy(() -> desk(service -> done(() -> service.acknowledge(lead, id))))
                .isInstanceOf(Conflict.class);
        desk(service -> done(() -> service.refer(lead, id, Set.of(ReferralBody.LADO))));
        assertThat(view(lead, id).referredTo()).containsExactly(ReferralBody.LADO);
    }

    @Test
    void suspendsAtOnceOnlyWhomTheConcernMayBeAbout() {
        Account person = account(account -> account.grant(Role.AMBASSADOR, null, null));
        long id = told(AREA);
        Actor lead = actor(Role.SAFEGUARDING_LEAD, null, null);
        assertThatThrownBy(() -> desk(service -> done(() -> service.suspend(lead, id, person.id()))))
                .isInstanceOf(NotFound.class);

        desk(service -> done(() -> service.name(lead, id, person.email())));
        desk(service -> done(() -> service.suspend(lead, id, person.id())));

        assertThat(inTransaction(entities -> new AccountRepository(entities)
                                .find(person.id())
                                .orElseThrow())
                        .suspended())
                .isTrue();
    }

    @Test
    void goesTenYearsAfterItWasClosedAndNotBefore() {
        long id = told(AREA);
        Actor lead = actor(Role.SAFEGUARDING_LEAD, null, null);
        desk(service -> done(() -> service.acknowledge(lead, id)));
        desk(service -> done(() -> service.note(lead, id, "A note", key())));
        desk(service -> done(() -> service.giveAdvice(lead, id)));
        desk(service -> done(() -> service.close(lead, id)));

        assertThat(retained(Instant.parse("2036-11-01T09:00:00Z"))).isZero();
        assertThat(retained(Instant.parse("2036-11-04T09:00:00Z"))).isEqualTo(1);
        assertThatThrownBy(() -> desk(service -> service.view(lead, id))).isInstanceOf(NotFound.class);
    }

    private static long retained(Instant now) {
        return inTransaction(entities -> {
            RetentionRepository retention = new RetentionRepository(entities);
            Instant before = now.minus(Duration.ofDays(RetentionRule.CONCERNS.usualDays()));
            long due = retention.due(RetentionRule.CONCERNS, before);
            assertThat(retention.apply(RetentionRule.CONCERNS, before)).isEqualTo((int) due);
            return due;
        });
    }

    /** Every use case; the first two are lists. */
    private static List<Function<ConcernService, ?>> everyUse(Actor actor, long id) {
        return List.of(
                service -> service.open(actor),
                service -> service.closed(actor),
                service -> service.view(actor, id),
                service -> done(() -> service.note(actor, id, "A note", key())),
                service -> done(() ->
                        service.name(actor, id, account(account -> account).email())),
                service -> done(() -> service.catchUp(actor, id)),
                service -> tried(() -> service.acknowledge(actor, id)),
                service -> tried(() -> service.refer(actor, id, Set.of(ReferralBody.POLICE))),
                service -> tried(() -> service.giveAdvice(actor, id)),
                service -> tried(() -> service.close(actor, id)),
                service -> tried(() -> service.suspend(actor, id, someoneNamed(id))));
    }

    /** Not the next step is not "not allowed". */
    private static Object tried(Runnable step) {
        try {
            step.run();
        } catch (Conflict e) {
            assertThat(e).hasMessageContaining("Somebody has done this already");
        }
        return "";
    }

    private static Object done(Runnable step) {
        step.run();
        return "";
    }

    private static long someoneNamed(long concern) {
        return inTransaction(entities -> new ConcernRepository(entities)
                .find(concern).orElseThrow().people().stream().findFirst().orElse(1L));
    }

    private static <T> T desk(Function<ConcernService, T> use) {
        return inTransaction(entities -> use.apply(Wired.at(MONDAY, entities).get(ConcernService.class)));
    }

    private static List<ConcernLine> open(Actor actor) {
        return desk(service -> service.open(actor));
    }

    private static ConcernView view(Actor actor, long id) {
        return desk(service -> service.view(actor, id));
    }

    private static FollowUp follow(Function<ConcernFollowing, FollowUp> use) {
        return inTransaction(entities -> use.apply(Wired.at(MONDAY, entities).get(ConcernFollowing.class)));
    }

    private static FollowUp.Outcome opens(String reference, String code) {
        return opens(Actor.VISITOR, reference, code);
    }

    private static FollowUp.Outcome opens(Actor actor, String reference, String code) {
        return follow(service -> service.follow(actor, reference, code, "192.0.2.1"))
                .outcome();
    }

    private static ConcernReceipt report(Actor actor, ReportConcern command) {
        return inTransaction(entities -> reporting(MONDAY, entities).keep(actor, command, "192.0.2.1"));
    }

    /** Constraints are the container's to check: the journeys do. */
    private static ConcernReporting reporting(Instant now, EntityManager entities) {
        Validator contented = (Validator) Proxy.newProxyInstance(
                ConcernsDbTest.class.getClassLoader(),
                new Class<?>[] {Validator.class},
                (proxy, method, arguments) -> Set.of());
        return Wired.at(now, entities).with(Validator.class, contented).get(ConcernReporting.class);
    }

    private static long told(String area) {
        return id(report(Actor.VISITOR, command(area)));
    }

    private static long id(ConcernReceipt receipt) {
        return inTransaction(entities -> new ConcernRepository(entities)
                .findByReference(receipt.reference())
                .orElseThrow()
                .id());
    }

    private static ReportConcern command(String area) {
        return new ReportConcern(
                key(), "", MARK + " in the aquarium", "", "", area, false, "", UnderEighteen.UNSAID, false);
    }

    private static ReportConcern aboutTalk(String about) {
        return new ReportConcern(key(), about, MARK, "", "", "", true, "", UnderEighteen.YES, false);
    }

    private static ReportConcern known(ReportConcern c) {
        return new ReportConcern(
                c.submissionKey(), c.about(), c.happened(), "", "", c.localArea(), false, "", c.underEighteen(), true);
    }

    private static ReportConcern saying(ReportConcern c, String happened) {
        return new ReportConcern(
                c.submissionKey(), "", happened, "", "", c.localArea(), false, "", c.underEighteen(), false);
    }

    private static Actor actor(Role role, Long organisation, String area) {
        return new Actor(
                account(account -> account).id(), "Someone", List.of(new Actor.Grant(role, organisation, area)));
    }

    private static Account account(UnaryOperator<Account> prepared) {
        return inTransaction(entities -> {
            Account account = prepared.apply(new Account(
                    EmailAddress.parse("person-" + UUID.randomUUID() + "@example.org"), "Ada", "Obi", MONDAY));
            new AccountRepository(entities).add(account);
            entities.flush();
            return account;
        });
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static long openWork() {
        return inTransaction(
                entities -> entities.createQuery("SELECT COUNT(w) FROM WorkItem w WHERE w.closedAt IS NULL", Long.class)
                        .getSingleResult());
    }

    private static List<String> recipients() {
        return messages().stream().map(OutboxMessage::recipient).toList();
    }

    private static List<String> letters() {
        return messages().stream()
                .map(message -> message.subject() + "\n" + message.textBody())
                .toList();
    }

    private static List<OutboxMessage> messages() {
        return inTransaction(entities -> entities.createQuery("SELECT m FROM OutboxMessage m", OutboxMessage.class)
                .getResultList());
    }

    private static void sql(String statement) throws SQLException {
        try (Connection connection = TestDatabase.dataSource().getConnection();
                Statement open = connection.createStatement()) {
            open.executeUpdate(statement);
        }
    }

    /** Every column of every table in which some row holds the text. */
    private static List<String> columnsHolding(String text) throws SQLException {
        List<String> holding = new ArrayList<>();
        try (Connection connection = TestDatabase.dataSource().getConnection();
                Statement list = connection.createStatement();
                Statement look = connection.createStatement();
                ResultSet columns = list.executeQuery(
                        "SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = DATABASE()"
                                + " AND data_type IN ('varchar', 'char', 'text', 'mediumtext', 'longtext', 'blob',"
                                + " 'mediumblob', 'longblob')")) {
            while (columns.next()) {
                String column = columns.getString(2);
                try (ResultSet found = look.executeQuery("SELECT COUNT(*) FROM `" + columns.getString(1) + "` WHERE `"
                        + column + "` LIKE '%" + text + "%'")) {
                    found.next();
                    if (found.getLong(1) > 0) {
                        holding.add(columns.getString(1) + "." + column);
                    }
                }
            }
        }
        return holding;
    }
}
