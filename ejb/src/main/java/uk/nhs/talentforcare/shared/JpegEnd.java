package uk.nhs.talentforcare.shared;

/** Finds out whether a JPEG has come whole: decoders fill what is missing with grey. */
final class JpegEnd {

    private static final int MARK = 0xFF;
    private static final int END = 0xD9;
    private static final int FIRST_RESTART = 0xD0;
    private static final int START = 0xD8;

    private JpegEnd() {}

    /** Whether it goes on to its end mark; phones write more behind that, and small pictures with their own end before. */
    static boolean reached(byte[] jpeg) {
        int at = 2;
        while (at + 1 < jpeg.length) {
            int kind = jpeg[at + 1] & 0xFF;
            if ((jpeg[at] & 0xFF) != MARK || kind == MARK) {
                at++;
            } else if (kind == END) {
                return true;
            } else if (kind <= 1 || kind >= FIRST_RESTART && kind <= START) {
                at += 2;
            } else if (at + 3 < jpeg.length) {
                at += 2 + ((jpeg[at + 2] & 0xFF) << 8 | jpeg[at + 3] & 0xFF);
            } else {
                return false;
            }
        }
        return false;
    }
}
