package uk.nhs.talentforcare.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.nhs.talentforcare.search.Studies.ids;
import static uk.nhs.talentforcare.search.Studies.index;
import static uk.nhs.talentforcare.search.Studies.study;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Which lines can be used, and what questions mean by them. */
class SynonymsTest {

    @AfterEach
    void asTheyCame() {
        Synonyms.use(Synonyms.of(Synonyms.defaults()));
    }

    @Test
    void everyLineOfTheProductCanBeUsedAndWrittenAgain() {
        assertThat(Synonyms.defaults()).hasSizeGreaterThan(90);
        for (SynonymRule rule : Synonyms.defaults()) {
            assertThat(SynonymRule.parse(rule.line())).isEqualTo(rule);
        }
    }

    @Test
    void noLineOfTheProductStandsThereTwice() {
        List<SynonymRule> before = new ArrayList<>();
        for (SynonymRule rule : Synonyms.defaults()) {
            assertThat(Synonyms.trouble(rule, before)).as(rule.line()).isEmpty();
            before.add(rule);
        }
    }

    @Test
    void aMistakeIsToldInWords() {
        assertThatThrownBy(() -> SynonymRule.parse("staff, porter"))
                .isInstanceOf(SynonymRule.Unusable.class)
                .hasMessageContaining("everyday word");
        assertThatThrownBy(() -> SynonymRule.parse("porter, porters")).hasMessageContaining("same word");
        assertThatThrownBy(() -> SynonymRule.parse("porter,")).hasMessageContaining("missing");
        assertThatThrownBy(() -> SynonymRule.parse("a > b > c")).hasMessageContaining("once");
        assertThatThrownBy(() -> SynonymRule.parse("one two three four five six seven, porter"))
                .hasMessageContaining("too long");
        assertThatThrownBy(() -> SynonymRule.parse("porter, <b>")).hasMessageContaining("letters");
        for (String end : List.of("\n", "\r\n", "\n\n")) {
            assertThatThrownBy(() -> SynonymRule.parse("hca, porter" + end + "ap, ap2"))
                    .hasMessageContaining("One line at a time");
            assertThat(SynonymRule.parse("hca, porter" + end).line()).isEqualTo("hca, porter");
        }
    }

    @Test
    void circlesOfOneWayLinesAreFoundOverSeveral() {
        List<SynonymRule> others =
                List.of(SynonymRule.parse("esol > english"), SynonymRule.parse("english > language"));

        assertThat(Synonyms.trouble(SynonymRule.parse("language > esol"), others))
                .isPresent();
        assertThat(Synonyms.trouble(SynonymRule.parse("esol > reading"), others))
                .isEmpty();
        assertThat(Synonyms.trouble(SynonymRule.parse("ESOL > English"), others))
                .isPresent();
    }

    @Test
    void theOtherWayRoundIsAnotherRuleAndTheGroupOfBothIsNamed() {
        List<SynonymRule> others = List.of(SynonymRule.parse("rdone > rdtwo"));

        assertThat(Synonyms.trouble(SynonymRule.parse("rdtwo > rdone"), others))
                .hasValueSatisfying(trouble -> assertThat(trouble)
                        .contains("circle with “rdone > rdtwo”", "both ways: “rdone, rdtwo”")
                        .doesNotContain("already"));
        assertThat(Synonyms.trouble(SynonymRule.parse("rdone, rdtwo"), others)).isEmpty();
    }

    @Test
    void whatOneOtherLineDoesAlreadyIsRefusedWithThatLine() {
        List<SynonymRule> others =
                List.of(SynonymRule.parse("one1, two2, three3"), SynonymRule.parse("four4, five5 > six6, seven7"));

        for (String line : List.of("three3, one1", "two2 > one1")) {
            assertThat(Synonyms.trouble(SynonymRule.parse(line), others))
                    .as(line)
                    .hasValueSatisfying(trouble -> assertThat(trouble).contains("“one1, two2, three3”"));
        }
        assertThat(Synonyms.trouble(SynonymRule.parse("four4 > seven7"), others))
                .isPresent();
        for (String line : List.of("one1, eight8", "four4, six6", "four4 > five5", "one1, two2 > six6")) {
            assertThat(Synonyms.trouble(SynonymRule.parse(line), others))
                    .as(line)
                    .isEmpty();
        }
    }

    @Test
    void anotherListCountsForTheNextQuestionWithoutANewIndex() {
        try (SearchIndex index = index(study("a", "Porters in theatres", "x").number("published", 1))) {
            assertThat(ids(index.search(SearchRequest.words("shifter")))).isEmpty();

            Synonyms.use(Synonyms.of(List.of(SynonymRule.parse("shifter, porter"))));

            assertThat(ids(index.search(SearchRequest.words("shifters")))).containsExactly("a");
            assertThat(index.understood("shifters", Synonyms.inUse()))
                    .containsExactly(new UnderstoodWord("shifters", List.of("porter")));
            assertThat(index.share("porter")).isEqualTo(1);
            assertThat(index.share("hospital porter")).isZero();
        }
    }
}
