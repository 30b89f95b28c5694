package uk.nhs.talentforcare.opportunity;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.talentforcare.opportunity.Opportunities.anOpportunity;
import static uk.nhs.talentforcare.testing.TestDatabase.doInTransaction;
import static uk.nhs.talentforcare.testing.TestDatabase.inTransaction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.nhs.talentforcare.organisation.Organisation;
import uk.nhs.talentforcare.organisation.OrganisationKind;
import uk.nhs.talentforcare.shared.Slug;
import uk.nhs.talentforcare.testing.Statements;

class OpportunityRepositoryDbTest {

    private static final Instant NOW = Instant.parse("2027-03-01T09:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2027, 3, 1);

    @Test
    void aLiveListingIsReadWithAllThatItsPageShows() {
        release(anOpportunity().titled("Pharmacy read back").of(provider("Dales Pharmacy Trust")));

        OpportunityDetail listing = inTransaction(em ->
                new OpportunityRepository(em).seenBySlug("pharmacy-read-back").orElseThrow());

        assertThat(listing.organisation()).isEqualTo("Dales Pharmacy Trust");
        assertThat(listing.localArea()).isEqualTo("Yorkshire and the Humber");
        assertThat(listing.roleFamily()).isEqualTo("Pharmacy support");
        assertThat(listing.closingOn()).isEqualTo(LocalDate.of(2027, 4, 30));
        assertThat(listing.whatYouWillDo()).contains("*prescription*");
        assertThat(listing.isOpen(listing.closingOn())).isTrue();
        assertThat(listing.isOpen(listing.closingOn().plusDays(1))).isFalse();
    }

    @Test
    void aDraftIsNobodysToRead() {
        long provider = provider("Moor Trust");
        doInTransaction(em -> new OpportunityRepository(em)
                .add(anOpportunity().titled("Unseen draft").of(provider).draft()));

        boolean seen = inTransaction(
                em -> new OpportunityRepository(em).seenBySlug("unseen-draft").isPresent());
        assertThat(seen).isFalse();
    }

    @Test
    void similarListingsAreOpenOnesOfTheSameFamily() {
        long provider = provider("Similar Trust");
        release(anOpportunity().titled("Dental one").of(provider).in("dental-support"));
        release(anOpportunity().titled("Dental two").of(provider).in("dental-support"));
        release(anOpportunity()
                .titled("Dental gone")
                .of(provider)
                .in("dental-support")
                .closing(TODAY));

        List<OpportunitySummary> similar = inTransaction(em -> {
            OpportunityRepository opportunities = new OpportunityRepository(em);
            return opportunities.similar(opportunities.seenBySlug("dental-one").orElseThrow(), TODAY.plusDays(1), 1);
        });

        assertThat(similar).extracting(OpportunitySummary::slug).doesNotContain("dental-one", "dental-gone");
        assertThat(similar).hasSize(1);
    }

    @Test
    void aPageTakesTwoStatements() {
        release(anOpportunity().titled("Counted listing").of(provider("Cover Trust")));

        int statements = Statements.countedIn(() -> doInTransaction(em -> {
            OpportunityRepository opportunities = new OpportunityRepository(em);
            opportunities.similar(opportunities.seenBySlug("counted-listing").orElseThrow(), TODAY, 3);
        }));

        assertThat(statements).isEqualTo(2);
    }

    @Test
    void listingsPastTheirClosingDateAreFoundToExpire() {
        long id = release(
                anOpportunity().titled("Soon over").of(provider("Swale Trust")).closing(TODAY));

        assertThat(toExpireOn(TODAY)).doesNotContain(id);
        assertThat(toExpireOn(TODAY.plusDays(1))).contains(id);
    }

    private static List<Long> toExpireOn(LocalDate day) {
        return inTransaction(em -> new OpportunityRepository(em).toExpire(day, 100));
    }

    private static long release(Opportunities builder) {
        return inTransaction(em -> {
            Opportunity opportunity = builder.draft();
            opportunity.submit(NOW);
            opportunity.release(NOW, TODAY);
            new OpportunityRepository(em).add(opportunity);
            em.flush();
            return opportunity.id();
        });
    }

    private static long provider(String name) {
        return inTransaction(em -> {
            Organisation trust = new Organisation(OrganisationKind.NHS_TRUST, name, Slug.of(name), NOW);
            em.persist(trust);
            em.flush();
            return trust.id();
        });
    }
}
