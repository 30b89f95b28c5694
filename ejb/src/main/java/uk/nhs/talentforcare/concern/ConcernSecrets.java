package uk.nhs.talentforcare.concern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import uk.nhs.talentforcare.shared.Secrets;

/**
 * References, the words that let people come back, and the sealing of what they say. Reference and words follow from the
 * form's one-time key and the deployment's secret: a form that arrives twice gets the same answer, and the words
 * themselves are never kept.
 */
@ApplicationScoped
public class ConcernSecrets {

    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final int REFERENCE_LETTERS = 8;
    private static final int WORDS = 4;
    private static final int WORDS_TO_CHOOSE_FROM = 256;

    private final Secrets secrets;
    private final List<String> words;

    /** For the container. */
    protected ConcernSecrets() {
        this.secrets = null;
        this.words = List.of();
    }

    @Inject
    ConcernSecrets(Secrets secrets) {
        this.secrets = secrets;
        this.words = read();
    }

    /** Such as {@code CON-7KQ4-XM2P}: some 40 random bits. */
    public String reference(String submissionKey) {
        byte[] random = secrets.macBytes("concern-reference", submissionKey);
        String letters = IntStream.range(0, REFERENCE_LETTERS)
                .mapToObj(i -> String.valueOf(ALPHABET.charAt(Byte.toUnsignedInt(random[i]) % ALPHABET.length())))
                .collect(Collectors.joining());
        return "CON-" + letters.substring(0, 4) + "-" + letters.substring(4);
    }

    /** Four words, such as {@code acorn-kettle-river-spoon}: 32 random bits, of which few can be tried. */
    public String code(String submissionKey) {
        byte[] random = secrets.macBytes("concern-code", submissionKey);
        return IntStream.range(0, WORDS)
                .mapToObj(i -> words.get(Byte.toUnsignedInt(random[i])))
                .collect(Collectors.joining("-"));
    }

    /** A reference as it stands in the database, however it was typed. */
    static String referenceTyped(String typed) {
        String letters = typed.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
        return letters.matches("CON[0-9A-Z]{8}") ? "CON-" + letters.substring(3, 7) + "-" + letters.substring(7) : "";
    }

    /** What words are compared by, however they were typed. */
    public String codeMac(String reference, String typed) {
        String plain = typed.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-").replaceAll("^-|-$", "");
        return secrets.mac("concern-code-typed", reference + " " + plain);
    }

    /** What a form's one-time key is known by. */
    public String submissionMac(String submissionKey) {
        return secrets.mac("concern-submission", submissionKey);
    }

    /** What attempts are counted by: says neither the address nor the reference. */
    String attemptMac(String subject) {
        return secrets.mac("concern-attempt", subject);
    }

    /** Seals what was said; it can be opened under this reference only. */
    public String seal(String reference, ConcernStatement statement) {
        return secrets.seal("concern", reference, statement.json());
    }

    ConcernStatement statement(Concern concern) {
        return ConcernStatement.of(secrets.open("concern", concern.reference(), concern.statement()));
    }

    /** Seals a note; it can be opened under this reference only. */
    public String sealNote(String reference, String text) {
        return secrets.seal("concern-note", reference, text);
    }

    String note(Concern concern, ConcernNote note) {
        return secrets.open("concern-note", concern.reference(), note.sealed());
    }

    private static List<String> read() {
        try (InputStream file = ConcernSecrets.class.getResourceAsStream("/concern/words.txt")) {
            List<String> words = new String(file.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .toList();
            if (words.size() != WORDS_TO_CHOOSE_FROM) {
                throw new IllegalStateException("There are " + words.size() + " words to choose from, not 256");
            }
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
