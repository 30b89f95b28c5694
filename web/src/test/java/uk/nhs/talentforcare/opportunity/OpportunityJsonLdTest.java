package uk.nhs.talentforcare.opportunity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class OpportunityJsonLdTest {

    private static final String ADDRESS = "https://example.org/opportunities/a-year-in-theatre";

    @Test
    void anApprenticeshipIsAJobUntilTheEndOfItsClosingDate() {
        assertThat(OpportunityJsonLd.of(listing(OpportunityType.APPRENTICESHIP, "Leeds", false), ADDRESS))
                .contains("\"@type\":\"JobPosting\"")
                .contains("\"validThrough\":\"2027-04-30T23:59:59\"")
                .contains("\"datePosted\":\"2027-03-01\"")
                .contains(ADDRESS);
    }

    @Test
    void workExperienceIsNoJob() {
        assertThat(OpportunityJsonLd.of(listing(OpportunityType.WORK_EXPERIENCE, "Leeds", false), ADDRESS))
                .contains("\"@type\":\"EducationalOccupationalProgram\"")
                .contains("\"applicationDeadline\":\"2027-04-30\"");
    }

    @Test
    void anInventedJobIsNotAnnouncedAsOne() {
        assertThat(OpportunityJsonLd.of(listing(OpportunityType.APPRENTICESHIP, "Leeds", true), ADDRESS))
                .doesNotContain("JobPosting");
    }

    @Test
    void nothingThatAProviderWritesCanEndTheScriptElement() {
        assertThat(OpportunityJsonLd.of(
                        listing(OpportunityType.APPRENTICESHIP, "</script><script>alert(1)</script>", false), ADDRESS))
                .doesNotContain("<")
                .doesNotContain(">");
    }

    private static OpportunityDetail listing(OpportunityType type, String town, boolean demonstration) {
        return new OpportunityDetail(
                1,
                1,
                "a-year-in-theatre",
                "A year in theatre",
                "Learn on the job.",
                type,
                "aire-trust",
                "Aire Trust",
                "yorkshire-and-the-humber",
                "Yorkshire and the Humber",
                "clinical-support",
                "Clinical support",
                OpportunityFormat.IN_PERSON,
                null,
                town,
                "LS1",
                53.8,
                -1.55,
                LocalDate.of(2027, 9, 1),
                null,
                "Monday to Friday",
                null,
                3,
                16,
                "Anyone.",
                "See **everything**.",
                "Kindness.",
                null,
                null,
                LocalDate.of(2027, 4, 30),
                LocalDate.of(2027, 5, 14),
                "Write to us.",
                null,
                OpportunityState.LIVE,
                Instant.parse("2027-03-01T09:00:00Z"),
                demonstration);
    }
}
