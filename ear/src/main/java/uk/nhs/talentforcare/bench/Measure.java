package uk.nhs.talentforcare.bench;

import java.io.IOException;
import java.sql.SQLException;

/** One group of figures that is taken from a running application. */
interface Measure {
    /**
     * Takes the figures and prints each.
     *
     * @throws NotMeasured saying what this machine lacks
     */
    void take(Running running) throws IOException, InterruptedException, SQLException;

    /** A figure that cannot be taken here; the message says why. */
    final class NotMeasured extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotMeasured(String why) {
            super(why);
        }
    }
}
