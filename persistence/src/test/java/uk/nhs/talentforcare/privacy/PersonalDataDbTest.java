package uk.nhs.talentforcare.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.talentforcare.testing.TalkScenario.LEEDS;
import static uk.nhs.talentforcare.testing.TalkScenario.NOW;
import static uk.nhs.talentforcare.testing.TalkScenario.time;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.nhs.talentforcare.account.Account;
import uk.nhs.talentforcare.account.Role;
import uk.nhs.talentforcare.ambassador.Ambassador;
import uk.nhs.talentforcare.ambassador.TalkFormat;
import uk.nhs.talentforcare.booking.Arrangements;
import uk.nhs.talentforcare.booking.Booking;
import uk.nhs.talentforcare.booking.BookingRepository;
import uk.nhs.talentforcare.booking.Talk;
import uk.nhs.talentforcare.organisation.Organisation;
import uk.nhs.talentforcare.outbox.OutboxMessage;
import uk.nhs.talentforcare.outbox.OutboxRepository;
import uk.nhs.talentforcare.shared.EmailAddress;
import uk.nhs.talentforcare.testing.TalkScenario;
import uk.nhs.talentforcare.testing.TestDatabase;

/** The register of personal data holds against the schema, and erasure against every column of every table. */
class PersonalDataDbTest {

    /** Tables that refer to accounts and yet are not exported or erased, each for a reason. */
    private static final Map<String, String> EXEMPT = Map.of(
            "concern", "safeguarding records: exempt from erasure, read by safeguarding leads alone",
            "concern_note", "as concerns",
            "concern_person", "as concerns",
            "retention_run", "says only that a number started a run",
            "work_item_kept_from", "from whom a concern is kept: showing it would tell them of the concern");

    @Test
    void everyTableThatRefersToAnAccountStandsInTheRegister() {
        List<String> tables = TestDatabase.inTransaction(entities -> strings(
                entities,
                "SELECT DISTINCT table_name FROM information_schema.key_column_usage WHERE table_schema = DATABASE()"
                        + " AND referenced_table_name = 'account'"));
        Set<String> referring = new TreeSet<>(tables);
        referring.removeAll(EXEMPT.keySet());

        assertThat(PersonalData.tables()).containsAll(referring);
    }

    @ParameterizedTest
    @EnumSource(PersonalData.class)
    void everyKindCanBeRead(PersonalData data) {
        long nobody = Long.MAX_VALUE;

        List<Map<String, Object>> found =
                TestDatabase.inTransaction(entities -> new PersonalDataRepository(entities).of(data, nobody));

        assertThat(found).isEmpty();
    }

    @Test
    void erasureLeavesThePersonNowhereAndKeepsWhatCounts() {
        Person person = TestDatabase.inTransaction(PersonalDataDbTest::aBusyPerson);
        assertThat(traces(person)).isNotEmpty();

        TestDatabase.doInTransaction(entities -> new PersonalDataRepository(entities).erase(person.id, NOW));

        assertThat(traces(person)).isEmpty();
        assertThat(count("SELECT COUNT(*) FROM booking WHERE talk_id = " + person.talkId))
                .isEqualTo(1);
        assertThat(count("SELECT COUNT(*) FROM account_role WHERE account_id = " + person.id))
                .isZero();
    }

    @Test
    void erasingTwiceChangesNothingMore() {
        Person person = TestDatabase.inTransaction(PersonalDataDbTest::aBusyPerson);
        TestDatabase.doInTransaction(entities -> new PersonalDataRepository(entities).erase(person.id, NOW));
        TestDatabase.doInTransaction(
                entities -> new PersonalDataRepository(entities).erase(person.id, NOW.plusSeconds(60)));

        assertThat(count("SELECT COUNT(*) FROM account WHERE id = " + person.id
                        + " AND erased_at = '2026-11-20 10:00:00'"))
                .isEqualTo(1);
    }

    @Test
    void erasureLeavesOthersAsTheyAre() {
        Person person = TestDatabase.inTransaction(PersonalDataDbTest::aBusyPerson);
        Person other = TestDatabase.inTransaction(PersonalDataDbTest::aBusyPerson);
        List<String> before = traces(other);

        TestDatabase.doInTransaction(entities -> new PersonalDataRepository(entities).erase(person.id, NOW));

        assertThat(traces(other)).isEqualTo(before);
    }

    /** Somebody who is both contact and ambassador, with a name that stands nowhere else. */
    private record Person(long id, long talkId, String mark) {}

    private static Person aBusyPerson(EntityManager entities) {
        String mark = "zq" + Long.toString(System.nanoTime(), 36);
        TalkScenario scenario = new TalkScenario(entities);
        Account account = new Account(EmailAddress.parse(mark + "@example.org"), "F" + mark, "L" + mark, NOW)
                .reachedAt("0113 " + mark);
        entities.persist(account);
        Organisation school = scenario.school(LEEDS);
        account.grant(Role.SCHOOL_CONTACT, school.id(), null).grant(Role.AMBASSADOR, null, null);
        entities.flush();
        Talk talk = scenario.openTalk(school, account, time(0, 0));
        Ambassador host = scenario.ambassador();
        Booking booking = talk.book(host, talk.times().get(0), TalkFormat.IN_PERSON, mark + "-key", NOW);
        new BookingRepository(entities).add(booking);
        talk.confirm(
                booking,
                new Arrangements("Hall", "Main gate", account.fullName(), account.fullName(), "0113 " + mark),
                NOW);
        OutboxMessage letter = new OutboxMessage(
                mark + "-letter", account.email(), "Hello", "Hello " + account.fullName(), null, null, null, NOW);
        new OutboxRepository(entities).add(letter);
        letter.sent(NOW);
        entities.flush();
        return new Person(account.id(), talk.id(), mark);
    }

    /** Every column of every table in which the person's mark stands; keys that name no person are none. */
    private static List<String> traces(Person person) {
        return TestDatabase.inTransaction(entities -> {
            List<String> found = new ArrayList<>();
            for (String column : strings(
                    entities,
                    "SELECT CONCAT(table_name, '.', column_name) FROM information_schema.columns"
                            + " WHERE table_schema = DATABASE() AND data_type IN ('varchar', 'char', 'text', 'mediumtext')"
                            + " AND column_name <> 'submission_key' ORDER BY 1")) {
                String table = column.substring(0, column.indexOf('.'));
                if (count(
                                entities,
                                "SELECT COUNT(*) FROM " + table + " WHERE " + column + " LIKE '%" + person.mark + "%'")
                        > 0) {
                    found.add(column);
                }
            }
            return found;
        });
    }

    @SuppressWarnings("unchecked")
    private static List<String> strings(EntityManager entities, String sql) {
        return entities.createNativeQuery(sql).getResultList();
    }

    private static long count(String sql) {
        return TestDatabase.inTransaction(entities -> count(entities, sql));
    }

    private static long count(EntityManager entities, String sql) {
        return ((Number) entities.createNativeQuery(sql).getSingleResult()).longValue();
    }
}
