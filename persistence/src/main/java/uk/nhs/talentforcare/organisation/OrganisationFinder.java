package uk.nhs.talentforcare.organisation;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import uk.nhs.talentforcare.place.Postcode;

/** Finds the organisation that somebody means, by words of its name and town, by its code, or by its postcode. */
public class OrganisationFinder {

    private static final int MOST_WORDS = 6;

    /** Letters at the beginning of a word that people seldom mistype. */
    private static final int START = 3;

    private final EntityManager entities;

    public OrganisationFinder(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Organisations that are open; every word stands in the name or the town, or all of it is a code or postcode. Where
     * that finds nothing, those with words that begin as the typed ones do: whoever has mistyped one finds theirs.
     *
     * @param typed anything; nothing is found for nothing
     * @param kinds at least one
     * @param most how many to give, by name
     */
    public List<OrganisationSummary> find(String typed, Set<OrganisationKind> kinds, int most) {
        List<String> words = Arrays.stream(typed.strip().split("[\\s,;]+"))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toList();
        if (words.isEmpty()) {
            return List.of();
        }
        List<OrganisationSummary> found = find(
                typed, words.stream().map(word -> "%" + escaped(word) + "%").toList(), "", kinds, most);
        return found.isEmpty()
                ? find(
                        typed,
                        words.stream().map(word -> escaped(start(word)) + "%").toList(),
                        "% ",
                        kinds,
                        most)
                : found;
    }

    /** @param inside what stands before a word that is not the first of a name; empty if the patterns say so themselves */
    private List<OrganisationSummary> find(
            String typed, List<String> patterns, String inside, Set<OrganisationKind> kinds, int most) {
        StringBuilder named = new StringBuilder();
        for (int i = 0; i < patterns.size(); i++) {
            named.append(i == 0 ? "" : " AND ")
                    .append("(o.name LIKE :w" + i + " ESCAPE '!' OR o.name LIKE :i" + i
                            + " ESCAPE '!' OR o.town LIKE :w" + i + " ESCAPE '!')");
        }
        TypedQuery<OrganisationSummary> query = entities.createQuery(
                        "SELECT NEW uk.nhs.talentforcare.organisation.OrganisationSummary(o.id, o.name, o.kind, o.status,"
                                + " o.urn, o.odsCode, o.town, o.postcode, a.name, o.localAreaCode) FROM Organisation o"
                                + " LEFT JOIN LocalArea a ON a.code = o.localAreaCode"
                                + " WHERE o.status IN :open AND o.kind IN :kinds AND ((" + named + ")"
                                + " OR o.urn = :code OR o.odsCode = :code OR o.postcode = :postcode)"
                                + " ORDER BY o.name, o.id",
                        OrganisationSummary.class)
                .setParameter("open", EnumSet.of(OrganisationStatus.OPEN, OrganisationStatus.PROPOSED_TO_CLOSE))
                .setParameter("kinds", kinds)
                .setParameter("code", ascii(typed.strip()))
                .setParameter("postcode", postcode(typed));
        for (int i = 0; i < patterns.size(); i++) {
            query.setParameter("w" + i, patterns.get(i));
            query.setParameter("i" + i, inside + patterns.get(i));
        }
        return query.setMaxResults(most).getResultList();
    }

    private static String start(String word) {
        return word.substring(0, Math.min(START, word.length()));
    }

    private static String escaped(String word) {
        return word.replaceAll("[!%_]", "!$0");
    }

    /**
     * An organisation of this name (capitals do not matter) in an area that is not closed, also one that others have only
     * named; the oldest of several.
     */
    public Optional<Organisation> named(String name, String localAreaCode) {
        return entities
                .createQuery(
                        "SELECT o FROM Organisation o WHERE o.name = :name AND o.localAreaCode = :area"
                                + " AND o.status <> :closed ORDER BY o.id",
                        Organisation.class)
                .setParameter("name", name)
                .setParameter("area", localAreaCode)
                .setParameter("closed", OrganisationStatus.CLOSED)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst();
    }

    private static String postcode(String typed) {
        return Postcode.looksFull(typed) ? Postcode.parse(typed).value() : "";
    }

    /** Codes are kept in ASCII: a comparison with anything else would be refused by the server. */
    private static String ascii(String words) {
        return words.toUpperCase(Locale.ROOT).replaceAll("[^ -~]", "");
    }
}
