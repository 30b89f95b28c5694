package uk.nhs.talentforcare.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.nhs.talentforcare.testing.TalkScenario.LEEDS;
import static uk.nhs.talentforcare.testing.TalkScenario.NOW;
import static uk.nhs.talentforcare.testing.TalkScenario.time;
import static uk.nhs.talentforcare.testing.TestDatabase.doInTransaction;
import static uk.nhs.talentforcare.testing.TestDatabase.inTransaction;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.nhs.talentforcare.account.Account;
import uk.nhs.talentforcare.account.AccountRepository;
import uk.nhs.talentforcare.account.Role;
import uk.nhs.talentforcare.ambassador.Ambassador;
import uk.nhs.talentforcare.ambassador.TalkFormat;
import uk.nhs.talentforcare.booking.Talk;
import uk.nhs.talentforcare.organisation.OrganisationLinkTable.Kind;
import uk.nhs.talentforcare.organisation.OrganisationLinkTable.Row;
import uk.nhs.talentforcare.organisation.OrganisationLinkTable.Scheme;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.LondonTime;
import uk.nhs.talentforcare.shared.NotFound;
import uk.nhs.talentforcare.shared.Slug;
import uk.nhs.talentforcare.testing.TalkScenario;
import uk.nhs.talentforcare.testing.TestDatabase;
import uk.nhs.talentforcare.testing.Wired;
import uk.nhs.talentforcare.waiting.WorkItemRepository;
import uk.nhs.talentforcare.waiting.WorkKind;

/** What an import says of schools that closed, and what follows, on a real database. */
class SuccessionsDbTest {

    private static final AtomicInteger URNS = new AtomicInteger(7_100_000);

    private String oldUrn;
    private String newUrn;
    private long school;
    private Account contact;
    private Ambassador speaker;
    private long talk;

    @BeforeEach
    void aSchoolWithATalkToCome() throws SQLException {
        try (Connection connection = TestDatabase.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate("DELETE FROM organisation_link");
        }
        oldUrn = urn();
        newUrn = urn();
        school = imported(oldUrn, "Old School");
        doInTransaction(entities -> {
            TalkScenario scenario = new TalkScenario(entities);
            Organisation old = entities.find(Organisation.class, school);
            contact = scenario.contact(old);
            speaker = scenario.ambassador();
            Talk booked = scenario.openTalk(old, contact, time(3, 0));
            entities.persist(booked.book(
                    speaker,
                    booked.request().talks().get(0).times().get(0),
                    TalkFormat.IN_PERSON,
                    UUID.randomUUID().toString(),
                    NOW));
            talk = booked.id();
        });
    }

    @Test
    void everythingFollowsOnceTheAcademyAndTheLinkAreThereWhicheverCameFirst() throws SQLException {
        close(school);
        link(oldUrn, newUrn, Kind.SUCCESSION);
        followAll();
        assertThat(schoolOf(talk)).as("the academy is not there yet").isEqualTo(school);
        assertThat(hasClosedSchoolWork(school)).isTrue();

        long academy = imported(newUrn, "New Academy");
        followAll();

        assertThat(schoolOf(talk)).isEqualTo(academy);
        assertThat(organisationsOf(contact)).containsExactly(academy);
        assertThat(hasClosedSchoolWork(school)).isFalse();
        assertThat(subjectsTo(contact.email())).containsExactly("Old School is now New Academy");
        assertThat(subjectsTo(emailOf(speaker))).containsExactly("Old School is now New Academy");
    }

    @Test
    void repeatingItChangesNothingAndTellsNobodyTwice() throws SQLException {
        long academy = imported(newUrn, "New Academy");
        link(oldUrn, newUrn, Kind.SUCCESSION);
        followAll();
        assertThat(schoolOf(talk)).as("it has not closed yet").isEqualTo(school);
        close(school);
        followAll();
        followAll();

        assertThat(schoolOf(talk)).isEqualTo(academy);
        assertThat(subjectsTo(contact.email())).hasSize(1);
    }

    @Test
    void aChainIsFollowedToItsEndInOneGo() throws SQLException {
        String lastUrn = urn();
        long middle = imported(newUrn, "Middle School");
        long last = imported(lastUrn, "Last Academy");
        link(oldUrn, newUrn, Kind.SUCCESSION);
        link(newUrn, lastUrn, Kind.MERGER);
        close(school);
        close(middle);

        followAll();

        assertThat(schoolOf(talk)).isEqualTo(last);
        assertThat(organisationsOf(contact)).containsExactly(last);
        assertThat(subjectsTo(contact.email())).containsExactly("Old School is now Last Academy");
    }

