package uk.nhs.talentforcare.ambassador;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import uk.nhs.talentforcare.shared.Invalid;

/** What becomes of photographs that people upload, and of what only pretends to be one. */
class PortraitMakerTest {

    private static final String PLACE = "GPS-53.8008N-1.5491W";

    @Test
    void photographsBecomeSquareJpegsOfOurSizes() throws IOException {
        for (String format : new String[] {"jpeg", "png"}) {
            PortraitMaker.Pictures made = PortraitMaker.make(Photographs.of(format, 1600, 900));
            assertThat(read(made.picture()).getWidth()).isEqualTo(Portrait.SIZE);
            assertThat(read(made.picture()).getHeight()).isEqualTo(Portrait.SIZE);
            assertThat(read(made.small()).getWidth()).isEqualTo(Portrait.SMALL_SIZE);
            assertThat(made.picture().length).isLessThan(100_000);
        }
        assertThat(read(PortraitMaker.make(Photographs.of("png", 200, 200)).picture())
                        .getWidth())
                .as("a small one is made larger")
                .isEqualTo(Portrait.SIZE);
    }

    @Test
    void whatThePhoneWroteBesideThePictureIsFollowedAndForgotten() throws IOException {
        byte[] made = PortraitMaker.make(Photographs.fromPhone(6, PLACE)).picture();

        assertThat(new String(made, StandardCharsets.ISO_8859_1)).doesNotContain(PLACE, "Exif");
        BufferedImage picture = read(made);
        assertRed(picture, 240, 20);
        assertBlue(picture, 240, 460);
        assertRed(read(PortraitMaker.make(Photographs.fromPhone(8, PLACE)).picture()), 240, 460);
        assertBlue(read(PortraitMaker.make(Photographs.fromPhone(3, PLACE)).picture()), 20, 240);
        assertRed(read(PortraitMaker.make(Photographs.fromPhone(99, PLACE)).picture()), 20, 240);
    }

    @Test
    void aFileThatIsAlsoSomethingElseLosesTheRest() {
        byte[] hidden = "<script>alert(1)</script><?php system('id'); ?>PK\3\4".getBytes(StandardCharsets.US_ASCII);
        byte[] whole = Photographs.of("jpeg", 300, 300);
        byte[] both = Arrays.copyOf(whole, whole.length + hidden.length);
        System.arraycopy(hidden, 0, both, whole.length, hidden.length);

        assertThat(new String(PortraitMaker.make(both).picture(), StandardCharsets.ISO_8859_1))
                .doesNotContain("script", "php");
    }

    @Test
    void whatIsNoPhotographIsRefusedWithAWordOnWhatToDo() {
        assertRefused(new byte[0], "Choose a photograph");
        assertRefused("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", "no photograph");
        assertRefused("<html><body>porter.jpg</body></html>", "no photograph");
        assertRefused("%PDF-1.7 and so on", "no photograph");
        assertRefused("GIF89a" + "\1".repeat(40), "JPEG and PNG");
        assertRefused(
                Base64.getDecoder().decode("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA"), "JPEG and PNG");
        assertRefused(Photographs.of("png", 100, 3000), "too small");
        assertRefused(new byte[PortraitMaker.MOST_BYTES + 1], "10 MB");
    }

    @Test
    void aBrokenFileIsToldAndHugeDimensionsAreNeverDrawn() throws IOException {
        byte[] whole = Photographs.of("png", 300, 300);
        assertRefused(Arrays.copyOf(whole, whole.length / 2), "damaged");
        byte[] jpeg = Photographs.of("jpeg", 300, 300);
        assertRefused(Arrays.copyOf(jpeg, 150), "damaged");
        assertRefused(Arrays.copyOf(jpeg, 900), "This photograph is damaged: choose another");
        byte[] phone = Photographs.fromPhone(6, PLACE + "\u00ff\u00d9");
        assertRefused(Arrays.copyOf(phone, 900), "This photograph is damaged: choose another");
        byte[] holed = Arrays.copyOf(jpeg, 902);
        holed[900] = (byte) 0xFF;
        holed[901] = (byte) 0xD9;
        assertRefused(holed, "damaged");
        assertThat(PortraitMaker.make(Arrays.copyOf(jpeg, jpeg.length + 5000)).picture())
                .as("phones write more behind the picture")
                .isNotEmpty();
        assertRefused(bomb(60_000, 60_000), "60 million");
        assertRefused(bomb(Integer.MAX_VALUE, 300), "60 million");
    }

    /** A PNG of a few bytes that claims to be so large. */
    private static byte[] bomb(int width, int height) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13});
        byte[] header = ByteBuffer.allocate(17)
                .put("IHDR".getBytes(StandardCharsets.US_ASCII))
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
        out.write(header);
        CRC32 crc = new CRC32();
        crc.update(header);
        out.write(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
        return out.toByteArray();
    }

    private static void assertRefused(String file, String word) {
        assertRefused(file.getBytes(StandardCharsets.ISO_8859_1), word);
    }

    private static void assertRefused(byte[] file, String word) {
        assertThatThrownBy(() -> PortraitMaker.make(file))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        e -> assertThat(e.errors().get("photograph")).contains(word));
    }

    private static BufferedImage read(byte[] jpeg) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(jpeg));
    }

    private static void assertRed(BufferedImage picture, int x, int y) {
        assertThat(new Color(picture.getRGB(x, y)).getRed()).isGreaterThan(200);
    }

    private static void assertBlue(BufferedImage picture, int x, int y) {
        assertThat(new Color(picture.getRGB(x, y)).getBlue()).isGreaterThan(200);
    }
}
