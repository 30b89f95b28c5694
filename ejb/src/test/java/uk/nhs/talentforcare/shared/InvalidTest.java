package uk.nhs.talentforcare.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class InvalidTest {

    private record Command(String title, String format, String area, Integer number) {}

    private static final Command COMMAND = new Command("", "", "", null);

    @Test
    void tellsErrorsInTheOrderInWhichTheCommandHasItsFields() {
        Validator validator = finding("number: Enter a number", "area: Choose an area", "title: Enter a title");

        assertThatThrownBy(() -> Invalid.check(COMMAND, validator))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        e -> assertThat(List.copyOf(e.errors().entrySet()))
                                .containsExactly(
                                        Map.entry("title", "Enter a title"),
                                        Map.entry("area", "Choose an area"),
                                        Map.entry("number", "Enter a number")));
    }

    @Test
    void saysOneThingAboutAFieldAndAlwaysTheSame() {
        for (Validator validator : List.of(
                finding("title: Enter a title", "title: At least three letters"),
                finding("title: At least three letters", "title: Enter a title"))) {
            assertThatThrownBy(() -> Invalid.check(COMMAND, validator))
                    .isInstanceOfSatisfying(
                            Invalid.class,
                            e -> assertThat(e.errors()).isEqualTo(Map.of("title", "At least three letters")));
        }
    }

    @Test
    void letsPassWhatIsRight() {
        assertThat(Invalid.check(COMMAND, finding())).isSameAs(COMMAND);
    }

    /** A validator that finds these, each "field: message", in this order. */
    private static Validator finding(String... violations) {
        Set<Object> found = Arrays.stream(violations)
                .map(InvalidTest::violation)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return (Validator) Proxy.newProxyInstance(
                InvalidTest.class.getClassLoader(),
                new Class<?>[] {Validator.class},
                (proxy, method, arguments) -> found);
    }

    private static Object violation(String text) {
        String[] parts = text.split(": ");
        Object path = Proxy.newProxyInstance(
                InvalidTest.class.getClassLoader(),
                new Class<?>[] {Path.class},
                (proxy, method, arguments) -> parts[0]);
        return Proxy.newProxyInstance(
                InvalidTest.class.getClassLoader(),
                new Class<?>[] {ConstraintViolation.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getPropertyPath" -> path;
                    case "getMessage" -> parts[1];
                    case "hashCode" -> System.identityHashCode(proxy);
                    case "equals" -> proxy == arguments[0];
                    default -> text;
                });
    }
}
