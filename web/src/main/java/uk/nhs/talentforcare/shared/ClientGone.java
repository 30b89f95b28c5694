package uk.nhs.talentforcare.shared;

import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.util.Locale;
import java.util.Set;

/**
 * Tells whether something failed only because nobody listens any more: a tab closed, a telephone out of reach. No
 * standard class says so: the server's own is known by its name, the operating system's by its words.
 */
final class ClientGone {

    private static final Set<String> SAID =
            Set.of("broken pipe", "connection reset", "connection is closed", "connection closed");

    private ClientGone() {}

    static boolean causes(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ClosedChannelException || cause instanceof IOException io && isSaid(io)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSaid(IOException failure) {
        String message = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        return failure.getClass().getSimpleName().equals("ClientAbortException")
                || failure instanceof EOFException && message.contains("connection")
                || SAID.stream().anyMatch(message::contains);
    }
}
