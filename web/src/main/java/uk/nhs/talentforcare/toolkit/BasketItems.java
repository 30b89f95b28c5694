package uk.nhs.talentforcare.toolkit;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import uk.nhs.talentforcare.shared.Slug;

/** What somebody wants to take together. It stands in the address, so it needs neither a session nor a cookie. */
final class BasketItems {

    /** The parameter of each material. */
    static final String PARAMETER = "item";

    private BasketItems() {}

    /** Those of the parameter's values that may be materials, each once. */
    static List<String> of(String[] values) {
        if (values == null) {
            return List.of();
        }
        return new ArrayList<>(Arrays.stream(values)
                .filter(Slug::isValid)
                .limit(ToolkitService.LARGEST_BASKET)
                .collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    /** An address with these in it. */
    static String address(String path, List<String> items) {
        return items.stream()
                .map(item -> PARAMETER + "=" + URLEncoder.encode(item, StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", items.isEmpty() ? path : path + "?", ""));
    }
}
