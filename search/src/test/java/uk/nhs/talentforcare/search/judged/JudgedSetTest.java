package uk.nhs.talentforcare.search.judged;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import uk.nhs.talentforcare.search.Meaning;
import uk.nhs.talentforcare.search.SearchDocument;
import uk.nhs.talentforcare.search.SearchIndex;
import uk.nhs.talentforcare.search.judged.JudgedSet.Question;

/** The judged set speaks of what there is, and the figures mean what they say. */
class JudgedSetTest {

    @Test
    void everyJudgementNamesAStudy() {
        Set<String> studies =
                JudgedSet.studies().stream().map(SearchDocument::id).collect(Collectors.toSet());
        List<Question> questions = JudgedSet.questions();
        assertThat(questions).hasSizeGreaterThan(100);
        assertThat(questions).extracting(Question::words).doesNotHaveDuplicates();
        for (Question question : questions) {
            assertThat(studies)
                    .as(question.words())
                    .containsAll(question.grades().keySet());
            assertThat(question.grades().values()).allMatch(grade -> grade >= 1 && grade <= 3);
        }
    }

    /** Well below what was measured: see docs/search.md. A change that falls below it has broken something. */
    @Test
    void wordsAloneAnswerMostQuestions() {
        try (SearchIndex index = RelevanceBenchmark.index(new Meaning())) {
            Quality.Figures figures = Quality.figures(
                    Quality.half(JudgedSet.questions(), false), question -> RelevanceBenchmark.answer(index, question));
            assertThat(figures.ndcg()).isGreaterThan(0.75);
            assertThat(figures.recall()).isGreaterThan(0.75);
        }
    }

    @Test
    void theFiguresReward() {
        Map<String, Integer> grades = Map.of("best", 3, "good", 2, "fair", 1);
        assertThat(Quality.ndcg(List.of("best", "good", "fair"), grades)).isEqualTo(1);
        assertThat(Quality.ndcg(List.of("good", "best", "fair"), grades)).isBetween(0.7, 0.99);
        assertThat(Quality.ndcg(List.of("else"), grades)).isZero();
        assertThat(Quality.recall(List.of("else", "good"), grades)).isEqualTo(0.5);
    }
}
