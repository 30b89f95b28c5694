package uk.nhs.talentforcare.shared;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.SessionContext;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.validation.Validator;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Makes services for tests as the server would: each injected field gets what the test gives, a repository on the test's
 * entity manager, or another service made alike. Events go nowhere. There are no transactions but the test's own.
 */
public final class Wiring {

    private static final Set<Class<?>> SILENT =
            Set.of(Event.class, Instance.class, SessionContext.class, Validator.class);

    private final EntityManager entities;
    private final List<Object> known;

    /** @param given what is used instead of being made, such as a clock */
    public Wiring(EntityManager entities, Object... given) {
        this.entities = entities;
        this.known = new ArrayList<>(Arrays.asList(given));
    }

    /** The one object of a type. */
    public <T> T get(Class<T> type) {
        return known.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseGet(() -> make(type));
    }

    private <T> T make(Class<T> type) {
        try {
            T made = SILENT.contains(type) ? type.cast(silent(type)) : instance(type);
            known.add(made);
            fill(made);
            return made;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " cannot be made for a test", e);
        }
    }

    private <T> T instance(Class<T> type) throws ReflectiveOperationException {
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            if (Arrays.equals(constructor.getParameterTypes(), new Class<?>[] {EntityManager.class})) {
                return type.cast(constructor.newInstance(entities));
            }
            if (constructor.isAnnotationPresent(Inject.class)) {
                constructor.setAccessible(true);
                List<Object> arguments = new ArrayList<>();
                for (Class<?> wanted : constructor.getParameterTypes()) {
                    arguments.add(get(wanted));
                }
                return type.cast(constructor.newInstance(arguments.toArray()));
            }
        }
        Constructor<T> plain = type.getDeclaredConstructor();
        plain.setAccessible(true);
        return plain.newInstance();
    }

    private void fill(Object made) throws ReflectiveOperationException {
        for (Class<?> type = made.getClass(); type != Object.class; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (field.isAnnotationPresent(Inject.class) || field.isAnnotationPresent(Resource.class)) {
                    field.setAccessible(true);
                    field.set(made, get(field.getType()));
                }
            }
        }
        for (Method method : made.getClass().getDeclaredMethods()) {
            if (method.isAnnotationPresent(PostConstruct.class)) {
                method.setAccessible(true);
                method.invoke(made);
            }
        }
    }

    private static Object silent(Class<?> type) {
        return Proxy.newProxyInstance(
                Wiring.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> method.getReturnType() == Set.class ? Set.of() : null);
    }
}
