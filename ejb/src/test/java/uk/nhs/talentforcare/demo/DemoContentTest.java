package uk.nhs.talentforcare.demo;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.nhs.talentforcare.ambassador.AmbassadorState;
import uk.nhs.talentforcare.booking.TalkState;
import uk.nhs.talentforcare.casestudy.Maturity;
import uk.nhs.talentforcare.opportunity.OpportunityType;

/** The demonstration's content is whole: everything that it names exists, nothing is there twice, all kinds occur. */
class DemoContentTest {

    private static final int AREAS = 13;
    private static final int ROLE_FAMILIES = 14;

    @ParameterizedTest
    @CsvSource({
        "organisations, slug, 40",
        "accounts, email, 80",
        "ambassadors, slug, 60",
        "talk-requests, key, 80",
        "opportunities, slug, 60",
        "case-studies, slug, 50",
        "outward-codes, outwardCode, 80"
    })
    void thereIsEnoughOfEverythingAndNothingTwice(String file, String key, int least) {
        List<String> keys = all(file, row -> row.getString(key));

        assertThat(keys).hasSizeGreaterThanOrEqualTo(least).doesNotHaveDuplicates();
    }

    @Test
    void everyOrganisationThatIsNamedExists() {
        Set<String> known = Set.copyOf(all("organisations", row -> row.getString("slug")));

        assertThat(all("ambassadors", row -> row.getString("organisation"))).isSubsetOf(known);
        assertThat(all("opportunities", row -> row.getString("provider"))).isSubsetOf(known);
        assertThat(all("case-studies", row -> row.getString("organisation"))).isSubsetOf(known);
        assertThat(all("talk-requests", row -> row.getString("school")))
                .isSubsetOf(DemoPeople.schoolContacts().keySet())
                .isSubsetOf(known);
    }

    @Test
    void everyAccountAndSpeakerThatIsNamedExists() {
        Set<String> speakers = new HashSet<>(all("talk-requests", row -> DemoFile.word(row, "ambassador")));
        DemoFile.rows("talk-requests").forEach(row -> speakers.addAll(DemoFile.words(row, "invited")));
        speakers.remove(null);

        assertThat(all("accounts", row -> row.getString("email")))
                .containsAll(DemoAccounts.EMAILS)
                .containsAll(all("ambassadors", row -> row.getString("email")));
        assertThat(speakers).isSubsetOf(all("ambassadors", row -> row.getString("slug")));
    }

    @Test
    void everyDistrictThatIsNamedIsKnown() {
        assertThat(Stream.of("organisations", "ambassadors", "opportunities")
                        .flatMap(file -> all(file, row -> row.getString("outwardCode")).stream()))
                .isSubsetOf(DemoPlaces.districts().keySet());
    }

    @Test
    void everyAreaRoleFamilyAndIntentionHasItsOwn() {
        assertThat(distinct("ambassadors", row -> List.of(row.getString("localArea"))))
                .hasSize(AREAS);
        assertThat(distinct(
                        "case-studies",
                        row -> Stream.ofNullable(DemoFile.word(row, "localArea"))
                                .toList()))
                .hasSize(AREAS);
        assertThat(Set.copyOf(DemoOrganisations.areas().values())).hasSize(AREAS);
        assertThat(distinct("ambassadors", row -> List.of(row.getString("roleFamily"))))
                .hasSize(ROLE_FAMILIES);
        assertThat(distinct("opportunities", row -> List.of(row.getString("roleFamily"))))
                .hasSize(ROLE_FAMILIES);
        assertThat(distinct("case-studies", row -> DemoFile.words(row, "roleFamilies")))
                .hasSize(ROLE_FAMILIES);
        assertThat(distinct("case-studies", row -> DemoFile.numbers(row, "intentions")))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 10).boxed().toList());
    }

    @Test
    void everyStateAndKindOccurs() {
        assertThat(Set.copyOf(all("talk-requests", row -> TalkState.valueOf(row.getString("state")))))
                .containsExactlyInAnyOrder(TalkState.values());
        assertThat(Set.copyOf(all("ambassadors", row -> AmbassadorState.valueOf(row.getString("state")))))
                .containsExactlyInAnyOrder(AmbassadorState.values());
        assertThat(Set.copyOf(all("opportunities", row -> OpportunityType.valueOf(row.getString("type")))))
                .containsExactlyInAnyOrder(OpportunityType.values());
        assertThat(Set.copyOf(all("case-studies", row -> Maturity.valueOf(row.getString("maturity")))))
                .containsExactlyInAnyOrder(Maturity.values());
    }

    @Test
    void inventedSchoolsAndBodiesHaveNumbersThatNobodyHas() {
        assertThat(all("organisations", row -> DemoFile.word(row, "urn")).stream()
                        .filter(urn -> urn != null))
                .allMatch(urn -> urn.startsWith("99"));
        assertThat(DemoFile.rows("organisations").stream()
                        .filter(row -> row.containsKey("odsCode"))
                        .filter(row -> !row.getString("odsCode").startsWith("ZZ"))
                        .map(row -> row.getString("name")))
                .as("the one real NHS body, of which the framework tells")
                .containsExactly("East Midlands Ambulance Service NHS Trust");
    }

    @Test
    void theThreeDevelopmentsOfTheFrameworkNameTheirSource() {
        assertThat(DemoFile.rows("case-studies").stream()
                        .filter(row -> row.containsKey("sourceTitle"))
                        .map(row -> row.getString("organisation")))
                .containsExactlyInAnyOrder(
                        "east-midlands-ambulance-service-nhs-trust",
                        "health-education-wessex",
                        "nhs-property-services");
    }

    @Test
    void sentencesAreShortEnoughToReadAloud() {
        String words = Stream.concat(
                        all(
                                "case-studies",
                                row -> row.getString("challenge") + " " + row.getString("whatWeDid") + " "
                                        + row.getString("learned"))
                                .stream(),
                        all("ambassadors", row -> row.getString("story")).stream())
                .collect(Collectors.joining(" "));

        assertThat(readingAge(words)).as("reading age in years").isLessThan(12);
    }

    /** Flesch-Kincaid grade plus five; syllables are counted as groups of vowels. */
    private static double readingAge(String text) {
        double sentences = text.split("[.!?:;]+\\s").length;
        List<String> words = Arrays.stream(text.split("[^A-Za-z']+"))
                .filter(w -> !w.isEmpty())
                .toList();
        double syllables = words.stream()
                .mapToInt(word ->
                        Math.max(1, word.toLowerCase().replaceAll("e$", "").split("[aeiouy]+", -1).length - 1))
                .sum();
        return 0.39 * words.size() / sentences + 11.8 * syllables / words.size() - 15.59 + 5;
    }

    private static <T> List<T> all(String file, Function<JsonObject, T> reading) {
        return DemoFile.rows(file).stream().map(reading).collect(Collectors.toList());
    }

    private static <T> Set<T> distinct(String file, Function<JsonObject, List<T>> reading) {
        return DemoFile.rows(file).stream()
                .flatMap(row -> reading.apply(row).stream())
                .collect(Collectors.toSet());
    }
}
