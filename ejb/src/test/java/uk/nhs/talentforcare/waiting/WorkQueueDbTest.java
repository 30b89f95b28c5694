package uk.nhs.talentforcare.waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.nhs.talentforcare.testing.TestDatabase.doInTransaction;
import static uk.nhs.talentforcare.testing.TestDatabase.inTransaction;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.nhs.talentforcare.account.Account;
import uk.nhs.talentforcare.account.AccountRepository;
import uk.nhs.talentforcare.account.Role;
import uk.nhs.talentforcare.outbox.OutboxMessage;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.Conflict;
import uk.nhs.talentforcare.shared.EmailAddress;
import uk.nhs.talentforcare.shared.HolidayRepository;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.NotFound;
import uk.nhs.talentforcare.shared.SchoolHoliday;
import uk.nhs.talentforcare.testing.TestDatabase;
import uk.nhs.talentforcare.testing.Wired;

/** Work that waits, on a real database and by a clock that the test moves. */
class WorkQueueDbTest {

    private static final String AREA = "wessex";
    private static final AtomicLong SUBJECTS = new AtomicLong(1);

    /** A Monday in term: what is opened then is promised by Monday 9 November. */
    private static final Instant MONDAY = Instant.parse("2026-11-02T09:00:00Z");

    @BeforeEach
    void nobodyHoldsAnything() throws SQLException {
        try (Connection connection = TestDatabase.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            for (String table :
                    List.of("work_item", "away", "school_holiday", "membership_request", "outbox_message")) {
                statement.executeUpdate("DELETE FROM " + table);
            }
            statement.executeUpdate("DELETE FROM account_role WHERE role IN ('COORDINATOR', 'ADMINISTRATOR',"
                    + " 'SAFEGUARDING_LEAD', 'SAFEGUARDING_DEPUTY')");
        }
    }

    @Test
    void whoeverWaitsIsToldWhoHasItAndByWhen() {
        person("Priya", "Naylor", account -> account.grant(Role.COORDINATOR, null, AREA));
        long subject = open(MONDAY, AREA, 0);

        assertThat(promise(MONDAY, subject).sentence())
                .isEqualTo("Priya N, coordinator for Wessex, has it; you will hear by Monday 9 November 2026.");
    }

    @Test
    void weekendsAndBankHolidaysDoNotCount() {
        person("Priya", "Naylor", account -> account.grant(Role.COORDINATOR, null, AREA));

        long overEaster = open(Instant.parse("2026-04-01T09:00:00Z"), AREA, 0);
        long onSaturday = open(Instant.parse("2026-11-07T12:00:00Z"), AREA, 0);

        assertThat(promise(MONDAY, overEaster).promisedOn()).isEqualTo("2026-04-10");
        assertThat(promise(MONDAY, onSaturday).promisedOn()).isEqualTo("2026-11-13");
    }

    @Test
    void aDayIsTheOneOnTheClocksOfEngland() {
        person("Priya", "Naylor", account -> account.grant(Role.COORDINATOR, null, AREA));

        long beforeTheClocksWentBack = open(Instant.parse("2026-10-22T23:30:00Z"), AREA, 0);
        long after = open(Instant.parse("2026-10-26T23:30:00Z"), AREA, 0);

        assertThat(promise(MONDAY, beforeTheClocksWentBack).promisedOn()).isEqualTo("2026-10-30");
        assertThat(promise(MONDAY, after).promisedOn()).isEqualTo("2026-11-02");
    }

    @Test
    void theHolderIsRemindedOnceOnTheWorkingDayBefore() {
        Account holder = person("Priya", "Naylor", account -> account.grant(Role.COORDINATOR, null, AREA));
        open(MONDAY, AREA, 0);

        look("2026-11-05T09:00:00Z");
        assertThat(mailTo(holder)).containsExactly("Membership request");
        look("2026-11-06T09:00:00Z");
        look("2026-11-06T09:10:00Z");
        look("2026-11-07T09:00:00Z");

        assertThat(mailTo(holder))
                .containsExactly("Membership request", "Please answer by Monday 9 November 2026: Membership request");
    }

