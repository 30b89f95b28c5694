package uk.nhs.talentforcare.shared;

import jakarta.ejb.ApplicationException;

/** This person may not do this. */
@ApplicationException(rollback = true)
public class Forbidden extends RuntimeException {

    /** @param what for the log: a kind of thing and its number, no personal data */
    public Forbidden(String what) {
        super(what);
    }
}
