package uk.nhs.talentforcare.search.judged;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.nhs.talentforcare.search.IndexSchema;
import uk.nhs.talentforcare.search.Near;
import uk.nhs.talentforcare.search.PlaceInWords;
import uk.nhs.talentforcare.search.SearchDocument;
import uk.nhs.talentforcare.search.SearchRequest;

/** Studies, distractors, and questions with the grades that a reader of the studies gave before anything was tuned. */
final class JudgedSet {

    /** As the directory of case studies has it. */
    static final IndexSchema SCHEMA = IndexSchema.named("case-studies")
            .text("title", 4)
            .text("summary", 2)
            .text("names", 1.5)
            .text("body", 1)
            .facet("pillar")
            .meantBy("summary", "body")
            .newestBy("published");

    private static final double USUAL_MILES = 25;

    private JudgedSet() {}

    /**
     * One question.
     *
     * @param kind what sort of question: word, typo, paraphrase, ...
     * @param grades by document what it is worth, 1 to 3
     */
    record Question(String kind, String words, Map<String, Integer> grades) {}

    /** A place by its name or postcode district. */
    record Place(double latitude, double longitude) {}

    static List<Question> questions() {
        List<Question> questions = new ArrayList<>();
        for (String line : lines("questions.tsv")) {
            String[] parts = line.split("\t", -1);
            Map<String, Integer> grades = new LinkedHashMap<>();
            for (String judgement : parts[2].isBlank() ? new String[0] : parts[2].split(" ")) {
                String[] pair = judgement.split("=");
                grades.put(pair[0], Integer.valueOf(pair[1]));
            }
            questions.add(new Question(parts[0], parts[1], grades));
        }
        return questions;
    }

    static Map<String, Place> places() {
        Map<String, Place> places = new HashMap<>();
        for (String line : lines("places.tsv")) {
            String[] parts = line.split("\t");
            places.put(parts[0], new Place(Double.parseDouble(parts[1]), Double.parseDouble(parts[2])));
        }
        return places;
    }

    /** The question as the site would ask it. */
    static SearchRequest request(String words, Map<String, Place> places) {
        return PlaceInWords.of(words)
                .filter(found -> places.containsKey(found.place()))
                .map(found -> new SearchRequest(
                        found.words(),
                        Map.of(),
                        new Near(
                                places.get(found.place()).latitude(),
                                places.get(found.place()).longitude(),
                                USUAL_MILES),
                        SearchRequest.RELEVANCE,
                        1,
                        20))
                .orElseGet(() -> new SearchRequest(words, Map.of(), null, SearchRequest.RELEVANCE, 1, 20));
    }

    static List<SearchDocument> studies() {
        List<SearchDocument> studies = new ArrayList<>();
        SearchDocument.Builder study = null;
        for (String line : lines("studies.txt")) {
            String field = line.substring(0, line.indexOf(": "));
            String text = line.substring(field.length() + 2);
            if (field.equals("id")) {
                if (study != null) {
                    studies.add(study.build());
                }
                study = SearchDocument.with(text, 1).stored("slug", text);
            } else if (field.equals("at")) {
                String[] point = text.split(" ");
                study.at(Double.valueOf(point[0]), Double.valueOf(point[1]));
            } else {
                study.text(IN_FIELD.getOrDefault(field, field), text);
            }
        }
        studies.add(study.build());
        return studies;
    }

    private static final Map<String, String> IN_FIELD = Map.of("town", "names", "figures", "body");

    private static List<String> lines(String resource) {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(JudgedSet.class.getResourceAsStream(resource), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
