package uk.nhs.talentforcare.organisation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import uk.nhs.talentforcare.account.Permission;
import uk.nhs.talentforcare.account.Permissions;
import uk.nhs.talentforcare.shared.Actor;

/** Finds organisations for the people who look after them. */
@Stateless
public class OrganisationService {

    private static final int MOST = 100;
    private static final int LONGEST_WORDS = 100;

    @Inject
    private OrganisationRepository organisations;

    @Inject
    private Permissions permissions;

    /**
     * Organisations whose name, town or code has the words, by name.
     *
     * @param kind {@code null} for all
     * @param first how many to skip
     * @param most how many to give, 100 at most
     */
    public List<OrganisationSummary> find(Actor actor, String words, OrganisationKind kind, int first, int most) {
        permissions.require(actor, Permission.SEE_ORGANISATIONS);
        return organisations.search(cut(words), kind, Math.max(0, first), Math.max(1, Math.min(most, MOST)));
    }

    /** How many there are in all. */
    public long count(Actor actor, String words, OrganisationKind kind) {
        permissions.require(actor, Permission.SEE_ORGANISATIONS);
        return organisations.count(cut(words), kind);
    }

    private static String cut(String words) {
        String tidy = words.strip();
        return tidy.substring(0, Math.min(tidy.length(), LONGEST_WORDS));
    }
}
