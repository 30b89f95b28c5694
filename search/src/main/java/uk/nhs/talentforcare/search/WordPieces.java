package uk.nhs.talentforcare.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text as the numbers that the sentence model was taught with: lower case, no accents, punctuation apart, and each word
 * cut into the longest pieces that the model's vocabulary has. Written here, and not taken from the model's library,
 * because that one brings native code which a server can load only once.
 */
final class WordPieces {

    /** The model reads no more, first and last included. */
    static final int LONGEST = 512;

    private static final int LONGEST_WORD = 100;
    private static final String FIRST = "[CLS]";
    private static final String LAST = "[SEP]";
    private static final String UNKNOWN = "[UNK]";

    /** One entry of the vocabulary: {@code "word": 123,}. */
    private static final Pattern ENTRY = Pattern.compile("^\\s*\"((?:[^\"\\\\]|\\\\.)+)\": ([0-9]+),?$");

    private static final Pattern WORDS = Pattern.compile("[\\p{P}\\p{S}]|[^\\s\\p{P}\\p{S}]+");

    private final Map<String, Long> vocabulary;

    private WordPieces(Map<String, Long> vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * @param tokenizer the description of the model's tokenizer, as JSON with one entry of the vocabulary a line
     * @throws IOException when it cannot be read, or has no vocabulary
     */
    static WordPieces read(InputStream tokenizer) throws IOException {
        Map<String, Long> vocabulary = new HashMap<>(64_000);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(tokenizer, StandardCharsets.UTF_8))) {
            boolean inside = false;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Matcher entry = ENTRY.matcher(line);
                if (line.strip().equals("\"vocab\": {")) {
                    inside = true;
                } else if (inside && entry.matches()) {
                    vocabulary.put(plain(entry.group(1)), Long.valueOf(entry.group(2)));
                }
            }
        }
        if (!vocabulary.containsKey(FIRST) || !vocabulary.containsKey(LAST) || !vocabulary.containsKey(UNKNOWN)) {
            throw new IOException("The sentence model's vocabulary cannot be read");
        }
        return new WordPieces(vocabulary);
    }

    /** @return the numbers of the text's pieces, between those that begin and end a text */
    long[] of(String text) {
        List<Long> pieces = new ArrayList<>();
        pieces.add(vocabulary.get(FIRST));
        Matcher words = WORDS.matcher(normal(text));
        while (words.find() && pieces.size() < LONGEST - 1) {
            pieces.addAll(pieces(words.group()));
        }
        List<Long> kept = pieces.subList(0, Math.min(pieces.size(), LONGEST - 1));
        long[] numbers = new long[kept.size() + 1];
        for (int i = 0; i < kept.size(); i++) {
            numbers[i] = kept.get(i);
        }
        numbers[kept.size()] = vocabulary.get(LAST);
        return numbers;
    }

    private List<Long> pieces(String word) {
        List<Long> pieces = new ArrayList<>();
        int start = 0;
        while (word.length() <= LONGEST_WORD && start < word.length()) {
            int end = word.length();
            Long piece = null;
            while (piece == null && end > start) {
                piece = vocabulary.get((start > 0 ? "##" : "") + word.substring(start, end));
                end--;
            }
            if (piece == null) {
                return List.of(vocabulary.get(UNKNOWN));
            }
            pieces.add(piece);
            start = end + 1;
        }
        return pieces.isEmpty() ? List.of(vocabulary.get(UNKNOWN)) : pieces;
    }

    private static String normal(String text) {
        String plain = text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\s]+", " ")
                .toLowerCase(Locale.ROOT);
        return Normalizer.normalize(plain, Normalizer.Form.NFD).replaceAll("\\p{Mn}+", "");
    }

    private static String plain(String json) {
        return json.replace("\\\"", "\"").replace("\\\\", "\\");
    }
}
