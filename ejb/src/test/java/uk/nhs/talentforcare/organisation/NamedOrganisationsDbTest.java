package uk.nhs.talentforcare.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.nhs.talentforcare.testing.TestDatabase.doInTransaction;
import static uk.nhs.talentforcare.testing.TestDatabase.inTransaction;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.nhs.talentforcare.account.Account;
import uk.nhs.talentforcare.account.Role;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.NotFound;
import uk.nhs.talentforcare.shared.Slug;
import uk.nhs.talentforcare.testing.TalkScenario;
import uk.nhs.talentforcare.testing.Wired;
import uk.nhs.talentforcare.waiting.WorkItemRepository;
import uk.nhs.talentforcare.waiting.WorkKind;

/** An organisation that somebody named at sign-up, until a coordinator has made sure of it. */
class NamedOrganisationsDbTest {

    private static final Instant NOW = Instant.parse("2026-11-02T09:00:00Z");
    private static final String AREA = "wessex";

    private final String name = "Harbour Care " + UUID.randomUUID();
    private long named;
    private Account asker;
    private Account coordinator;
    private long wish;

    @BeforeEach
    void somebodyNamesOne() {
        named = organisation(name, AREA, OrganisationStatus.NAMED);
        coordinator = account(Role.COORDINATOR, null, AREA);
        asker = account(Role.APPLICANT, null, null);
        wish = ask(asker, named);
    }

    @Test
    void nobodyIsOfferedItUntilSomebodyIsLetIn() {
        assertThat(found(name)).isEmpty();

        doInTransaction(em -> Wired.at(NOW, em)
                .get(MembershipRequests.class)
                .confirm(actor(coordinator), wish, ConfirmationWay.SWITCHBOARD, "01632 960 001"));

        assertThat(found(name)).extracting(OrganisationSummary::id).containsExactly(named);
        assertThat(status(named)).isEqualTo(OrganisationStatus.OPEN);
        assertThat(actor(asker).organisationsAs(Role.LOCAL_LEAD)).containsExactly(named);
    }

    @Test
    void declinedItStaysUnlisted() {
        doInTransaction(em -> Wired.at(NOW, em)
                .get(MembershipRequests.class)
                .decline(actor(coordinator), wish, DeclineReason.NOT_KNOWN_THERE, ""));

        assertThat(found(name)).isEmpty();
        assertThat(status(named)).isEqualTo(OrganisationStatus.NAMED);
    }

    @Test
    void theCoordinatorSaysWhichListedOneItIsAndEveryWishIsForThatOne() {
        long listed = organisation("The " + name + " Trust", "south-west", OrganisationStatus.OPEN);
        long another = ask(account(Role.APPLICANT, null, null), named);

        assertThat(listed(coordinator, name))
                .extracting(OrganisationSummary::id)
                .containsExactly(listed);
        merge(coordinator, listed);

        assertThat(status(named)).isEqualTo(OrganisationStatus.CLOSED);
        for (long moved : List.of(wish, another)) {
            MembershipRequest request = inTransaction(
                    em -> new MembershipRequestRepository(em).find(moved).orElseThrow());
            assertThat(request.organisationId()).contains(listed);
            assertThat(request.localAreaCode()).contains("south-west");
            assertThat(request.state()).isEqualTo(MembershipState.REQUESTED);
            String area = inTransaction(em -> new WorkItemRepository(em)
                    .findOpen(WorkKind.MEMBERSHIP_REQUEST, moved)
                    .orElseThrow()
                    .localAreaCode()
                    .orElse(""));
            assertThat(area).isEqualTo("south-west");
        }
    }

    @Test
    void strangersNeitherLookNorMergeAndOnlyWhatIsListedCanBeChosen() {
        long listed = organisation("The " + name + " Trust", AREA, OrganisationStatus.OPEN);
        long closed = organisation("The old " + name, AREA, OrganisationStatus.CLOSED);
        for (Account stranger :
                List.of(account(Role.COORDINATOR, null, "north-east"), account(Role.LOCAL_LEAD, listed, null))) {
            assertThatThrownBy(() -> listed(stranger, name)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> merge(stranger, listed)).isInstanceOf(NotFound.class);
        }
        for (Long wrong : new Long[] {null, closed, named, 0L}) {
            assertThatThrownBy(() -> merge(coordinator, wrong)).isInstanceOf(Invalid.class);
        }
        assertThat(status(named)).isEqualTo(OrganisationStatus.NAMED);
    }

    private static long organisation(String name, String area, OrganisationStatus status) {
        return inTransaction(em -> {
            Organisation made = new Organisation(
                            OrganisationKind.CHARITY, name, Slug.of("named-" + UUID.randomUUID()), NOW)
                    .locatedIn(area);
            new OrganisationRepository(em).addNow(made);
            em.createNativeQuery("UPDATE organisation SET status = ?1 WHERE id = ?2")
                    .setParameter(1, status.name())
                    .setParameter(2, made.id())
                    .executeUpdate();
            return made.id();
        });
    }

    private static Account account(Role role, Long organisation, String area) {
        return inTransaction(em -> new TalkScenario(em).account().grant(role, organisation, area));
    }

    private static Actor actor(Account account) {
        return inTransaction(em -> Actor.of(em.find(Account.class, account.id())));
    }

    private static long ask(Account account, long organisation) {
        return inTransaction(em -> Wired.at(NOW, em)
                .get(MembershipRequests.class)
                .ask(account.id(), Role.LOCAL_LEAD, organisation, null)
                .orElseThrow());
    }

    private List<OrganisationSummary> listed(Account by, String typed) {
        Actor actor = actor(by);
        return inTransaction(
                em -> Wired.at(NOW, em).get(NamedOrganisations.class).listed(actor, wish, typed));
    }

    private void merge(Account by, Long organisation) {
        Actor actor = actor(by);
        doInTransaction(em -> Wired.at(NOW, em).get(NamedOrganisations.class).isReally(actor, wish, organisation));
    }

    private static List<OrganisationSummary> found(String name) {
        return inTransaction(
                em -> new OrganisationFinder(em).find(name, java.util.EnumSet.allOf(OrganisationKind.class), 5));
    }

    private static OrganisationStatus status(long organisation) {
        return inTransaction(em -> em.find(Organisation.class, organisation).status());
    }
}
