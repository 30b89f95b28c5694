package uk.nhs.talentforcare.account;

import java.util.Set;
import java.util.stream.Collectors;
import uk.nhs.talentforcare.place.AreaScope;
import uk.nhs.talentforcare.shared.Actor;

/** Tells which part of the country a coordinator or the national team looks after. */
public final class LookedAfter {

    private LookedAfter() {}

    /** Of somebody; nothing if they coordinate nothing. An administrator bound to a place is none. */
    public static AreaScope by(Actor actor) {
        boolean nationwide = actor.has(Role.ADMINISTRATOR, null, null) || actor.has(Role.COORDINATOR, null, null);
        Set<String> areas = actor.roles().stream()
                .filter(grant -> grant.role() == Role.COORDINATOR && grant.organisationId() == null)
                .map(Actor.Grant::localAreaCode)
                .filter(area -> area != null)
                .collect(Collectors.toSet());
        Set<Long> organisations = actor.roles().stream()
                .filter(grant -> grant.role() == Role.COORDINATOR && grant.organisationId() != null)
                .map(Actor.Grant::organisationId)
                .collect(Collectors.toSet());
        return new AreaScope(nationwide, areas, organisations);
    }
}
