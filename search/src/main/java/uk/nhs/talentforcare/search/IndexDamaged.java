package uk.nhs.talentforcare.search;

/** The index cannot be read or written any more: its owner opens it again and rebuilds it from the source. */
public class IndexDamaged extends RuntimeException {

    private static final long serialVersionUID = 1L;

    IndexDamaged(String message, Throwable cause) {
        super(message, cause);
    }
}
