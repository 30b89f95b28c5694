package uk.nhs.talentforcare.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** What visitors get of public pages that are kept for a moment, and who never gets a kept one. */
class EntityTagFilterTest {

    private static final String PAGE = "/case-studies/porters";
    private static final String LONG = "<p>" + "words ".repeat(400) + "</p>";

    private final AtomicLong now = new AtomicLong(1);
    private final AtomicLong version = new AtomicLong();
    private final AtomicInteger written = new AtomicInteger();
    private final EntityTagFilter filter =
            new EntityTagFilter(new PageShelf(Duration.ofSeconds(1), now::get, version::get));

    private interface PageWriter {
        void write(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException;
    }

    private final PageWriter page = (request, response) -> {
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter().write("page " + written.incrementAndGet() + LONG);
    };

    private PageExchange ask(PageExchange exchange, PageWriter writer) throws IOException, ServletException {
        FilterChain chain =
                (request, response) -> writer.write((HttpServletRequest) request, (HttpServletResponse) response);
        filter.doFilter(exchange.request(), exchange.response(), chain);
        return exchange;
    }

    private PageExchange ask(String address) throws IOException, ServletException {
        return ask(PageExchange.get(address), page);
    }

    @Test
    void thePageOfAMomentAgoIsGivenToTheNext() throws Exception {
        PageExchange first = ask(PAGE);
        PageExchange second = ask(PAGE);
        assertThat(written).hasValue(1);
        assertThat(second.text()).isEqualTo(first.text());
        assertThat(second.headers()).isEqualTo(first.headers());
        assertThat(second.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
        assertThat(second.header("Cache-Control")).isEqualTo("public, max-age=60");
    }

    @Test
    void aSecondLaterItIsWrittenAgain() throws Exception {
        ask(PAGE);
        now.addAndGet(Duration.ofMillis(1001).toNanos());
        assertThat(ask(PAGE).text()).startsWith("page 2");
    }

    @Test
    void afterAChangeItIsWrittenAgainAtOnce() throws Exception {
        ask(PAGE);
        version.incrementAndGet();
        assertThat(ask(PAGE).text()).startsWith("page 2");
    }

    @Test
    void aPageThatWasBeingWrittenWhenTheChangeCameIsNotGivenAfterIt() throws Exception {
        ask(PageExchange.get(PAGE), (request, response) -> {
            page.write(request, response);
            version.incrementAndGet();
        });
        assertThat(ask(PAGE).text()).startsWith("page 2");
    }

    @Test
    void eachAddressHasItsOwnWithItsParametersInTheirOrder() throws Exception {
        assertThat(ask("/case-studies?q=a&page=2").text()).startsWith("page 1");
        assertThat(ask("/case-studies?page=2&q=a").text()).startsWith("page 2");
        assertThat(ask("/case-studies?q=A&page=2").text()).startsWith("page 3");
        assertThat(ask("/case-studies").text()).startsWith("page 4");
        assertThat(ask("/case-studies?q=a&page=2").text()).startsWith("page 1");
    }

    @Test
    void whoeverCarriesACookieGetsAPageOfTheirOwnAndLeavesNone() throws Exception {
        ask(PAGE);
        assertThat(ask(PageExchange.get(PAGE).with("Cookie", "session=abc"), page)
                        .text())
                .startsWith("page 2");
        assertThat(ask(PageExchange.get(PAGE).with("Authorization", "Bearer x"), page)
                        .text())
                .startsWith("page 3");
        assertThat(ask(PAGE).text()).startsWith("page 1");
    }

    @Test
    void postsAndHeadsAreAnsweredEachTime() throws Exception {
        ask(PAGE);
        PageExchange head = ask(PageExchange.of("HEAD", PAGE), page);
        assertThat(head.header("ETag")).isNotNull();
        PageExchange post = ask(PageExchange.of("POST", PAGE), (request, response) -> {
            written.incrementAndGet();
            response.setContentType("text/html");
        });
        assertThat(post.header("Cache-Control")).isEqualTo("no-store");
        assertThat(post.header("ETag")).isNull();
        assertThat(written).hasValue(3);
        assertThat(ask(PAGE).text()).startsWith("page 1");
    }

    @Test
    void personalPagesAreNeverKept() throws Exception {
        PageWriter own = (request, response) -> written.incrementAndGet();
        assertThat(ask(PageExchange.get("/account"), own).header("Cache-Control"))
                .isEqualTo("no-store");
        ask(PageExchange.get("/account"), own);
        ask(PageExchange.get("/workspace"), own);
        assertThat(written).hasValue(3);
    }

    @Test
    void errorsAndRedirectsAreNeverKept() throws Exception {
        PageWriter missing = (request, response) -> {
            written.incrementAndGet();
            response.sendError(404);
        };
        PageWriter moved = (request, response) -> {
            written.incrementAndGet();
            response.setStatus(303);
            response.setHeader("Location", "/elsewhere");
        };
        assertThat(ask(PageExchange.get(PAGE), missing).status()).isEqualTo(404);
        assertThat(ask(PageExchange.get(PAGE), missing).header("ETag")).isNull();
        assertThat(ask(PageExchange.get(PAGE), moved).header("Location")).isEqualTo("/elsewhere");
        assertThat(ask(PageExchange.get(PAGE), moved).status()).isEqualTo(303);
        assertThat(written).hasValue(4);
        assertThat(ask(PAGE).status()).isEqualTo(200);
    }

    @Test
    void aFailureReachesTheNextFilterAndLeavesNothing() throws Exception {
        PageWriter failing = (request, response) -> {
            throw new ServletException("no");
        };
        assertThatThrownBy(() -> ask(PageExchange.get(PAGE), failing)).isInstanceOf(ServletException.class);
        assertThat(ask(PAGE).text()).startsWith("page 1");
    }

    @Test
    void aPageWithAFormThatIsPostedIsWrittenForEach() throws Exception {
        PageWriter form = (request, response) -> {
            response.setContentType("text/html");
            response.getWriter()
                    .write("<form METHOD=\"post\"><input name=\"key\" value=\"" + written.incrementAndGet() + "\">");
        };
        assertThat(ask(PageExchange.get(PAGE), form).text()).contains("value=\"1\"");
        assertThat(ask(PageExchange.get(PAGE), form).text()).contains("value=\"2\"");
    }

    @Test
    void aPageThatSetsACookieOrItsOwnRuleIsWrittenForEach() throws Exception {
        PageWriter cookie = (request, response) -> {
            page.write(request, response);
            response.addHeader("Set-Cookie", "a=b");
        };
        ask(PageExchange.get(PAGE), cookie);
        assertThat(ask(PageExchange.get(PAGE), cookie).text()).startsWith("page 2");
        PageWriter own = (request, response) -> {
            page.write(request, response);
            response.setHeader("Cache-Control", "no-store");
        };
        assertThat(ask(PageExchange.get(PAGE), own).header("ETag")).isNull();
        assertThat(ask(PageExchange.get(PAGE), own).header("Cache-Control")).isEqualTo("no-store");
        assertThat(written).hasValue(4);
    }

    @Test
    void whoHasItIsToldSoFromTheShelfToo() throws Exception {
        String tag = ask(PAGE).header("ETag");
        PageExchange again = ask(PageExchange.get(PAGE).with("If-None-Match", "\"other\", " + tag), page);
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.text()).isEmpty();
        assertThat(again.header("ETag")).isEqualTo(tag);
        assertThat(again.header("Vary")).isEqualTo("Accept-Encoding");
        assertThat(again.header("Content-Encoding")).isNull();
        assertThat(written).hasValue(1);
        version.incrementAndGet();
        assertThat(ask(PageExchange.get(PAGE).with("If-None-Match", tag), page).status())
                .isEqualTo(200);
    }

