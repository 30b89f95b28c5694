package uk.nhs.talentforcare.toolkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.nhs.talentforcare.campaign.Pillar;
import uk.nhs.talentforcare.shared.IllegalTransition;
import uk.nhs.talentforcare.shared.Sha256;

class MaterialTest {

    private static final Instant NOON = Instant.parse("2027-06-10T11:00:00Z");

    @Test
    void isSeenFromTheEmbargoToTheEndOfItsLastDayInLondon() {
        Material poster = posterWithFile();
        poster.embargo(NOON);
        poster.expire(LocalDate.of(2027, 6, 30));
        poster.publish(NOON.minusSeconds(3600));

        assertThat(poster.visibleAt(NOON.minusMillis(1))).isFalse();
        assertThat(poster.visibleAt(NOON)).isTrue();
        assertThat(poster.visibleAt(Instant.parse("2027-06-30T22:59:59Z"))).isTrue();
        assertThat(poster.visibleAt(Instant.parse("2027-06-30T23:00:00Z"))).isFalse();
    }

    @Test
    void noticesOnceThatItsListingChanged() {
        Material poster = posterWithFile();
        poster.embargo(NOON);
        poster.publish(NOON.minusSeconds(60));

        assertThat(poster.noteListing(NOON.minusSeconds(60))).isFalse();
        assertThat(poster.noteListing(NOON)).isTrue();
        assertThat(poster.noteListing(NOON)).isFalse();
    }

    @Test
    void isPublishedOnlyWithAFileAndWithdrawnOnlyWhenPublished() {
        Material empty = new Material("a", "A", "For nothing", MaterialType.POSTER, Pillar.GET_IN, Licence.OGL_3);

        assertThatThrownBy(() -> empty.publish(NOON)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(empty::withdraw)
                .isInstanceOf(IllegalTransition.class)
                .hasMessageContaining("DRAFT");
    }

    @Test
    void takesAFileNameOnce() {
        Material poster = posterWithFile();

        assertThatThrownBy(() -> poster.attach("poster.pdf", FileFormat.STANDARD, "en", facts()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void findsAFileByNameAndDigestOnly() {
        Material poster = posterWithFile();

        assertThat(poster.file(facts().sha256().prefix(), "poster.pdf")).isPresent();
        assertThat(poster.file("000000000000", "poster.pdf")).isEmpty();
        assertThat(poster.file(facts().sha256().prefix(), "other.pdf")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                ".pdf",
                "../a.pdf",
                "a/b.pdf",
                "A.pdf",
                "a b.pdf",
                "a..pdf",
                "a.pdf\n",
                "a\u0000.pdf",
                "thumbnail.png",
                "a.toolong",
                "-a.pdf"
            })
    void refusesUnsafeFileNames(String name) {
        assertThat(MaterialFile.isSafeName(name)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"poster.pdf", "poster-a3-print.pdf", "e-mail.txt", "2027.docx"})
    void takesSafeFileNames(String name) {
        assertThat(MaterialFile.isSafeName(name)).isTrue();
    }

    @Test
    void knowsLanguages() {
        assertThat(Languages.canonical("EN-gb")).isEqualTo("en-GB");
        assertThat(Languages.label("pl")).isEqualTo("Polish");
        assertThatThrownBy(() -> Languages.canonical("not a language")).isInstanceOf(IllegalArgumentException.class);
    }

    private static Material posterWithFile() {
        Material poster =
                new Material("open-door", "Open door", "For a wall", MaterialType.POSTER, Pillar.GET_IN, Licence.OGL_3);
        poster.attach("poster.pdf", FileFormat.STANDARD, "en", facts());
        return poster;
    }

    private static FileFacts facts() {
        return new FileFacts(Sha256.of("poster"), 1, 6, "application/pdf", 1, null, null);
    }
}
