package uk.nhs.talentforcare.privacy;

import uk.nhs.talentforcare.shared.Actor;

/** A feature in which somebody who leaves for good may be expected: it hands on what is theirs and tells the others. */
public interface Departing {

    /**
     * Hands on what waits for this person. Each change is a transaction of its own; repeating it does the rest.
     *
     * @param leaver the person, with all their roles
     */
    void leaves(Actor leaver);
}
