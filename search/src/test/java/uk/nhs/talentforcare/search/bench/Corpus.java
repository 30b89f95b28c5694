package uk.nhs.talentforcare.search.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import uk.nhs.talentforcare.search.IndexSchema;
import uk.nhs.talentforcare.search.SearchDocument;

/**
 * Invented case studies by the thousand: words of the campaign among 30,000 invented ones, as often as words are in
 * English (the n-th is used 1/n as often as the first). The same at every run.
 */
final class Corpus {

    static final IndexSchema SCHEMA = IndexSchema.named("bench")
            .text("title", 4)
            .text("summary", 2)
            .text("body", 1)
            .facet("pillar")
            .facet("intention")
            .facet("role")
            .facet("setting")
            .facet("area")
            .newestBy("published");

    private static final String[] DOMAIN =
            ("care support worker nurse hospital training apprenticeship learning development staff patient team skills"
                            + " college school career band assistant practitioner certificate porter cleaner catering"
                            + " estates ambulance maternity dental pharmacy community mental health social literacy"
                            + " numeracy mentor coaching induction placement volunteer insight programme pathway"
                            + " progression framework strategy employer manager confidence interview rotation degree"
                            + " foundation award funding partnership union board pledge campaign ambassador talk pupil")
                    .split(" ");
    private static final String[] SYLLABLES =
            "ba be bi bo bu da de di do du fa fe fi fo ga ge go ka ke ki ko la le li lo"
                    .concat(
                            " lu ma me mi mo mu na ne ni no nu pa pe pi po ra re ri ro ru sa se si so su ta te ti to tu va ve vi")
                    .split(" ");
    private static final String[] ENDINGS = {"", "", "n", "r", "l", "st", "nd", "ck", "rt", "m"};
    private static final int WORDS = 30_000;

    private final List<String> words = new ArrayList<>();
    private final double[] upTo;
    private final Random random = new Random(20261122);

    Corpus() {
        Set<String> made = new LinkedHashSet<>();
        int domain = 0;
        while (made.size() < WORDS) {
            // A word of the campaign after every third invented one, until they are used up.
            if (made.size() % 4 == 0 && domain < DOMAIN.length) {
                made.add(DOMAIN[domain++]);
            } else {
                made.add(invented());
            }
        }
        words.addAll(made);
        upTo = new double[WORDS];
        double sum = 0;
        for (int i = 0; i < WORDS; i++) {
            sum += 1.0 / (i + 5);
            upTo[i] = sum;
        }
    }

    private String invented() {
        StringBuilder word = new StringBuilder();
        int syllables = 2 + random.nextInt(3);
        for (int i = 0; i < syllables; i++) {
            word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
        }
        return word.append(ENDINGS[random.nextInt(ENDINGS.length)]).toString();
    }

    private String word() {
        double at = random.nextDouble() * upTo[WORDS - 1];
        int found = Arrays.binarySearch(upTo, at);
        return words.get(Math.min(WORDS - 1, found < 0 ? -found - 1 : found));
    }

    private String text(int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(word()).append(i % 12 == 11 ? ". " : " ");
        }
        return text.toString().strip();
    }

    private String title() {
        StringBuilder title = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            title.append(word()).append(' ');
        }
        // Titles have words that are rarer than those of the text around them.
        title.append(words.get(200 + random.nextInt(8_000))).append(' ');
        return title.append(words.get(200 + random.nextInt(8_000))).toString();
    }

    /** @return the next document; documents follow each other in the same way at every run */
    SearchDocument document(int number) {
        String title = title();
        String summary = text(30);
        return SearchDocument.with(String.valueOf(number), 1)
                .text("title", title)
                .text("summary", summary)
                .text("body", text(70), text(70))
                .keyword("pillar", "P" + random.nextInt(3))
                .keyword("intention", "I" + random.nextInt(10), "J" + random.nextInt(3))
                .keyword("role", "R" + random.nextInt(14))
                .keyword("setting", "S" + random.nextInt(9))
                .keyword("area", "A" + random.nextInt(13))
                .number("published", (long) number)
                .stored("slug", "study-" + number)
                .stored("title", title)
                .stored("summary", summary)
                .at(50.5 + random.nextDouble() * 5, -4 + random.nextDouble() * 5)
                .build();
    }
}
