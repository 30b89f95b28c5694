package uk.nhs.talentforcare.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Things that were ticked on other pages of a list than the one that is shown.
 *
 * @param elsewhere their slugs
 * @param without the address of this page without them
 */
public record Ticks(Set<String> elsewhere, String without) {

    static Ticks of(Asked asked, List<Hit> shown) {
        Set<String> elsewhere = new LinkedHashSet<>(asked.ticked());
        elsewhere.removeAll(shown.stream().map(Ticks::slug).collect(Collectors.toSet()));
        return new Ticks(elsewhere, asked.withoutTicks().address());
    }

    static String slug(Hit hit) {
        return hit.stored().getOrDefault("slug", "");
    }
}
