package uk.nhs.talentforcare.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * What a first visit to a page brings over the wire: the page and what its markup names.
 *
 * @param htmlBytes the page itself, compressed as it is sent
 * @param allBytes with style sheets, scripts, icons and pictures
 * @param requests how many requests that takes
 * @param widgetBytes what of it belongs to the widgets of the workspace
 */
record PageWeight(long htmlBytes, long allBytes, int requests, long widgetBytes) {
    private static final Pattern NAMED = Pattern.compile(
            "<(?:link[^>]*rel=\"(?:stylesheet|icon|modulepreload)\"[^>]*href|script[^>]*src|img[^>]*src)=\"([^\"]+)\"");
    private static final Pattern NAMED_FIRST =
            Pattern.compile("<link[^>]*href=\"([^\"]+)\"[^>]*rel=\"(?:stylesheet|icon|modulepreload)\"");

    /** Fetches a page and everything it names, once each. */
    static PageWeight of(HttpClient http, URI page) throws IOException, InterruptedException {
        HttpResponse<byte[]> html = get(http, page);
        String text = text(html);
        Set<String> named = new LinkedHashSet<>();
        collect(NAMED.matcher(text), named);
        collect(NAMED_FIRST.matcher(text), named);
        long all = html.body().length;
        long widgets = 0;
        for (String address : named) {
            long bytes = get(http, page.resolve(address)).body().length;
            all += bytes;
            widgets += address.contains("primefaces") ? bytes : 0;
        }
        return new PageWeight(html.body().length, all, named.size() + 1, widgets);
    }

    private static void collect(Matcher matcher, Set<String> named) {
        while (matcher.find()) {
            if (!matcher.group(1).startsWith("data:")) {
                named.add(matcher.group(1));
            }
        }
    }

    private static HttpResponse<byte[]> get(HttpClient http, URI address) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(address)
                        .header("Accept-Encoding", "gzip")
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String text(HttpResponse<byte[]> answer) throws IOException {
        boolean compressed =
                answer.headers().firstValue("Content-Encoding").orElse("").equals("gzip");
        try (var in = compressed
                ? new GZIPInputStream(new ByteArrayInputStream(answer.body()))
                : new ByteArrayInputStream(answer.body())) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
