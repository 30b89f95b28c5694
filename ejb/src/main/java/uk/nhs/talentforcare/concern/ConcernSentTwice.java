package uk.nhs.talentforcare.concern;

import jakarta.ejb.ApplicationException;

/** The same form arrived twice at the same moment, and the other one was kept first. */
@ApplicationException(rollback = true)
class ConcernSentTwice extends RuntimeException {

    ConcernSentTwice() {
        super("The other one of two equal forms was kept");
    }
}
