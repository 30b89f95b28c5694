package uk.nhs.talentforcare.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Tells people how a question is understood: each place with what else may stand there. */
final class Understanding {

    private Understanding() {}

    static List<UnderstoodWord> of(String typed, Spelling spelling, Synonyms synonyms) throws IOException {
        TypedWords words =
                TypedWords.of(spelling.correct(TypedWords.cleaned(typed)).text());
        Terms terms = Terms.of(words.loose());
        Map<String, String> asTyped = new HashMap<>();
        for (int i = 0; i < terms.stems().size(); i++) {
            asTyped.putIfAbsent(terms.stems().get(i), terms.words().get(i));
        }
        List<UnderstoodWord> places = new ArrayList<>();
        for (Slot slot : Slot.of(words.loose(), synonyms)) {
            String first = slot.alternatives().get(0).stems().stream()
                    .map(stem -> asTyped.getOrDefault(stem, stem))
                    .collect(Collectors.joining(" "));
            places.add(new UnderstoodWord(
                    first,
                    slot.alternatives().stream()
                            .skip(1)
                            .map(other -> synonyms.written(other.stems()))
                            .distinct()
                            .toList()));
        }
        words.phrases().forEach(phrase -> places.add(new UnderstoodWord("“" + phrase + "”", List.of())));
        return places;
    }
}
