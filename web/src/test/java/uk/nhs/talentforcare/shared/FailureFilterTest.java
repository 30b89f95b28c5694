package uk.nhs.talentforcare.shared;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What becomes of what went wrong inside. */
class FailureFilterTest {

    private final Logger log = Logger.getLogger(FailureFilter.class.getName());
    private final Exchange exchange = new Exchange("GET", "/toolkit");
    private final List<LogRecord> logged = new ArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            logged.add(entry);
        }

        @Override
        public void flush() {
            // nothing is held back
        }

        @Override
        public void close() {
            // nothing is open
        }
    };

    @BeforeEach
    void listen() {
        log.addHandler(handler);
        log.setUseParentHandlers(false);
    }

    @AfterEach
    void listenNoMore() {
        log.removeHandler(handler);
        log.setUseParentHandlers(true);
    }

    static Stream<Exception> goneAway() {
        return Stream.of(
                new IOException("Broken pipe"),
                new IOException("java.util.concurrent.ExecutionException: Connection reset by peer"),
                new ClosedChannelException(),
                new ServletException(new IllegalStateException(new IOException("Connection is closed"))));
    }

    @ParameterizedTest
    @MethodSource("goneAway")
    void aClientThatWentAwayIsNoFailure(Exception failure) throws Exception {
        filter(failure);

        assertThat(exchange.status()).isZero();
        assertThat(logged).noneMatch(entry -> entry.getLevel().intValue() > Level.FINE.intValue());
    }

    @Test
    void anyOtherTroubleWithFilesIsAFailureWithAReference() throws Exception {
        filter(new FileNotFoundException("material 12"));

        assertThat(exchange.status()).isEqualTo(500);
        String reference = (String) exchange.attribute(FailureFilter.REFERENCE);
        assertThat(reference).isNotBlank();
        assertThat(logged).singleElement().satisfies(entry -> {
            assertThat(entry.getLevel()).isEqualTo(Level.SEVERE);
            assertThat(entry.getMessage()).contains(reference);
            assertThat(entry.getThrown()).isInstanceOf(FileNotFoundException.class);
        });
    }

    @Test
    void anAnswerThatIsOnItsWayIsNotBegunAgain() throws Exception {
        exchange.committed();

        filter(new IOException("No space left on device"));

        assertThat(exchange.status()).isZero();
        assertThat(logged).singleElement().extracting(LogRecord::getLevel).isEqualTo(Level.WARNING);
    }

    private void filter(Exception failure) throws Exception {
        FilterChain chain = (request, response) -> {
            if (failure instanceof IOException io) {
                throw io;
            }
            throw (ServletException) failure;
        };
        new FailureFilter().doFilter(exchange.request(), exchange.response(), chain);
    }
}