    @Test
    void whoBelongsToBothBelongsOnce() throws SQLException {
        long academy = imported(newUrn, "New Academy");
        doInTransaction(entities -> new AccountRepository(entities)
                .find(contact.id())
                .orElseThrow()
                .grant(Role.SCHOOL_CONTACT, academy, null));
        link(oldUrn, newUrn, Kind.SUCCESSION);
        close(school);

        followAll();

        assertThat(organisationsOf(contact)).containsExactly(academy);
    }

    @Test
    void aSchoolThatWasSplitIsTheCoordinatorsToDecide() throws SQLException {
        String otherUrn = urn();
        imported(newUrn, "One Half");
        imported(otherUrn, "Other Half");
        link(oldUrn, newUrn, Kind.SPLIT);
        link(oldUrn, otherUrn, Kind.SPLIT);
        close(school);

        followAll();

        assertThat(schoolOf(talk)).isEqualTo(school);
        assertThat(hasClosedSchoolWork(school)).isTrue();
    }

    @Test
    void membersCoordinatorsAndAdministratorsSeeTheOrganisationAndStrangersDoNot() {
        Account lead = account(Role.LOCAL_LEAD, school, null);
        Account coordinator = account(Role.COORDINATOR, null, "yorkshire-and-the-humber");
        for (Account insider : List.of(contact, lead, coordinator, account(Role.ADMINISTRATOR, null, null))) {
            assertThat(view(insider).members())
                    .extracting(OrganisationView.Member::accountId)
                    .contains(contact.id());
        }
        for (Account stranger : List.of(
                account(Role.COORDINATOR, null, "wessex"),
                account(Role.EDITOR, null, null),
                account(Role.SCHOOL_CONTACT, imported(newUrn, "Elsewhere"), null))) {
            assertThatThrownBy(() -> view(stranger)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> end(stranger, contact)).isInstanceOf(NotFound.class);
        }
        assertThat(view(contact).mayEnd()).isFalse();
        assertThatThrownBy(() -> end(contact, lead)).isInstanceOf(NotFound.class);

        end(lead, contact);

        assertThat(organisationsOf(contact)).isEmpty();
        assertThat(hasWork(WorkKind.SCHOOL_WITHOUT_CONTACT, school))
                .as("the coordinator has the talk now")
                .isTrue();
    }

    @Test
    void trustsThatMergeTakePeopleAmbassadorsAndListingsAlongFromTheDayOfTheList() throws SQLException {
        long north = trust("North Trust", "X1N");
        long south = trust("South Trust", "X1S");
        long united = trust("United Trust", "X1U");
        Account lead = account(Role.LOCAL_LEAD, north, null);
        Ambassador ofSouth = inTransaction(entities -> new TalkScenario(entities)
                .ambassador()
                .worksAs("Porter", "clinical-support", south, "yorkshire-and-the-humber"));
        LocalDate day = LondonTime.today(NOW);
        linkTrusts("X1N", "X1U", day);
        linkTrusts("X1S", "X1U", day.plusDays(1));
        linkTrusts("X1Z", "X1U", day);

        followAll();
        followAll();

        assertThat(actor(lead).organisationsAs(Role.LOCAL_LEAD)).containsExactly(united);
        assertThat(subjectsTo(lead.email())).containsExactly("North Trust is now United Trust");
        assertThat(statusOf(north)).as("the list says that it has ended").isEqualTo(OrganisationStatus.CLOSED);
        assertThat(organisationOf(ofSouth)).as("not before its day").isEqualTo(south);
        assertThat(statusOf(south)).isEqualTo(OrganisationStatus.OPEN);

        linkTrusts("X1S", "X1U", day);
        followAll();

        assertThat(organisationOf(ofSouth)).isEqualTo(united);
        assertThat(subjectsTo(emailOf(ofSouth))).containsExactly("South Trust is now United Trust");
    }

    private static long trust(String name, String code) {
        return inTransaction(entities -> {
            Organisation made = new Organisation(
                            OrganisationKind.NHS_TRUST, name, Slug.of("succession-" + UUID.randomUUID()), NOW)
                    .identifiedByOdsCode(code)
                    .locatedInDistrict("Leeds", "LS1", LEEDS, "yorkshire-and-the-humber");
            new OrganisationRepository(entities).add(made);
            entities.flush();
            return made.id();
        });
    }

