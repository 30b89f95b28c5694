package uk.nhs.talentforcare.account;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/**
 * A QR code as an outline for SVG.
 *
 * @param size width and height in modules, the quiet border included
 * @param path the dark modules, as the {@code d} of an SVG path
 */
public record QrCode(int size, String path) {

    private static final int QUIET = 4;

    /** @throws IllegalArgumentException if the text is too long for any QR code (about 2,300 bytes) */
    static QrCode of(String text) {
        try {
            BitMatrix modules = new QRCodeWriter()
                    .encode(
                            text,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(
                                    EncodeHintType.MARGIN,
                                    QUIET,
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M,
                                    EncodeHintType.CHARACTER_SET,
                                    "UTF-8"));
            return new QrCode(modules.getWidth(), outline(modules));
        } catch (WriterException e) {
            throw new IllegalArgumentException("No QR code can hold this", e);
        }
    }

    private static String outline(BitMatrix modules) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            int x = 0;
            while (x < modules.getWidth()) {
                int from = x;
                while (x < modules.getWidth() && modules.get(x, y)) {
                    x++;
                }
                if (x > from) {
                    int run = x - from;
                    path.append('M').append(from).append(' ').append(y);
                    path.append('h').append(run).append("v1h-").append(run).append('z');
                } else {
                    x++;
                }
            }
        }
        return path.toString();
    }
}
