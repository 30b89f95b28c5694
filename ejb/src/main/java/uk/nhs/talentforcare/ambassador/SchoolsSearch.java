package uk.nhs.talentforcare.ambassador;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import uk.nhs.talentforcare.account.Permission;
import uk.nhs.talentforcare.account.Permissions;
import uk.nhs.talentforcare.account.Role;
import uk.nhs.talentforcare.organisation.Organisation;
import uk.nhs.talentforcare.organisation.OrganisationRepository;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.Forbidden;

/** Who may search by what ambassadors share with schools, and what no index knows of those who are found. */
@Stateless
public class SchoolsSearch {

    @Inject
    private AmbassadorRepository ambassadors;

    @Inject
    private AvailabilityRepository availabilities;

    @Inject
    private OrganisationRepository organisations;

    @Inject
    private Permissions permissions;

    /** @throws Forbidden for whoever is no school's confirmed contact and does not act for one */
    public void open(Actor actor) {
        permissions.require(actor, Permission.SEE_SHARED_PROFILES);
    }

    /** The postcode district of the school that the actor is a contact of; empty if there is none, or it is not known. */
    public Optional<String> near(Actor actor) {
        open(actor);
        return actor.organisationsAs(Role.SCHOOL_CONTACT).stream()
                .sorted()
                .findFirst()
                .flatMap(organisations::find)
                .flatMap(Organisation::outwardCode);
    }

    /** Those of the given ambassadors, by slug, who are away on a day. */
    public Set<String> awayOn(Actor actor, LocalDate day, Collection<String> slugs) {
        open(actor);
        Map<String, Ambassador> known = ambassadors.bySlug(slugs);
        Map<Long, Availability> said =
                availabilities.of(known.values().stream().map(Ambassador::id).toList());
        return known.values().stream()
                .filter(ambassador ->
                        said.getOrDefault(ambassador.id(), Availability.ASK_ME).awayOn(day))
                .map(Ambassador::slug)
                .collect(Collectors.toSet());
    }
}
