package uk.nhs.talentforcare.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What anybody sees first, on any device. */
@ExtendWith(Journeys.class)
@Order(5)
class HomeJourney {
    private static final String[] PAGES = {
        "/",
        "/get-in",
        "/get-on",
        "/go-further",
        "/making-it-happen",
        "/for-schools",
        "/for-ambassadors",
        "/accessibility-statement",
        "/privacy",
        "/cookies",
        "/terms",
        "/contact",
        "/concerns/report",
        "/sign-in",
        "/case-studies",
        "/opportunities",
        "/ambassadors",
        "/toolkit",
    };

    @Test
    void publicPagesAreSoundOnADesk(Visitors visitors) {
        Visitor visitor = visitors.atDesk();
        for (String page : PAGES) {
            visitor.visit(page);
        }
    }

    @Test
    void publicPagesAreSoundOnAPhone(Visitors visitors) {
        Visitor visitor = visitors.onPhone();
        for (String page : PAGES) {
            visitor.visit(page);
        }
    }

    @Test
    void publicPagesAreSoundWithoutScript(Visitors visitors) {
        Visitor visitor = visitors.withoutScript();
        for (String page : PAGES) {
            visitor.visit(page);
        }
    }

    @Test
    void readingLeavesNoCookie(Visitors visitors) {
        Visitor visitor = visitors.atDesk();
        for (String page : PAGES) {
            if (!page.equals("/sign-in")) {
                visitor.visit(page);
            }
        }
        assertThat(visitor.cookies()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/no-such-page", "/case-studies/no-such-study", "/opportunities/no-such-place", "/index.xhtml"})
    void anUnknownAddressHelpsOn(String path, Visitors visitors) {
        visitors.atDesk().visitRefused(path, 404);
    }
}
