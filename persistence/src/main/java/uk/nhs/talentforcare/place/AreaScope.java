package uk.nhs.talentforcare.place;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * The part of the country that somebody looks after.
 *
 * @param nationwide whether it is all of it
 * @param areas codes of local areas
 * @param organisations single organisations besides
 */
public record AreaScope(boolean nationwide, Set<String> areas, Set<Long> organisations) {

    public AreaScope {
        areas = Set.copyOf(areas);
        organisations = Set.copyOf(organisations);
    }

    /** Whether an organisation is in it. @param localArea code of its area, {@code null} if not known */
    public boolean has(long organisation, String localArea) {
        return nationwide || localArea != null && areas.contains(localArea) || organisations.contains(organisation);
    }

    /** Whether there is nothing in it. */
    public boolean nothing() {
        return !nationwide && areas.isEmpty() && organisations.isEmpty();
    }

    /**
     * As a condition of a native query.
     *
     * @param organisation alias of the table of organisations
     * @param values gets what the condition's question marks stand for
     */
    public String condition(String organisation, List<Object> values) {
        if (nationwide) {
            return "1 = 1";
        }
        if (nothing()) {
            return "1 = 0";
        }
        if (organisations.isEmpty()) {
            return in(organisation + ".local_area_code", areas, values);
        }
        String single = in(organisation + ".id", organisations, values);
        return areas.isEmpty()
                ? single
                : "(" + single + " OR " + in(organisation + ".local_area_code", areas, values) + ")";
    }

    private static String in(String column, Collection<?> wanted, List<Object> values) {
        values.addAll(wanted);
        return column + " IN (" + String.join(", ", Collections.nCopies(wanted.size(), "?")) + ")";
    }
}
