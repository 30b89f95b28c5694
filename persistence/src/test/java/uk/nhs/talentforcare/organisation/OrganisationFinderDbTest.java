package uk.nhs.talentforcare.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.talentforcare.testing.TestDatabase.inTransaction;

import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import uk.nhs.talentforcare.place.GeoPoint;
import uk.nhs.talentforcare.place.Postcode;
import uk.nhs.talentforcare.shared.Slug;
import uk.nhs.talentforcare.testing.TalkScenario;

/** Whoever looks for their school finds it, however they type it. */
class OrganisationFinderDbTest {

    private static String town;
    private static long school;

    /** One for all: two whose towns happen to begin alike would both be found for a mistyped word. */
    @BeforeAll
    static void found() {
        town = "Qx" + UUID.randomUUID().toString().substring(0, 6);
        school = inTransaction(em -> {
            Organisation made = new Organisation(
                            OrganisationKind.SCHOOL,
                            "Zyreholme Grammar School",
                            Slug.of("school-" + UUID.randomUUID()),
                            TalkScenario.NOW)
                    .locatedAt(town, Postcode.parse("LS1 3EX"), new GeoPoint(53.8, -1.5), "yorkshire-and-the-humber");
            em.persist(made);
            em.flush();
            return made.id();
        });
    }

    @AfterAll
    static void forget() {
        inTransaction(em -> {
            em.remove(em.find(Organisation.class, school));
            return school;
        });
    }

    @Test
    void wordsMayStandInAnyOrderWithCommasBetweenThem() {
        assertThat(ids("zyreholme, " + town)).containsExactly(school);
        assertThat(ids(town + " grammar")).containsExactly(school);
    }

    @Test
    void aMistypedWordFindsWhatBeginsAlike() {
        assertThat(ids("Zyrholme " + town)).containsExactly(school);
        assertThat(ids("Gramar " + town)).containsExactly(school);
    }

    @Test
    void nothingIsFoundForNothing() {
        assertThat(ids("")).isEmpty();
        assertThat(ids(" , ")).isEmpty();
    }

    private List<Long> ids(String typed) {
        return inTransaction(em -> new OrganisationFinder(em)
                .find(typed, EnumSet.allOf(OrganisationKind.class), 50).stream()
                        .map(OrganisationSummary::id)
                        .toList());
    }
}
