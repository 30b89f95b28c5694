package uk.nhs.talentforcare.shared;

import jakarta.ejb.ApplicationException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

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

    /** Field name to message, in the order of the command. */
    public Map<String, String> errors() {
        return Collections.unmodifiableMap(errors);
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
        List<String> order = Stream.ofNullable(command.getClass().getRecordComponents())
                .flatMap(Arrays::stream)
                .map(RecordComponent::getName)
                .toList();
        violations.stream()
                .sorted(Comparator.comparingInt((ConstraintViolation<T> v) ->
                                order.indexOf(v.getPropertyPath().toString()))
                        .thenComparing(ConstraintViolation::getMessage))
                .forEach(v -> errors.putIfAbsent(v.getPropertyPath().toString(), v.getMessage()));
        throw new Invalid(errors);
    }
}
