package uk.nhs.talentforcare.shared;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** No cookie can be read by a script, read on the way, or sent along with a form of another site. */
class SiteCookieTest {

    @ParameterizedTest
    @EnumSource(SiteCookie.class)
    void isGuardedWhereTheSiteIsEncrypted(SiteCookie kind) {
        for (String address : new String[] {"https://talent.example.org", "HTTPS://talent.example.org"}) {
            Cookie cookie = kind.holding("value", "/there", Duration.ofHours(1), URI.create(address));

            assertThat(cookie.getSecure()).as(address).isTrue();
            assertThat(cookie.isHttpOnly()).isTrue();
            assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
            assertThat(cookie.getMaxAge()).isEqualTo(3600);
            assertThat(cookie.getPath()).isEqualTo("/there");
            assertThat(cookie.getDomain()).isNull();
        }
    }

    @ParameterizedTest
    @EnumSource(SiteCookie.class)
    void worksOnAMachineOfOnesOwn(SiteCookie kind) {
        assertThat(kind.holding("value", "/", Duration.ZERO, URI.create("http://localhost:8080"))
                        .getSecure())
                .isFalse();
    }

    /** The container makes the session's own cookie, from these. */
    @Test
    void theSessionsIsGuardedByTheDescriptors() throws IOException {
        Path folder = Path.of("src/main/webapp/WEB-INF");

        assertThat(Files.readString(folder.resolve("web.xml")))
                .contains("<name>" + SiteCookie.SESSION.cookieName() + "</name>", "<http-only>true</http-only>")
                .contains("<tracking-mode>COOKIE</tracking-mode>");
        assertThat(Files.readString(folder.resolve("glassfish-web.xml")))
                .contains("name=\"cookieSameSite\" value=\"Lax\"", "name=\"cookieHttpOnly\" value=\"true\"");
    }
}
