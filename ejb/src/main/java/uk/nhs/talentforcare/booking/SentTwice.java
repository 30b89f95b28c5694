package uk.nhs.talentforcare.booking;

import jakarta.ejb.ApplicationException;

/** The same form arrived twice at the same moment, and the other one was kept first. */
@ApplicationException(rollback = true)
class SentTwice extends RuntimeException {

    SentTwice() {
        super("The other one of two equal forms was kept");
    }
}