    @Test
    void lateWorkGoesToTheDeputyThenToTheNationOnceEachAndEverybodyIsTold() {
        Account waiting = person("Wendy", "Aster", account -> account);
        Account holder = person("Priya", "Naylor", account -> account.grant(Role.COORDINATOR, null, AREA));
        Account deputy = person("Tom", "Reed", account -> account.grantAsDeputy(Role.COORDINATOR, AREA));
        Account nation = person("Femi", "Ash", account -> account.grant(Role.ADMINISTRATOR, null, null));
        long subject = open(MONDAY, AREA, waiting.id());

        look("2026-11-09T20:00:00Z");
        assertThat(levelOf(subject)).isEqualTo(WorkLevel.OWNER);
        look("2026-11-10T07:00:00Z");
        look("2026-11-10T07:10:00Z");

        assertThat(levelOf(subject)).isEqualTo(WorkLevel.DEPUTY);
        assertThat(promise(Instant.parse("2026-11-10T08:00:00Z"), subject).sentence())
                .isEqualTo(
                        "We are sorry, this is late: you should have heard by Monday 9 November 2026."
                                + " Tom R, deputy coordinator for Wessex, has it now; you will hear by Thursday 12 November 2026.");
        assertThat(mailTo(waiting)).containsExactly("We are late with an answer");
        assertThat(mailTo(deputy)).containsExactly("Late: Membership request");
        assertThat(mailTo(holder)).contains("Passed on: Membership request");
        assertThat(mailTo(nation)).isEmpty();

        look("2026-11-13T07:00:00Z");
        look("2026-11-13T07:10:00Z");

        assertThat(levelOf(subject)).isEqualTo(WorkLevel.NATIONAL);
        assertThat(promise(Instant.parse("2026-11-13T08:00:00Z"), subject).holder())
                .isEqualTo("Femi A, national team");
        assertThat(mailTo(nation)).containsExactly("Late: Membership request");
        assertThat(mailTo(waiting)).hasSize(2);
    }

    @Test
    void nothingIsEscalatedWhenNobodyWorks() {
        person("Priya", "Naylor", account -> account.grant(Role.COORDINATOR, null, AREA));
        person("Tom", "Reed", account -> account.grantAsDeputy(Role.COORDINATOR, AREA));
        long subject = open(Instant.parse("2026-10-30T09:00:00Z"), AREA, 0);

        look("2026-11-07T09:00:00Z");
        look("2026-11-08T09:00:00Z");
        assertThat(levelOf(subject)).isEqualTo(WorkLevel.OWNER);
        look("2026-11-09T09:00:00Z");
        assertThat(levelOf(subject)).isEqualTo(WorkLevel.DEPUTY);
    }

    @Test
    void anEmptyAreaGoesToTheNationAtOnce() {
        Account nation = person("Femi", "Ash", account -> account.grant(Role.COORDINATOR, null, null));

        long subject = open(MONDAY, AREA, 0);

        assertThat(levelOf(subject)).isEqualTo(WorkLevel.NATIONAL);
        assertThat(mailTo(nation)).hasSize(1);
        assertThat(promise(MONDAY, subject).sentence()).startsWith("Femi A, national team, has it;");
    }

    @Test
    void whoeverIsAwayIsPassedOver() {
        Account holder = person("Priya", "Naylor", account -> account.grant(Role.COORDINATOR, null, AREA));
        Account deputy = person("Tom", "Reed", account -> account.grantAsDeputy(Role.COORDINATOR, AREA));
        Account standIn = person("Ines", "Vale", account -> account.grant(Role.COORDINATOR, null, null));
        long before = open(MONDAY, AREA, 0);
        away(holder, null);

        long during = open(MONDAY, AREA, 0);
        look("2026-11-03T09:00:00Z");

        assertThat(levelOf(during)).isEqualTo(WorkLevel.DEPUTY);
        assertThat(levelOf(before)).as("handed over when the holder went").isEqualTo(WorkLevel.DEPUTY);
        assertThat(promise(MONDAY, before).late()).isFalse();
        assertThat(mailTo(deputy)).hasSize(2);

        away(deputy, standIn.id());
        assertThat(promise(MONDAY, during).holder()).startsWith("Ines V");
        assertThat(due(standIn)).hasSize(2);
    }

