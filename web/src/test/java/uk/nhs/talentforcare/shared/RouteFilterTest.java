package uk.nhs.talentforcare.shared;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which addresses go no further. */
class RouteFilterTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"/openapi/", "/openapi/x", "/metrics/", "/metrics/base", "/pages/campaign/home", "/home.xhtml"})
    void whatIsNotForOutsideIsNotFound(String path) throws Exception {
        Exchange exchange = new Exchange("GET", path);
        AtomicBoolean passed = new AtomicBoolean();

        new RouteFilter().doFilter(exchange.request(), exchange.response(), passing(passed));

        assertThat(exchange.status()).isEqualTo(404);
        assertThat(passed).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/openapi", "/metrics", "/health/ready", "/assets/site.css"})
    void whatHasNoViewGoesToItsServlet(String path) throws Exception {
        Exchange exchange = new Exchange("GET", path);
        AtomicBoolean passed = new AtomicBoolean();

        new RouteFilter().doFilter(exchange.request(), exchange.response(), passing(passed));

        assertThat(exchange.status()).isZero();
        assertThat(passed).isTrue();
    }

    private static FilterChain passing(AtomicBoolean passed) {
        return (request, response) -> passed.set(true);
    }
}
