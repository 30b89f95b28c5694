package uk.nhs.talentforcare.shared;

import jakarta.ejb.ApplicationException;

/** What was asked for does not exist, or is not for this person: strangers cannot tell which. */
@ApplicationException(rollback = true)
public class NotFound extends RuntimeException {

    /** @param what for the log: a kind of thing and its number, no personal data */
    public NotFound(String what) {
        super(what);
    }
}
