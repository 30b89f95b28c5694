package uk.nhs.talentforcare.shared;

import jakarta.ejb.ApplicationException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Input cannot be taken as it is; each field's message says how to put it right. */
@ApplicationException(rollback = true)
public class Invalid extends RuntimeException {

    private final transient Map<String, String> errors;

    /** @param errors field name to message, in the order in which the page shows the fields */
    public Invalid(Map<String, String> errors) {
        super("Invalid: " + errors.keySet());
        this.errors = new LinkedHashMap<>(errors);
    }

    public Invalid(String field, String message) {
        this(Map.of(field, message));
    }

    /** Field name to message. */
    public Map<String, String> errors() {
        return Map.copyOf(errors);
    }

    /**
     * Holds a command against its constraints.
     *
     * @throws Invalid with one message a field
     */
    public static <T> T check(T command, Validator validator) {
        Set<ConstraintViolation<T>> violations = validator.validate(command);
        if (violations.isEmpty()) {
            return command;
        }
        Map<String, String> errors = new LinkedHashMap<>();
        violations.stream()
                .sorted(Comparator.comparing(v -> v.getPropertyPath().toString()))
                .forEach(v -> errors.putIfAbsent(v.getPropertyPath().toString(), v.getMessage()));
        throw new Invalid(errors);
    }
}
