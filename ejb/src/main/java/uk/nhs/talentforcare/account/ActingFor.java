package uk.nhs.talentforcare.account;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import uk.nhs.talentforcare.campaign.ReferenceLists;
import uk.nhs.talentforcare.organisation.OrganisationRepository;
import uk.nhs.talentforcare.shared.Actor;

/**
 * Lets somebody who holds several roles, or one for several organisations, work for one of them at a time. Choosing only
 * ever takes roles away: what is not held cannot be chosen.
 */
@Stateless
public class ActingFor {

    @Inject
    private OrganisationRepository organisations;

    @Inject
    private ReferenceLists reference;

    /**
     * One thing to act for.
     *
     * @param key stands in forms; means nothing to whoever does not hold the role
     * @param label such as "School contact, Aireholme Academy"
     */
    public record Choice(String key, String label) implements Serializable {}

    /** What a person can choose from; empty if there is nothing to choose. */
    public List<Choice> choices(Actor whole) {
        List<Actor.Grant> grants = whole.roles().stream().distinct().toList();
        if (grants.size() < 2) {
            return List.of();
        }
        Collection<Long> ids = grants.stream()
                .map(Actor.Grant::organisationId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<Long, String> names = organisations.namesById(ids);
        return grants.stream()
                .map(grant -> new Choice(key(grant), label(grant, names)))
                .toList();
    }

    /** The person with the chosen role alone; with all they hold if nothing, or nothing of theirs, is chosen. */
    public static Actor narrowed(Actor whole, String key) {
        List<Actor.Grant> chosen =
                whole.roles().stream().filter(grant -> key(grant).equals(key)).toList();
        return chosen.isEmpty() ? whole : new Actor(whole.accountId(), whole.displayName(), chosen);
    }

    private static String key(Actor.Grant grant) {
        return grant.role() + ":" + Objects.toString(grant.organisationId(), "") + ":"
                + Objects.toString(grant.localAreaCode(), "");
    }

    private String label(Actor.Grant grant, Map<Long, String> names) {
        String label = grant.role().label();
        if (grant.organisationId() != null) {
            label += ", " + names.getOrDefault(grant.organisationId(), "an organisation");
        }
        if (grant.localAreaCode() != null) {
            label += ", " + reference.localAreas().getOrDefault(grant.localAreaCode(), grant.localAreaCode());
        }
        return label;
    }
}
