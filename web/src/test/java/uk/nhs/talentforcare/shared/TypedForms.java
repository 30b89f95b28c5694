package uk.nhs.talentforcare.shared;

import java.util.List;
import java.util.Map;

/** Forms that somebody has sent, for tests of pages. */
public final class TypedForms {

    private TypedForms() {}

    /** A form that was sent with these fields. */
    public static Form sent(Map<String, List<String>> fields) {
        Exchange exchange = new Exchange("POST", "/x");
        fields.forEach((name, values) -> exchange.with(name, values.toArray(String[]::new)));
        return new Form(exchange.request());
    }
}
