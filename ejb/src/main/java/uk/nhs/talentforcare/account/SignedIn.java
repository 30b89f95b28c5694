package uk.nhs.talentforcare.account;

import java.time.Instant;
import java.util.List;
import uk.nhs.talentforcare.shared.Actor;

/**
 * Somebody who is signed in.
 *
 * @param sessionId the session's id, to tell it from the person's others
 * @param actor the person, with the roles that may be used in this session
 * @param withheld roles the person holds, but may use only once a second factor was shown in this session
 * @param begunAt when the person signed in
 */
public record SignedIn(long sessionId, Actor actor, List<Role> withheld, Instant begunAt) {}
