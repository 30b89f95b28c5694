package uk.nhs.talentforcare.account;

import com.nulabinc.zxcvbn.StandardDictionaries;
import com.nulabinc.zxcvbn.Zxcvbn;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import uk.nhs.talentforcare.shared.Invalid;

/**
 * What a password must be: 12 to 128 characters of any kind, none of those that most people choose, and without the
 * person's own name or address. Nothing is asked about kinds of characters, and no password has to be changed because it
 * is old (NIST SP 800-63B, National Cyber Security Centre).
 */
@ApplicationScoped
public class PasswordRules {

    static final int SHORTEST = 12;

    /** Shorter words, such as "Al", stand in too many passwords by chance. */
    private static final int SHORTEST_OWN_WORD = 3;

    /** Of its scores from 0 to 4, those below would be found within a million tries. */
    private static final int WEAK = 2;

    /** Longer ones are strong by their beginning already, and measuring takes longer the longer they are. */
    private static final int MEASURED = 40;

    private final Zxcvbn guesses = new Zxcvbn();
    private Set<String> common;

    @PostConstruct
    void load() {
        try {
            // 30,000 passwords from published leaks, the commonest first
            common = Set.copyOf(StandardDictionaries.PASSWORDS_LOADER.load().getFrequencies());
        } catch (IOException e) {
            throw new UncheckedIOException("The list of common passwords cannot be read", e);
        }
    }

    /**
     * Holds a password against the rules.
     *
     * @param field the form's field, for the message
     * @param own the person's names and e-mail address; {@code null} and empty ones are passed over
     * @throws Invalid saying how to choose another
     */
    public void check(String field, String password, String... own) {
        if (password.isEmpty()) {
            throw new Invalid(field, "Choose a password");
        }
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            throw new Invalid(
                    field,
                    "Choose a password of 12 characters or more. Three words that do not belong together are easy to"
                            + " remember");
        }
        if (password.length() > AccountService.LONGEST_PASSWORD) {
            throw new Invalid(field, "Choose a password of 128 characters or fewer");
        }
        String lower = password.toLowerCase(Locale.ROOT);
        if (common.contains(lower) || guesses.measure(start(password)).getScore() < WEAK) {
            throw new Invalid(field, "Choose another password: this is one of those that people guess first");
        }
        if (ownWords(own).anyMatch(lower::contains)) {
            throw new Invalid(field, "Choose another password, without your name or your email address in it");
        }
    }

    private static String start(String password) {
        return password.substring(0, Math.min(MEASURED, password.length()));
    }

    private static Stream<String> ownWords(String... own) {
        return Arrays.stream(own)
                .filter(text -> text != null)
                .map(text -> text.strip().toLowerCase(Locale.ROOT))
                .flatMap(text -> text.contains("@")
                        ? Stream.of(text, text.substring(0, text.indexOf('@')))
                        : Stream.concat(Stream.of(text), List.of(text.split("[\\s-]+")).stream()))
                .filter(word -> word.length() >= SHORTEST_OWN_WORD);
    }
}