    @Test
    void whoeverStandsInMustHoldTheRoleAndGoesOnHoldingIt() {
        Account holder = person("Priya", "Naylor", account -> account.grant(Role.COORDINATOR, null, AREA));
        Account deputy = person("Tom", "Reed", account -> account.grantAsDeputy(Role.COORDINATOR, AREA));
        Account elsewhere = person("Ines", "Vale", account -> account.grant(Role.COORDINATOR, null, "north-east"));
        Account colleague = person("Sol", "Marsh", account -> account.grant(Role.COORDINATOR, null, null));
        long subject = open(MONDAY, AREA, 0);
        assertThat(due(colleague)).as("not theirs before").isEmpty();

        away(holder, colleague.id());
        assertThat(promise(MONDAY, subject).holder()).startsWith("Sol M");
        assertThat(due(colleague)).as("they see what they are said to have").hasSize(1);

        doInTransaction(entities -> entities.createNativeQuery(
                        "UPDATE account_role SET local_area_code = 'north-east' WHERE account_id = ?1")
                .setParameter(1, colleague.id())
                .executeUpdate());
        look("2026-11-03T09:00:00Z");

        assertThat(promise(MONDAY, subject).holder()).as("the role has ended").startsWith("Tom R");
        assertThat(due(colleague)).isEmpty();
        assertThat(mailTo(elsewhere)).isEmpty();
        assertThat(mailTo(deputy)).hasSize(1);
    }

    @Test
    void aConcernAboutTwoOfThoseWhoWouldReadItReachesNeither() {
        Account lead = person("Noor", "Day", account -> account.grant(Role.SAFEGUARDING_LEAD, null, null));
        Account deputy = person("Kit", "Lowe", account -> account.grant(Role.SAFEGUARDING_DEPUTY, null, null));
        Account other = person("Uma", "Lyle", account -> account.grant(Role.SAFEGUARDING_DEPUTY, null, null));
        long subject = SUBJECTS.incrementAndGet();
        doInTransaction(entities -> Wired.at(MONDAY, entities)
                .get(WorkQueue.class)
                .open(NewWork.of(WorkKind.CONCERN, "concern", subject).keptFrom(List.of(lead.id(), deputy.id()))));

        look("2026-11-04T09:00:00Z");
        for (Account kept : List.of(lead, deputy)) {
            assertThat(due(kept)).isEmpty();
            assertThat(mailTo(kept)).isEmpty();
        }
        assertThat(due(other)).hasSize(1);
    }

    @Test
    void aNamedOwnerHasItUntilTheyAreAway() {
        Account one = person("Priya", "Naylor", account -> account.grant(Role.COORDINATOR, null, AREA));
        Account two = person("Sol", "Marsh", account -> account.grant(Role.COORDINATOR, null, AREA));
        long subject = open(MONDAY, AREA, 0);
        assertThat(promise(MONDAY, subject).sentence())
                .startsWith("Priya N and Sol M, coordinators for Wessex, have it;");

        take(two, subject);
        assertThat(promise(MONDAY, subject).holder()).isEqualTo("Sol M, coordinator for Wessex");
        away(two, null);
        assertThat(promise(MONDAY, subject).holder()).isEqualTo("Priya N, coordinator for Wessex");
        assertThat(due(one)).extracting(DueWork::mine).containsExactly(false);
    }

