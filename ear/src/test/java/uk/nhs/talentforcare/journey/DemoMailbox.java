package uk.nhs.talentforcare.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the demonstration's mail as the person whose address it went to would. */
final class DemoMailbox {
    private static final Pattern ROW =
            Pattern.compile("href=\"(/demo/mail/[^\"]+)\">(.*?)</a>.*?</span>([^<]*)</td>", Pattern.DOTALL);
    private static final String SECRET = "[A-Za-z0-9_-]{43}";

    private final HttpClient http = HttpClient.newHttpClient();
    private final Visitor visitor;
    private final String url;

    /** @param visitor who waits for the mail */
    DemoMailbox(Visitor visitor) {
        this.visitor = visitor;
        this.url = visitor.url();
    }

    /** Waits for a letter with this subject to this address, and gives the path of the link in it below a path. */
    String link(String address, String subject, String below) {
        String[] found = new String[1];
        visitor.page().waitForCondition(() -> {
            found[0] = find(address, subject)
                    .flatMap(letter -> first(letter, below + "/" + SECRET))
                    .orElse(null);
            return found[0] != null;
        });
        return found[0];
    }

    /** Waits until there is a letter with this subject to this address. */
    void waitFor(String address, String subject) {
        visitor.page().waitForCondition(() -> find(address, subject).isPresent());
    }

    private Optional<String> find(String address, String subject) {
        Matcher row = ROW.matcher(get("/demo/mail"));
        while (row.find()) {
            if (row.group(3).strip().equals(address) && row.group(2).strip().equals(subject)) {
                return Optional.of(get(row.group(1)));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> first(String text, String pattern) {
        Matcher match = Pattern.compile(pattern).matcher(text);
        return match.find() ? Optional.of(match.group()) : Optional.empty();
    }

    private String get(String path) {
        try {
            return http.send(
                            HttpRequest.newBuilder(URI.create(url + path)).build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while reading mail", e);
        }
    }
}
