package uk.nhs.talentforcare.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import uk.nhs.talentforcare.ambassador.Ambassador;
import uk.nhs.talentforcare.ambassador.KeyStage;
import uk.nhs.talentforcare.ambassador.Speaker;
import uk.nhs.talentforcare.ambassador.TalkFormat;
import uk.nhs.talentforcare.ambassador.Topic;
import uk.nhs.talentforcare.place.GeoPoint;
import uk.nhs.talentforcare.shared.Slug;

class MatchingTest {

    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final GeoPoint LEEDS = new GeoPoint(53.797, -1.548);
    private static final GeoPoint BRADFORD = new GeoPoint(53.795, -1.759);
    private static final GeoPoint CORNWALL = new GeoPoint(50.1, -5.5);
    private static final TalkTime TEN = new TalkTime(Instant.parse("2027-01-12T10:00:00Z"), 60);

    private static final FreeTime ALWAYS = FreeTime.except(Set.of());

    private final Matching matching = new Matching(MatchWeights.USUAL);

    @Test
    void saysWhyInOneTrueSentence() {
        RankedTalk ranked = matching.ranked(
                        ambassador(TalkFormat.IN_PERSON), talk(1, BRADFORD, TalkFormat.IN_PERSON, 0), ALWAYS)
                .orElseThrow();

        assertThat(ranked.why())
                .isEqualTo("They ask for your kind of job, it is about a topic of yours, you speak to pupils of"
                        + " that age, it is 8.6 miles from LS1, your diary is free then and they have had no visit this"
                        + " school year.");
        assertThat(ranked.held()).isEqualTo(TalkFormat.IN_PERSON);
    }

    @Test
    void leavesOutOfTheSentenceWhatAddsNothing() {
        Matching onlyDistance = new Matching(new MatchWeights(0, 0, 0, 20, 0, 0, 0));

        assertThat(onlyDistance
                        .ranked(ambassador(TalkFormat.IN_PERSON), talk(1, BRADFORD, TalkFormat.IN_PERSON, 0), ALWAYS)
                        .orElseThrow()
                        .why())
                .isEqualTo("It is 8.6 miles from LS1.");
    }

    @Test
    void putsTheNearerFirstAndTheSchoolWithoutAVisitBeforeIt() {
        OpenTalk near = talk(1, LEEDS, TalkFormat.IN_PERSON, 2);
        OpenTalk far = talk(2, BRADFORD, TalkFormat.IN_PERSON, 2);
        OpenTalk neverVisited = talk(3, BRADFORD, TalkFormat.IN_PERSON, 0);

        List<RankedTalk> ranked =
                matching.rank(ambassador(TalkFormat.IN_PERSON), List.of(far, near, neverVisited), ALWAYS);

        assertThat(ranked).extracting(r -> r.talk().talkId()).containsExactly(3L, 1L, 2L);
    }

    @Test
    void offersATalkOutOfReachOnlineAndNeverInPerson() {
        Speaker either = ambassador(TalkFormat.EITHER);

        assertThat(matching.ranked(either, talk(1, CORNWALL, TalkFormat.IN_PERSON, 0), ALWAYS))
                .isEmpty();
        Optional<RankedTalk> online = matching.ranked(either, talk(1, CORNWALL, TalkFormat.EITHER, 0), ALWAYS);
        assertThat(online).hasValueSatisfying(ranked -> {
            assertThat(ranked.held()).isEqualTo(TalkFormat.VIRTUAL);
            assertThat(ranked.why()).doesNotContain("miles");
        });
        assertThat(matching.ranked(ambassador(TalkFormat.IN_PERSON), talk(1, CORNWALL, TalkFormat.EITHER, 0), ALWAYS))
                .isEmpty();
    }

    @Test
    void leavesOutTalksWithoutATimeAtWhichTheAmbassadorIsFreeTravelIncluded() {
        Speaker ambassador = ambassador(TalkFormat.IN_PERSON);
        FreeTime travelling = FreeTime.except(Set.of(Instant.parse("2027-01-12T09:30:00Z")));
        OpenTalk one = talk(1, LEEDS, TalkFormat.IN_PERSON, 0);

        assertThat(matching.ranked(ambassador, one, travelling)).isEmpty();
        assertThat(matching.ranked(ambassador, talk(1, LEEDS, TalkFormat.IN_PERSON, 0, TEN, later(1)), travelling))
                .hasValueSatisfying(ranked -> {
                    assertThat(ranked.freeTimes())
                            .extracting(OpenTalk.Offered::time)
                            .containsExactly(later(1));
                    assertThat(ranked.why()).contains("your diary is free at 1 of its 2 times");
                });
    }

    @Test
    void favoursAmbassadorsWhoHaveGivenFewTalksThisYear() {
        Speaker speaker = ambassador(TalkFormat.IN_PERSON);
        OpenTalk talk = talk(1, LEEDS, TalkFormat.IN_PERSON, 0);

        RankedTalk none = matching.offered(speaker, talk, ALWAYS, 0).orElseThrow();
        RankedTalk two = matching.offered(speaker, talk, ALWAYS, 2).orElseThrow();
        RankedTalk many = matching.offered(speaker, talk, ALWAYS, 3).orElseThrow();

        assertThat(none.score()).isGreaterThan(two.score());
        assertThat(two.score()).isGreaterThan(many.score());
        assertThat(none.why()).startsWith("You have not given a talk this school year, ");
        assertThat(two.why()).startsWith("You have given few talks this school year, ");
        assertThat(many.why()).doesNotContain("given");
        assertThat(many.score())
                .isEqualTo(matching.ranked(speaker, talk, ALWAYS).orElseThrow().score());
    }

    @Test
    void ranksThreeHundredInNoTime() {
        List<OpenTalk> talks = IntStream.range(0, 300)
                .mapToObj(i -> talk(i, BRADFORD, TalkFormat.EITHER, i % 3))
                .toList();

        List<RankedTalk> ranked = matching.rank(ambassador(TalkFormat.EITHER), talks, ALWAYS);

        assertThat(ranked).hasSize(300);
        assertThat(ranked.get(0).talk().visitsThisYear()).isZero();
    }

    private static TalkTime later(int days) {
        return new TalkTime(TEN.startsAt().plus(Duration.ofDays(days)), 60);
    }

    private static OpenTalk talk(long id, GeoPoint point, TalkFormat format, int visits, TalkTime... times) {
        List<TalkTime> all = times.length == 0 ? List.of(TEN) : List.of(times);
        return new OpenTalk(
                id,
                "Jobs in a hospital",
                "See the range",
                9,
                "Hill School",
                "Leeds",
                Optional.of(point),
                format,
                30,
                NOW.plus(Duration.ofDays(9)),
                Set.of(Topic.WAYS_IN),
                Set.of("clinical-support"),
                Set.of(YearGroup.YEAR_9),
                visits,
                IntStream.range(0, all.size())
                        .mapToObj(i -> new OpenTalk.Offered(i + 1, all.get(i)))
                        .toList());
    }

    private static Speaker ambassador(TalkFormat format) {
        return Speaker.of(new Ambassador(3, Slug.of("ambassador"), "Sam P", NOW)
                .worksAs("Porter", "clinical-support", null, "yorkshire-and-the-humber")
                .travels("LS1", LEEDS, 20, 30)
                .speaks(format, Set.of(Topic.WAYS_IN), Set.of(KeyStage.KS3), Set.of("English")));
    }
}
