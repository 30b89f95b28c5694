package uk.nhs.talentforcare.search.judged;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.nhs.talentforcare.search.ByMeaning;
import uk.nhs.talentforcare.search.Hit;
import uk.nhs.talentforcare.search.Meaning;
import uk.nhs.talentforcare.search.SearchDocument;
import uk.nhs.talentforcare.search.SearchIndex;
import uk.nhs.talentforcare.search.SearchResult;
import uk.nhs.talentforcare.search.SentenceModel;
import uk.nhs.talentforcare.search.judged.JudgedSet.Question;
import uk.nhs.talentforcare.search.judged.Quality.Answer;
import uk.nhs.talentforcare.search.judged.Quality.Figures;

/** Prints how well the judged questions are answered, over the demonstration studies among 600 distractors. */
@Tag("benchmark")
class RelevanceBenchmark {

    static final int DISTRACTORS = 600;

    /** As the method's inventors have it. */
    private static final double SMOOTHING = 60;

    @Test
    void measure() throws IOException {
        List<SearchDocument> documents = new ArrayList<>(JudgedSet.studies());
        documents.addAll(Distractors.of(DISTRACTORS));
        Meaning meaning = new Meaning();
        try (SearchIndex index = index(meaning);
                SentenceModel model = SentenceModel.load()) {
            report("words", question -> answer(index, question));
            latency("words", index);
            meaning.use(model);
            long started = System.nanoTime();
            documents.forEach(document -> index.put(index.understood(document)));
            index.refresh();
            System.out.printf(
                    Locale.ROOT,
                    "meaning of a document read in %.0f ms%n",
                    (System.nanoTime() - started) / 1e6 / documents.size());
            report("both", question -> answer(index, question));
            latency("both, question asked before", index);
            embedding(model);
            ByMeaning alone = new ByMeaning(model, JudgedSet.SCHEMA, documents);
            report("meaning", question -> {
                List<String> ids = alone.nearest(question.words());
                return new Answer(ids, ids.size());
            });
            try (SearchIndex words = index(new Meaning())) {
                report("by rank", question -> fusedByRank(words, alone, question));
            }
        }
    }

    /** The other way of making one order of two, for comparison: what each says first counts, not how surely. */
    private static Answer fusedByRank(SearchIndex words, ByMeaning alone, Question question) {
        List<String> ids =
                Quality.fusedByRank(answer(words, question).ids(), alone.nearest(question.words()), SMOOTHING);
        return new Answer(ids, ids.size());
    }

    private static void embedding(SentenceModel model) {
        List<Question> questions = JudgedSet.questions();
        long[] took = new long[questions.size()];
        for (int i = 0; i < took.length; i++) {
            long start = System.nanoTime();
            model.vector(questions.get(i).words());
            took[i] = System.nanoTime() - start;
        }
        print("the meaning of a question", took);
    }

    private static void latency(String name, SearchIndex index) {
        List<Question> questions = JudgedSet.questions();
        long[] took = new long[questions.size()];
        for (int i = 0; i < took.length; i++) {
            long start = System.nanoTime();
            answer(index, questions.get(i));
            took[i] = System.nanoTime() - start;
        }
        print(name, took);
    }

    private static void print(String name, long[] took) {
        Arrays.sort(took);
        System.out.printf(
                Locale.ROOT,
                "LATENCY %s: p50 %.1f ms, p95 %.1f ms%n",
                name,
                took[took.length / 2] / 1e6,
                took[took.length * 95 / 100] / 1e6);
    }

    static SearchIndex index(Meaning meaning) {
        SearchIndex index = SearchIndex.inMemory(JudgedSet.SCHEMA, meaning);
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
