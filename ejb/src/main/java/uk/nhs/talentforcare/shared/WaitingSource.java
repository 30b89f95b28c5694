package uk.nhs.talentforcare.shared;

import java.util.List;

/** A feature that knows of work waiting for people: each is a bean, and the workspace's first page asks them all. */
public interface WaitingSource {

    /** What waits for this person, none if nothing does or if they may not do it. */
    List<Waiting> of(Actor actor);
}
