package uk.nhs.talentforcare.booking;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import uk.nhs.talentforcare.shared.Form;

/** What is wrong with a form, told in the order in which the page shows its fields. */
final class FieldProblems {

    private final List<String> order;
    private final Map<String, String> messages = new HashMap<>();

    /** @param order names of the fields from top to bottom */
    FieldProblems(List<String> order) {
        this.order = order;
    }

    /** The first word on a field stands. */
    void add(String field, String message) {
        messages.putIfAbsent(field, message);
    }

    boolean any() {
        return !messages.isEmpty();
    }

    void tell(Form form) {
        order.stream().filter(messages::containsKey).forEach(field -> form.reject(field, messages.get(field)));
    }
}
