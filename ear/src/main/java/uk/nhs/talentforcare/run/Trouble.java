package uk.nhs.talentforcare.run;

/** Something that stops the start, told in one line to the person at the keyboard: what is wrong and what to do. */
public final class Trouble extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message one line, ending without a full stop where a path or address ends it */
    public Trouble(String message) {
        super(message);
    }

    /**
     * @param message one line for people
     * @param cause what happened underneath, for the log
     */
    public Trouble(String message, Throwable cause) {
        super(message, cause);
    }
}
