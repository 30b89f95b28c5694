package uk.nhs.talentforcare.toolkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilePicturesTest {

    @ParameterizedTest
    @CsvSource({"1200, 1600", "1600, 400", "100, 300", "300, 300"})
    void picturesKeepTheirShape(int width, int height) throws IOException {
        byte[] thumbnail = FilePictures.thumbnail(picture(width, height));
        byte[] small = FilePictures.small(thumbnail);

        assertShape(thumbnail, FilePictures.WIDTH, width, height);
        assertShape(small, FilePictures.SMALL_WIDTH, width, height);
        assertThat(small).startsWith(0xFF, 0xD8);
        assertThat(small.length).isLessThan(7_000);
    }

    @Test
    void whatIsNoPictureIsNotTakenForOne() {
        assertThatThrownBy(() -> FilePictures.small(new byte[] {1, 2, 3})).isInstanceOf(IOException.class);
    }

    private static void assertShape(byte[] file, int wide, int width, int height) throws IOException {
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(file));
        assertThat(picture.getWidth()).isEqualTo(wide);
        assertThat(picture.getHeight()).isBetween(wide * height / width - 1, wide * height / width + 1);
    }

    private static byte[] picture(int width, int height) throws IOException {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = picture.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, width, height);
        g.setColor(new Color(0x005eb8));
        g.fillRect(width / 8, height / 8, width / 2, height / 2);
        g.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", out);
        return out.toByteArray();
    }
}
