package uk.nhs.talentforcare.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The cookies that the website says it sets: the names in the table of its cookies page. */
final class AnnouncedCookies {
    private static final Pattern NAME = Pattern.compile("<td[^>]*>.*?<code>([^<]+)</code>");

    private final String url;
    private Set<String> names;

    AnnouncedCookies(String url) {
        this.url = url;
    }

    Set<String> names() {
        if (names == null) {
            names = read();
        }
        return names;
    }

    private Set<String> read() {
        try {
            HttpClient http = HttpClient.newHttpClient();
            HttpResponse<String> page = http.send(
                    HttpRequest.newBuilder(URI.create(url + "/cookies")).build(), HttpResponse.BodyHandlers.ofString());
            Set<String> found = NAME.matcher(page.body())
                    .results()
                    .map(cell -> cell.group(1))
                    .collect(Collectors.toSet());
            assertThat(found).as("names on the cookies page").isNotEmpty();
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while reading the cookies page", e);
        }
    }
}