    @Test
    void whoeverTookItGivesItBackOrOver() {
        Account one = person("Priya", "Naylor", account -> account.grant(Role.COORDINATOR, null, AREA));
        Account two = person("Sol", "Marsh", account -> account.grant(Role.COORDINATOR, null, AREA));
        Account elsewhere = person("Ines", "Vale", account -> account.grant(Role.COORDINATOR, null, "north-east"));
        long subject = open(MONDAY, AREA, 0);
        long item = due(one).get(0).id();
        take(two, subject);

        assertThatThrownBy(() -> take(one, subject))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("Sol Marsh");
        assertThatThrownBy(() -> desk(desk -> desk.handBack(Actor.of(one), item)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> desk(desk -> desk.handOver(Actor.of(one), item, one.id())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> desk(desk -> desk.handOver(Actor.of(two), item, elsewhere.id())))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> desk(desk -> desk.view(Actor.of(elsewhere), item)))
                .isInstanceOf(NotFound.class);

        desk(desk -> desk.handOver(Actor.of(two), item, one.id()));
        assertThat(due(one).get(0).mine()).isTrue();
        assertThat(mailTo(one)).anyMatch(letter -> letter.contains("Sol M hands over"));

        desk(desk -> desk.handBack(Actor.of(one), item));
        assertThat(due(two).get(0).owner()).isEmpty();
        take(two, subject);
        away(two, null);
        take(one, subject);
        assertThat(due(one).get(0).mine()).isTrue();
    }

    @Test
    void nobodyElseSeesItOrTakesIt() {
        person("Priya", "Naylor", account -> account.grant(Role.COORDINATOR, null, AREA));
        Account deputy = person("Tom", "Reed", account -> account.grantAsDeputy(Role.COORDINATOR, AREA));
        Account elsewhere = person("Ines", "Vale", account -> account.grant(Role.COORDINATOR, null, "north-east"));
        Account contact = person("Sam", "Teal", account -> account.grant(Role.EDITOR, null, null));
        long subject = open(MONDAY, AREA, 0);

        for (Account stranger : List.of(deputy, elsewhere, contact)) {
            assertThat(due(stranger)).isEmpty();
            assertThatThrownBy(() -> take(stranger, subject)).isInstanceOf(NotFound.class);
        }
    }

    @Test
    void aConcernNeverReachesAdministratorsNorThePersonItIsAbout() {
        Account administrator = person("Femi", "Ash", account -> account.grant(Role.ADMINISTRATOR, null, null));
        Account lead = person("Noor", "Day", account -> account.grant(Role.SAFEGUARDING_LEAD, null, null));
        Account deputy = person("Kit", "Lowe", account -> account.grant(Role.SAFEGUARDING_DEPUTY, null, null));
        long subject = SUBJECTS.incrementAndGet();
        doInTransaction(entities -> Wired.at(MONDAY, entities)
                .get(WorkQueue.class)
                .open(NewWork.of(WorkKind.CONCERN, "concern", subject).keptFrom(lead.id())));

        assertThat(due(deputy)).hasSize(1);
        assertThat(due(lead)).isEmpty();
        assertThat(due(administrator)).isEmpty();
        assertThat(mailTo(lead)).isEmpty();
        look("2026-11-04T09:00:00Z");
        look("2026-11-06T09:00:00Z");
        assertThat(due(lead)).isEmpty();
        assertThat(mailTo(lead)).isEmpty();
        assertThat(mailTo(administrator)).isEmpty();
    }

    @Test
    void openingTwiceIsOneAndClosingTwiceIsFine() {
        Account holder = person("Priya", "Naylor", account -> account.grant(Role.COORDINATOR, null, AREA));
        long subject = open(MONDAY, AREA, 0);
        doInTransaction(entities -> Wired.at(MONDAY, entities)
                .get(WorkQueue.class)
                .open(WorkKind.MEMBERSHIP_REQUEST, "membership-request", subject, null, AREA));
        assertThat(due(holder)).hasSize(1);

        for (int i = 0; i < 2; i++) {
            doInTransaction(entities ->
                    Wired.at(MONDAY, entities).get(WorkQueue.class).close(WorkKind.MEMBERSHIP_REQUEST, subject));
        }
        assertThat(due(holder)).isEmpty();
        look("2026-12-01T09:00:00Z");
        assertThat(mailTo(holder)).hasSize(1);
    }

    @Test
    void twoNodesThatLookAtOnceTellOnce() throws Exception {
        Account waiting = person("Wendy", "Aster", account -> account);
        person("Priya", "Naylor", account -> account.grant(Role.COORDINATOR, null, AREA));
        Account deputy = person("Tom", "Reed", account -> account.grantAsDeputy(Role.COORDINATOR, AREA));
        long subject = open(MONDAY, AREA, waiting.id());

        Callable<Void> node = () -> {
            look("2026-11-10T07:00:00Z");
            return null;
        };
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        try {
            for (var done : nodes.invokeAll(List.of(node, node, node, node))) {
                done.get();
            }
        } finally {
            nodes.shutdownNow();
        }

        assertThat(levelOf(subject)).isEqualTo(WorkLevel.DEPUTY);
        assertThat(mailTo(deputy)).hasSize(1);
        assertThat(mailTo(waiting)).hasSize(1);
    }

    @Test
    void aSchoolsHolidaysStopItsClockAndItsOwnCorrectTheAreas() {
        LocalDate monday = LocalDate.of(2026, 10, 26);
        doInTransaction(
                entities -> entities.persist(new SchoolHoliday(null, AREA, monday, monday.plusDays(4), "Half term")));
        LocalDate friday = LocalDate.of(2026, 10, 23);

        assertThat(dayAfter(friday, AREA)).isEqualTo("2026-11-02");
        assertThat(dayAfter(friday, "north-east")).isEqualTo("2026-10-26");
    }

    private static LocalDate dayAfter(LocalDate day, String area) {
        return inTransaction(entities ->
                new HolidayRepository(entities).schoolDays(null, area).after(day, 1));
    }

    private static Account person(String first, String last, Function<Account, Account> roles) {
        return inTransaction(entities -> {
            Account account = roles.apply(
                    new Account(EmailAddress.parse("work-" + UUID.randomUUID() + "@example.org"), first, last, MONDAY));
            new AccountRepository(entities).add(account);
            return account;
        });
    }

    private static long open(Instant now, String area, long waiting) {
        long subject = SUBJECTS.incrementAndGet();
        NewWork work = NewWork.of(WorkKind.MEMBERSHIP_REQUEST, "membership-request", subject)
                .belongingTo(null, area);
        doInTransaction(entities ->
                Wired.at(now, entities).get(WorkQueue.class).open(waiting == 0 ? work : work.waitedForBy(waiting)));
        return subject;
    }

    private static void away(Account account, Long passesTo) {
        doInTransaction(entities -> new AwayRepository(entities)
                .add(new Away(account.id(), LocalDate.of(2026, 11, 2), LocalDate.of(2026, 11, 20), passesTo)));
    }

    /** One look of the timer, an item a transaction. */
    private static void look(String now) {
        Instant moment = Instant.parse(now);
        List<Long> open = inTransaction(
                entities -> Wired.at(moment, entities).get(WorkSteps.class).open());
        open.forEach(item -> doInTransaction(
                entities -> Wired.at(moment, entities).get(WorkSteps.class).look(item)));
    }

    private static void desk(java.util.function.Consumer<WorkDesk> work) {
        doInTransaction(entities -> work.accept(Wired.at(MONDAY, entities).get(WorkDesk.class)));
    }

    private static void take(Account account, long subject) {
        doInTransaction(entities -> Wired.at(MONDAY, entities)
                .get(WorkQueue.class)
                .take(
                        Actor.of(account),
                        new WorkItemRepository(entities)
                                .findOpen(WorkKind.MEMBERSHIP_REQUEST, subject)
                                .orElseThrow()
                                .id()));
    }

    private static Promise promise(Instant now, long subject) {
        return inTransaction(entities -> Wired.at(now, entities)
                .get(WorkQueue.class)
                .promise(WorkKind.MEMBERSHIP_REQUEST, subject)
                .orElseThrow());
    }

    private static List<DueWork> due(Account account) {
        return inTransaction(
                entities -> Wired.at(MONDAY, entities).get(WorkQueue.class).waitingFor(Actor.of(account)));
    }

    private static WorkLevel levelOf(long subject) {
        return inTransaction(entities -> new WorkItemRepository(entities)
                .findOpen(WorkKind.MEMBERSHIP_REQUEST, subject)
                .orElseThrow()
                .level());
    }

    private static List<String> mailTo(Account account) {
        return inTransaction(entities -> entities
                .createQuery("SELECT m FROM OutboxMessage m WHERE m.recipient = ?1 ORDER BY m.id", OutboxMessage.class)
                .setParameter(1, account.email())
                .getResultList()
                .stream()
                .map(OutboxMessage::subject)
                .toList());
    }
}
