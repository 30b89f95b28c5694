package uk.nhs.talentforcare.account;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Ten codes on paper for the day the telephone is lost: 80 random bits each, in letters that are not mixed up. */
final class RecoveryCodes {

    private static final int HOW_MANY = 10;
    private static final int LETTERS = 16;
    private static final int GROUP = 4;
    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

    private RecoveryCodes() {}

    /** A new set, each written as {@code 7kqm-0wz3-v9hd-4r2x}. */
    static List<String> draw() {
        return Stream.generate(RecoveryCodes::one).limit(HOW_MANY).toList();
    }

    /** What is kept of a code, however it was typed: capitals, spaces and hyphens do not matter, nor O for 0. */
    static String hash(long accountId, String code) {
        String plain = code.toLowerCase(Locale.ROOT)
                .replaceAll("[^0-9a-z]", "")
                .replace('o', '0')
                .replace('i', '1')
                .replace('l', '1');
        return Secret.hash("recovery", accountId + ":" + plain);
    }

    private static String one() {
        byte[] random = Secret.bytes(LETTERS);
        StringBuilder code = new StringBuilder();
        IntStream.range(0, LETTERS).forEach(i -> {
            if (i > 0 && i % GROUP == 0) {
                code.append('-');
            }
            code.append(ALPHABET.charAt(random[i] & (ALPHABET.length() - 1)));
        });
        return code.toString();
    }
}
