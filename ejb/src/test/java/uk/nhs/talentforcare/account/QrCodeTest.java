package uk.nhs.talentforcare.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrCodeTest {

    private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\d+z");
    private static final int SCALE = 8;

    @Test
    void aReaderReadsThePicture() throws Exception {
        String text = "otpauth://totp/Talent%20for%20Care:ada%40example.org?secret=ABCDEFGHIJKLMNOP&issuer=x";

        QrCode code = QrCode.of(text);

        assertThat(new QRCodeReader()
                        .decode(new BinaryBitmap(new HybridBinarizer(drawn(code))))
                        .getText())
                .isEqualTo(text);
    }

    private static RGBLuminanceSource drawn(QrCode code) {
        int side = code.size() * SCALE;
        int[] pixels = new int[side * side];
        Arrays.fill(pixels, 0xFFFFFF);
        Matcher runs = RUN.matcher(code.path());
        while (runs.find()) {
            int left = Integer.parseInt(runs.group(1)) * SCALE;
            int top = Integer.parseInt(runs.group(2)) * SCALE;
            int width = Integer.parseInt(runs.group(3)) * SCALE;
            for (int y = top; y < top + SCALE; y++) {
                Arrays.fill(pixels, y * side + left, y * side + left + width, 0);
            }
        }
        return new RGBLuminanceSource(side, side, pixels);
    }
}
