package uk.nhs.talentforcare.search.judged;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.nhs.talentforcare.search.Hit;
import uk.nhs.talentforcare.search.SearchIndex;
import uk.nhs.talentforcare.search.SearchRequest;
import uk.nhs.talentforcare.search.SearchResult;
import uk.nhs.talentforcare.search.judged.JudgedSet.Question;
import uk.nhs.talentforcare.search.judged.Quality.Answer;
import uk.nhs.talentforcare.search.judged.Quality.Figures;

/** Prints how well the judged questions are answered, over the demonstration studies among 600 distractors. */
@Tag("benchmark")
class RelevanceBenchmark {

    static final int DISTRACTORS = 600;

    @Test
    void measure() {
        try (SearchIndex index = index()) {
            report("words", question -> answer(index, question));
        }
    }

    static SearchIndex index() {
        SearchIndex index = SearchIndex.inMemory(JudgedSet.SCHEMA);
        JudgedSet.studies().forEach(index::add);
        Distractors.of(DISTRACTORS).forEach(index::add);
        index.refresh();
        return index;
    }

    static Answer answer(SearchIndex index, Question question) {
        SearchResult result = index.search(JudgedSet.request(question.words(), JudgedSet.places()));
        return new Answer(result.hits().stream().map(Hit::id).toList(), result.total());
    }

    static void report(String name, Function<Question, Answer> search) {
        List<Question> all = JudgedSet.questions();
        print(name, "tuned on", Quality.figures(Quality.half(all, true), search));
        print(name, "held out", Quality.figures(Quality.half(all, false), search));
        for (Map.Entry<String, Figures> kind : Quality.byKind(all, search).entrySet()) {
            print(name, kind.getKey(), kind.getValue());
        }
        if (Boolean.getBoolean("judged.each")) {
            for (Question question : all) {
                Answer answer = search.apply(question);
                System.out.printf(
                        Locale.ROOT,
                        "%.2f %.2f %4d %s | %s -> %s%n",
                        Quality.ndcg(answer.ids(), question.grades()),
                        Quality.recall(answer.ids(), question.grades()),
                        answer.total(),
                        question.kind(),
                        question.words(),
                        answer.ids().subList(0, Math.min(7, answer.ids().size())));
            }
        }
    }

    private static void print(String name, String what, Figures figures) {
        System.out.printf(
                Locale.ROOT,
                "JUDGED %-8s %-13s questions %3d  nDCG@10 %.3f  recall@20 %.3f  found %.1f%n",
                name,
                what,
                figures.questions(),
                figures.ndcg(),
                figures.recall(),
                figures.total());
    }
}
