package uk.nhs.talentforcare.casestudy;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.talentforcare.casestudy.CaseStudies.aCaseStudy;
import static uk.nhs.talentforcare.testing.TestDatabase.doInTransaction;
import static uk.nhs.talentforcare.testing.TestDatabase.inTransaction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.nhs.talentforcare.campaign.Pillar;
import uk.nhs.talentforcare.organisation.Organisation;
import uk.nhs.talentforcare.organisation.OrganisationKind;
import uk.nhs.talentforcare.shared.Slug;
import uk.nhs.talentforcare.testing.Statements;

class CaseStudyRepositoryDbTest {

    private static final Instant NOW = Instant.parse("2027-03-01T09:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2027, 3, 1);

    @Test
    void aPublishedStudyIsReadWithAllThatItsPageShows() {
        long trust = organisation("Aire Valley Hospitals");
        publish(aCaseStudy().titled("Porters read back").of(trust), NOW);

        CaseStudyDetail study = inTransaction(em ->
                new CaseStudyRepository(em).publishedBySlug("porters-read-back").orElseThrow());

        assertThat(study.facts().organisation()).isEqualTo("Aire Valley Hospitals");
        assertThat(study.facts().localArea()).isEqualTo("Yorkshire and the Humber");
        assertThat(study.facts().whatWeDid()).contains("**porters**");
        assertThat(study.facts().reviewedAt()).isEqualTo(NOW);
        assertThat(study.intentions())
                .extracting(CaseStudyDetail.Intention::number)
                .containsExactly(4, 5);
        assertThat(study.roleFamilies())
                .extracting(CaseStudyDetail.RoleFamily::code)
                .containsExactlyInAnyOrder("clinical-support", "estates-facilities-and-portering");
        assertThat(study.figures()).extracting(CaseStudyDetail.Figure::after).containsExactly("3", "1");
    }

    @Test
    void aDraftIsNobodysToReadButItsAddressIsTaken() {
        long trust = organisation("Calder Trust");
        doInTransaction(em -> new CaseStudyRepository(em)
                .add(aCaseStudy().titled("Still a draft").of(trust).draft()));

        boolean readable = inTransaction(em ->
                new CaseStudyRepository(em).publishedBySlug("still-a-draft").isPresent());
        boolean taken = inTransaction(em -> new CaseStudyRepository(em).isTaken("still-a-draft"));
        assertThat(readable).isFalse();
        assertThat(taken).isTrue();
    }

    @Test
    void relatedStudiesShareThePillarAndLeaveOutTheOneThatIsRead() {
        long trust = organisation("Wharfe Trust");
        publish(aCaseStudy().titled("Further one").of(trust).in(Pillar.GO_FURTHER), NOW);
        publish(aCaseStudy().titled("Further two").of(trust).in(Pillar.GO_FURTHER), NOW.plusSeconds(60));
        publish(aCaseStudy().titled("Something else").of(trust).in(Pillar.GET_IN), NOW);

        List<CaseStudySummary> related = inTransaction(em -> {
            CaseStudyRepository studies = new CaseStudyRepository(em);
            return studies.related(
                    studies.publishedBySlug("further-one").orElseThrow().facts(), 3);
        });

        assertThat(related).extracting(CaseStudySummary::slug).containsExactly("further-two");
    }

    @Test
    void aPageTakesFiveStatementsHoweverManyStudiesThereAre() {
        long trust = organisation("Ure Trust");
        publish(aCaseStudy().titled("Counted").of(trust).in(Pillar.MAKING_IT_HAPPEN), NOW);
        int alone = Statements.countedIn(() -> readPage("counted"));

        for (int i = 0; i < 20; i++) {
            publish(aCaseStudy().titled("Counted beside " + i).of(trust).in(Pillar.MAKING_IT_HAPPEN), NOW);
        }

        assertThat(alone).isEqualTo(5);
        assertThat(Statements.countedIn(() -> readPage("counted"))).isEqualTo(alone);
    }

    @Test
    void reviewFallsDueAYearAfterPublication() {
        long trust = organisation("Nidd Trust");
        long id = publish(aCaseStudy().titled("A year old").of(trust), NOW);

        assertThat(dueOn(TODAY.plusMonths(12).minusDays(1))).doesNotContain(id);
        assertThat(dueOn(TODAY.plusMonths(12))).contains(id);
    }

    private static void readPage(String slug) {
        doInTransaction(em -> {
            CaseStudyRepository studies = new CaseStudyRepository(em);
            studies.related(studies.publishedBySlug(slug).orElseThrow().facts(), 3);
        });
    }

    private static List<Long> dueOn(LocalDate day) {
        return inTransaction(em -> new CaseStudyRepository(em).dueForReview(day, 100));
    }

    private static long publish(CaseStudies builder, Instant at) {
        return inTransaction(em -> {
            CaseStudy study = builder.draft();
            study.submit(at);
            study.startReview();
            study.publish(at, TODAY);
            new CaseStudyRepository(em).add(study);
            em.flush();
            return study.id();
        });
    }

    private static long organisation(String name) {
        return inTransaction(em -> {
            Organisation trust = new Organisation(OrganisationKind.NHS_TRUST, name, Slug.of(name), NOW);
            em.persist(trust);
            em.flush();
            return trust.id();
        });
    }
}
