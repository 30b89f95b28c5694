package uk.nhs.talentforcare.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A communications lead takes a poster from the toolkit. */
@ExtendWith(Journeys.class)
class ToolkitJourney {
    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void aPosterIsFoundAndDownloaded(Visitors visitors) throws IOException, InterruptedException {
        Visitor visitor = visitors.onPhone().visit("/toolkit?q=poster");
        visitor.page()
                .locator("main a[href^='/toolkit/']:not([href*='?']):not([href*='basket']):not([href*='collections'])")
                .first()
                .click();
        visitor.check();
        assertThat(visitor.address()).startsWith("/toolkit/");
        String file = visitor.page().locator("main a[download]").first().getAttribute("href");

        HttpResponse<byte[]> whole = get(visitor, file);
        assertThat(whole.statusCode()).isEqualTo(200);
        String type = whole.headers().firstValue("Content-Type").orElse("");
        assertThat(type).matches("application/(pdf|zip|vnd\\.[a-z0-9.-]+)|image/png|text/plain;charset=UTF-8");
        assertThat(whole.headers().firstValueAsLong("Content-Length").orElse(-1))
                .isEqualTo(whole.body().length);
        assertThat(whole.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        String tag = whole.headers().firstValue("ETag").orElse("");
        assertThat(tag).startsWith("\"");

        HttpResponse<byte[]> part = get(visitor, file, "Range", "bytes=0-99");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).hasSize(100).isEqualTo(java.util.Arrays.copyOf(whole.body(), 100));
        assertThat(get(visitor, file, "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(get(visitor, file, "Range", "bytes=999999999999-").statusCode())
                .isEqualTo(416);
    }

    @Test
    void aBasketIsFilledWithoutScriptOrCookie(Visitors visitors) throws IOException, InterruptedException {
        Visitor visitor = visitors.withoutScript().visit("/toolkit");
        visitor.page()
                .locator("main a[href^='/toolkit/']:not([href*='?']):not([href*='basket']):not([href*='collections'])")
                .first()
                .click();
        visitor.check().press("Add to basket");
        assertThat(visitor.address()).contains("/toolkit/basket");
        assertThat(visitor.mainText()).contains("Download basket");
        assertThat(visitor.cookies()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/toolkit", "/toolkit?q=poster", "/toolkit?type=SOCIAL_MEDIA_IMAGE"})
    void aListOfPicturesIsLightAndSharp(String path, Visitors visitors) {
        Visitor visitor = visitors.atDesk();
        List<Request> requests = new ArrayList<>();
        visitor.page().onRequestFinished(requests::add);
        visitor.page().navigate(visitor.url() + path);
        visitor.page().waitForLoadState(LoadState.NETWORKIDLE);
        assertThat(requests).hasSizeLessThanOrEqualTo(8);
        assertThat(requests.stream()
                        .mapToInt(request -> request.sizes().responseBodySize)
                        .sum())
                .isLessThanOrEqualTo(60_000);
        assertSharp(visitor);
        visitor.check();
        visitor.page().locator(".tfc-result a").first().click();
        visitor.check();
        assertSharp(visitor);
    }

    /** A screen of high density shows three quarters of what it could, as Lighthouse asks. */
    private static void assertSharp(Visitor visitor) {
        Object blurred = visitor.page()
                .evaluate("[...document.querySelectorAll('main img')]"
                        + ".filter(i => i.naturalWidth < 1.5 * i.clientWidth - 1).map(i => i.src)");
        assertThat((List<?>) blurred).isEmpty();
        assertThat(visitor.page().locator("main img").count()).isPositive();
    }

    private HttpResponse<byte[]> get(Visitor visitor, String path, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(visitor.url() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }
}
