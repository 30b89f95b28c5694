package uk.nhs.talentforcare.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The filters beside a list: what can be chosen, and what was. */
final class FilterPanel {

    private FilterPanel() {}

    /** What a form has to take along that has no field of its own on the page. */
    static List<DirectoryView.Kept> unseen(Asked asked, Ticks ticks) {
        List<DirectoryView.Kept> unseen = new ArrayList<>();
        asked.directory().facets().stream()
                .filter(facet -> facet.kind() == Facet.Kind.LINKED)
                .forEach(facet -> asked.chosen()
                        .getOrDefault(facet.name(), Set.of())
                        .forEach(value -> unseen.add(new DirectoryView.Kept(facet.name(), value))));
        asked.kept()
                .forEach((name, values) -> values.stream()
                        .filter(value -> !name.equals(asked.directory().ticks())
                                || ticks.elsewhere().contains(value))
                        .forEach(value -> unseen.add(new DirectoryView.Kept(name, value))));
        return unseen;
    }

    static List<DirectoryView.Group> groups(Asked asked, SearchResult result) {
        List<DirectoryView.Group> groups = new ArrayList<>();
        for (Facet facet : asked.directory().facets()) {
            if (facet.kind() == Facet.Kind.LINKED) {
                continue;
            }
            boolean counted = facet.kind() == Facet.Kind.ANY_OF;
            Map<String, Integer> counts = new LinkedHashMap<>();
            result.facets()
                    .getOrDefault(facet.name(), List.of())
                    .forEach(value -> counts.put(value.value(), value.count()));
            List<DirectoryView.Choice> choices = facet.labels().entrySet().stream()
                    .filter(label ->
                            !counted || counts.containsKey(label.getKey()) || asked.has(facet.name(), label.getKey()))
                    .map(label -> new DirectoryView.Choice(
                            facet.name() + "-" + code(label.getKey()),
                            label.getKey(),
                            label.getValue(),
                            counted ? "%,d".formatted(counts.getOrDefault(label.getKey(), 0)) : "",
                            asked.has(facet.name(), label.getKey())))
                    .toList();
            if (!choices.isEmpty()) {
                boolean open = groups.isEmpty() || asked.chosen().containsKey(facet.name());
                groups.add(new DirectoryView.Group(facet.name(), facet.legend(), facet.single(), open, choices));
            }
        }
        return List.copyOf(groups);
    }

    static List<DirectoryView.Chip> chips(Asked asked) {
        List<DirectoryView.Chip> chips = new ArrayList<>();
        for (Facet facet : asked.directory().facets()) {
            asked.chosen().getOrDefault(facet.name(), Set.of()).stream()
                    .map(value -> new DirectoryView.Chip(
                            facet.kind() == Facet.Kind.UP_TO
                                    ? facet.legend() + ": " + facet.labels().get(value)
                                    : facet.labels().get(value),
                            asked.without(facet.name(), value).address()))
                    .collect(Collectors.toCollection(() -> chips));
        }
        return List.copyOf(chips);
    }

    private static String code(String value) {
        return value.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }
}
