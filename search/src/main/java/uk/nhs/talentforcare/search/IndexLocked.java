package uk.nhs.talentforcare.search;

/** Another process, or an earlier deployment in this one, still writes the index; the message names the folder. */
public class IndexLocked extends RuntimeException {

    private static final long serialVersionUID = 1L;

    IndexLocked(String message, Throwable cause) {
        super(message, cause);
    }
}