    @Test
    void oneCopyServesThoseWhoTakeItCompressedAndThoseWhoDoNot() throws Exception {
        PageExchange plain = ask(PAGE);
        PageExchange zipped = ask(PageExchange.get(PAGE).with("Accept-Encoding", "br, gzip"), page);
        PageExchange refused = ask(PageExchange.get(PAGE).with("Accept-Encoding", "gzip;q=0"), page);
        assertThat(zipped.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(zipped.text()).isEqualTo(plain.text());
        assertThat(zipped.header("ETag")).isEqualTo(plain.header("ETag"));
        assertThat(refused.header("Content-Encoding")).isNull();
        assertThat(refused.text()).isEqualTo(plain.text());
        assertThat(written).hasValue(1);
    }

    @Test
    void aPagesOwnHeadersComeAlong() throws Exception {
        PageWriter robots = (request, response) -> {
            page.write(request, response);
            response.setHeader("X-Robots-Tag", "noindex");
        };
        ask(PageExchange.get(PAGE), robots);
        assertThat(ask(PAGE).header("X-Robots-Tag")).isEqualTo("noindex");
        assertThat(written).hasValue(1);
    }

    @Test
    void endlessAddressesAreNotKept() throws Exception {
        String address = "/case-studies?q=" + "a".repeat(1000);
        ask(address);
        assertThat(ask(address).text()).startsWith("page 2");
    }
}
