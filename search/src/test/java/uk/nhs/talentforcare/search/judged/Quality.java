package uk.nhs.talentforcare.search.judged;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import uk.nhs.talentforcare.search.judged.JudgedSet.Question;

/** How well an order of documents answers the questions. */
final class Quality {

    private static final int FIRST_PAGE = 10;
    private static final int TWO_PAGES = 20;

    private Quality() {}

    /**
     * What was measured over some questions.
     *
     * @param ndcg of the first ten, 1 for the best order there is
     * @param recall share of the documents worth 2 or 3 among the first twenty
     * @param total how many documents were found, on average
     */
    record Figures(int questions, double ndcg, double recall, double total) {}

    /** What a search gave. */
    record Answer(List<String> ids, long total) {}

    static double ndcg(List<String> ids, Map<String, Integer> grades) {
        double gained = 0;
        for (int i = 0; i < Math.min(FIRST_PAGE, ids.size()); i++) {
            gained += gain(grades.getOrDefault(ids.get(i), 0), i);
        }
        double best = 0;
        List<Integer> ideal = new ArrayList<>(grades.values());
        ideal.sort(Comparator.reverseOrder());
        for (int i = 0; i < Math.min(FIRST_PAGE, ideal.size()); i++) {
            best += gain(ideal.get(i), i);
        }
        return best == 0 ? 0 : gained / best;
    }

    private static double gain(int grade, int position) {
        return (Math.pow(2, grade) - 1) / (Math.log(position + 2) / Math.log(2));
    }

    static double recall(List<String> ids, Map<String, Integer> grades) {
        List<String> wanted = grades.entrySet().stream()
                .filter(grade -> grade.getValue() >= 2)
                .map(Map.Entry::getKey)
                .toList();
        List<String> first = ids.subList(0, Math.min(TWO_PAGES, ids.size()));
        return wanted.isEmpty()
                ? 1
                : (double) wanted.stream().filter(first::contains).count() / wanted.size();
    }

    static Figures figures(List<Question> questions, Function<Question, Answer> search) {
        double ndcg = 0;
        double recall = 0;
        double total = 0;
        for (Question question : questions) {
            Answer answer = search.apply(question);
            ndcg += ndcg(answer.ids(), question.grades());
            recall += recall(answer.ids(), question.grades());
            total += answer.total();
        }
        int count = Math.max(1, questions.size());
        return new Figures(questions.size(), ndcg / count, recall / count, total / count);
    }

    static Map<String, Figures> byKind(List<Question> questions, Function<Question, Answer> search) {
        Map<String, List<Question>> kinds = new TreeMap<>();
        questions.forEach(question -> kinds.computeIfAbsent(question.kind(), kind -> new ArrayList<>())
                .add(question));
        Map<String, Figures> figures = new TreeMap<>();
        kinds.forEach((kind, some) -> figures.put(kind, figures(some, search)));
        return figures;
    }

    /** Every second question with judgements. */
    static List<Question> half(List<Question> questions, boolean odd) {
        List<Question> judged = questions.stream()
                .filter(question -> !question.grades().isEmpty())
                .toList();
        List<Question> half = new ArrayList<>();
        for (int i = odd ? 0 : 1; i < judged.size(); i += 2) {
            half.add(judged.get(i));
        }
        return half;
    }

    /** The two orders as one: a document gains most where both put it high. */
    static List<String> fusedByRank(List<String> one, List<String> other, double smoothing) {
        Map<String, Double> scores = new HashMap<>();
        for (List<String> order : Arrays.asList(one, other)) {
            for (int i = 0; i < order.size(); i++) {
                scores.merge(order.get(i), 1 / (smoothing + i + 1), Double::sum);
            }
        }
        return scores.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed().thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .toList();
    }
}
