package uk.nhs.talentforcare.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import uk.nhs.talentforcare.booking.TypedDay;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.Form;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.LondonTime;

/**
 * What of the audit log is looked for: typed into a form, then carried in the address by numbers and codes, so that no
 * address has a person in it.
 */
@RequestScoped
public class AuditFilter {

    @Inject
    private Form form;

    @Inject
    private AuditDesk desk;

    /** As the page's address says it; what makes no sense there is left out. */
    AuditSearch ofAddress() {
        return new AuditSearch(
                number("by"),
                code("action"),
                code("subject"),
                number("number"),
                start(TypedDay.day(form.text("since")).orElse(null)),
                end(TypedDay.day(form.text("to")).orElse(null)));
    }

    /**
     * The parameters of the address for what was typed.
     *
     * @throws Invalid with a message for each field that is not right
     */
    Map<String, String> typed(Actor actor) {
        Map<String, String> errors = new LinkedHashMap<>();
        Map<String, String> parameters = new LinkedHashMap<>();
        if (!form.text("who").isEmpty()) {
            try {
                parameters.put("by", Long.toString(desk.accountOf(actor, form.text("who"))));
            } catch (Invalid e) {
                errors.putAll(e.errors());
            }
        }
        parameters.put("action", form.text("action-done"));
        parameters.put("subject", form.text("subject"));
        String number = form.text("number");
        if (!number.isEmpty() && number("number") == null) {
            errors.put("number", "Enter the number of the thing, like 12");
        } else if (!number.isEmpty() && form.text("subject").isEmpty()) {
            errors.put("subject", "Choose what the number is of");
        }
        parameters.put("number", number);
        day("since", parameters, errors);
        day("to", parameters, errors);
        if (errors.isEmpty()
                && !parameters.get("since").isEmpty()
                && !parameters.get("to").isEmpty()
                && parameters.get("to").compareTo(parameters.get("since")) < 0) {
            errors.put("to", "The last day must be the first day or later");
        }
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
        return parameters;
    }

    private void day(String field, Map<String, String> parameters, Map<String, String> errors) {
        String typed = form.text(field);
        LocalDate day = TypedDay.day(typed).orElse(null);
        if (!typed.isEmpty() && day == null) {
            errors.put(field, "Enter a day like 12 March 2027");
        }
        parameters.put(field, day == null ? "" : day.toString());
    }

    private Long number(String name) {
        String text = form.text(name);
        return text.matches("[1-9][0-9]{0,17}") ? Long.valueOf(text) : null;
    }

    private String code(String name) {
        String text = form.text(name);
        return text.matches("[a-z-]{1,60}") ? text : null;
    }

    private static Instant start(LocalDate day) {
        return day == null ? null : day.atStartOfDay(LondonTime.ZONE).toInstant();
    }

    private static Instant end(LocalDate day) {
        return day == null ? null : start(day.plusDays(1));
    }
}
