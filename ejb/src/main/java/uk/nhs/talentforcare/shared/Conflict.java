package uk.nhs.talentforcare.shared;

import jakarta.ejb.ApplicationException;

/** Somebody else was first, or the thing has changed meanwhile; the message is a sentence for people. */
@ApplicationException(rollback = true)
public class Conflict extends RuntimeException {

    public Conflict(String messageForPeople) {
        super(messageForPeople);
    }
}
