package uk.nhs.talentforcare.shared;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts services together on a real database without a server, the way the container does: by the types of their injected
 * fields. Events go nowhere.
 */
public final class Assembly {

    private final EntityManager entities;
    private final List<Object> parts = new ArrayList<>();

    /** On this database session, at this time, with what else is given to be used instead of the real ones. */
    public Assembly(EntityManager entities, Clock clock, Object... given) {
        this.entities = entities;
        parts.add(clock);
        parts.addAll(List.of(given));
    }

    /** The service of a type, with all that it needs; the same one each time. */
    public <T> T get(Class<T> type) {
        return parts.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseGet(() -> make(type));
    }

    private <T> T make(Class<T> type) {
        if (type.isInterface()) {
            return type.cast(
                    Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, m, a) -> null));
        }
        try {
            T made = construct(type);
            parts.add(made);
            for (Class<?> level = type; level != Object.class; level = level.getSuperclass()) {
                inject(made, level);
            }
            for (Method method : type.getDeclaredMethods()) {
                if (method.isAnnotationPresent(PostConstruct.class)) {
                    method.setAccessible(true);
                    method.invoke(made);
                }
            }
            return made;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot put together " + type, e);
        }
    }

    private <T> T construct(Class<T> type) throws ReflectiveOperationException {
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            Class<?>[] wanted = constructor.getParameterTypes();
            constructor.setAccessible(true);
            if (wanted.length == 1 && wanted[0] == EntityManager.class) {
                return type.cast(constructor.newInstance(entities));
            }
            if (constructor.isAnnotationPresent(Inject.class)) {
                Object[] arguments = new Object[wanted.length];
                for (int i = 0; i < wanted.length; i++) {
                    arguments[i] = get(wanted[i]);
                }
                return type.cast(constructor.newInstance(arguments));
            }
        }
        Constructor<T> plain = type.getDeclaredConstructor();
        plain.setAccessible(true);
        return plain.newInstance();
    }

    private void inject(Object made, Class<?> level) throws IllegalAccessException {
        for (Field field : level.getDeclaredFields()) {
            if (field.isAnnotationPresent(Inject.class)) {
                field.setAccessible(true);
                field.set(made, get(field.getType()));
            }
        }
    }
}