    private static void linkTrusts(String before, String after, LocalDate day) throws SQLException {
        try (Connection connection = TestDatabase.dataSource().getConnection()) {
            OrganisationLinkTable links = new OrganisationLinkTable(connection, Scheme.ODS);
            Row row = new Row(before, after, Kind.SUCCESSION, day);
            if (links.of(List.of(before)).isEmpty()) {
                links.insert(List.of(row));
            } else {
                links.update(List.of(row));
            }
        }
    }

    private static OrganisationStatus statusOf(long organisation) {
        return inTransaction(
                entities -> entities.find(Organisation.class, organisation).status());
    }

    private static long organisationOf(Ambassador ambassador) {
        return inTransaction(entities -> entities.find(Ambassador.class, ambassador.id())
                .organisationId()
                .orElseThrow());
    }

    private static String urn() {
        return Integer.toString(URNS.incrementAndGet());
    }

    private static long imported(String urn, String name) {
        return inTransaction(entities -> {
            Organisation made = new Organisation(
                            OrganisationKind.SCHOOL, name, Slug.of("succession-" + UUID.randomUUID()), NOW)
                    .identifiedByUrn(urn)
                    .locatedInDistrict("Leeds", "LS1", LEEDS, "yorkshire-and-the-humber");
            new OrganisationRepository(entities).add(made);
            entities.flush();
            return made.id();
        });
    }

    private static void close(long organisation) {
        doInTransaction(
                entities -> entities.createNativeQuery("UPDATE organisation SET status = 'CLOSED' WHERE id = ?1")
                        .setParameter(1, organisation)
                        .executeUpdate());
    }

    private static void link(String before, String after, Kind kind) throws SQLException {
        try (Connection connection = TestDatabase.dataSource().getConnection()) {
            new OrganisationLinkTable(connection, Scheme.URN).insert(List.of(new Row(before, after, kind, null)));
        }
    }

    /** As {@link Successions} does it, a transaction each. */
    private static void followAll() {
        for (boolean moved = true; moved; ) {
            moved = false;
            for (SuccessionRepository.Pair pair :
                    new ArrayList<>(inTransaction(entities -> steps(entities).due()))) {
                moved |= inTransaction(entities -> steps(entities).follow(pair));
            }
        }
        doInTransaction(entities -> steps(entities).lookAtClosed());
    }

    private static SuccessionSteps steps(EntityManager entities) {
        return Wired.at(NOW, entities).get(SuccessionSteps.class);
    }

    private static long schoolOf(long talk) {
        return inTransaction(
                entities -> entities.find(Talk.class, talk).request().organisationId());
    }

    private static List<Long> organisationsOf(Account account) {
        return List.copyOf(actor(account).organisationsAs(Role.SCHOOL_CONTACT));
    }

    private static Actor actor(Account account) {
        return inTransaction(entities ->
                Actor.of(new AccountRepository(entities).find(account.id()).orElseThrow()));
    }

    private static Account account(Role role, Long organisation, String area) {
        return inTransaction(entities -> new TalkScenario(entities).account().grant(role, organisation, area));
    }

    private static String emailOf(Ambassador ambassador) {
        return inTransaction(entities -> new AccountRepository(entities)
                .find(ambassador.accountId())
                .orElseThrow()
                .email());
    }

    private static boolean hasClosedSchoolWork(long organisation) {
        return hasWork(WorkKind.CLOSED_SCHOOL, organisation);
    }

    private static boolean hasWork(WorkKind kind, long organisation) {
        return inTransaction(entities ->
                new WorkItemRepository(entities).findOpen(kind, organisation).isPresent());
    }

    private OrganisationView view(Account account) {
        Actor actor = actor(account);
        return inTransaction(
                entities -> Wired.at(NOW, entities).get(OrganisationDesk.class).view(actor, school));
    }

    private void end(Account by, Account member) {
        Actor actor = actor(by);
        Role role = actor(member).roles().get(0).role();
        doInTransaction(
                entities -> Wired.at(NOW, entities).get(OrganisationDesk.class).end(actor, school, member.id(), role));
    }

    private static List<String> subjectsTo(String email) {
        return inTransaction(entities -> entities.createQuery(
                        "SELECT m.subject FROM OutboxMessage m WHERE m.recipient = ?1 ORDER BY m.id", String.class)
                .setParameter(1, email)
                .getResultList());
    }
}
