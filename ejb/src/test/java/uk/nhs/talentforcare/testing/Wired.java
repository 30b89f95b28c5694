package uk.nhs.talentforcare.testing;

import jakarta.ejb.SessionContext;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.validation.Validator;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import uk.nhs.talentforcare.shared.Configuration;

/**
 * Services put together without a container, on one entity manager and one fixed moment: transactions and who may call
 * whom are the test's business, rules are the services' own.
 */
public final class Wired {

    private final EntityManager entities;
    private final Map<Class<?>, Object> made = new HashMap<>();

    private Wired(EntityManager entities, Instant now) {
        this.entities = entities;
        made.put(Clock.class, Clock.fixed(now, ZoneOffset.UTC));
        made.put(EntityManager.class, entities);
        made.put(Event.class, event());
    }

    /** Services that work on this entity manager, at this moment. */
    public static Wired at(Instant now, EntityManager entities) {
        return new Wired(entities, now);
    }

    /** The same with another thing in the place of one that services ask for. */
    public <T> Wired with(Class<T> type, T instance) {
        made.put(type, instance);
        return this;
    }

    /** A service with everything that it asks for. */
    public <T> T get(Class<T> type) {
        Object known = made.get(type);
        return type.cast(known != null ? known : make(type));
    }

    private Object make(Class<?> type) {
        if (type == Configuration.class) {
            return remember(type, configuration());
        }
        if (type == Validator.class) {
            return remember(type, answering(type, Set.of()));
        }
        if (type == SessionContext.class || type == Instance.class) {
            return remember(type, answering(type, null));
        }
        try {
            for (Constructor<?> constructor : type.getDeclaredConstructors()) {
                if (constructor.getParameterCount() == 1 && constructor.getParameterTypes()[0] == EntityManager.class) {
                    return remember(type, constructor.newInstance(entities));
                }
            }
            for (Constructor<?> constructor : type.getDeclaredConstructors()) {
                if (constructor.isAnnotationPresent(Inject.class)) {
                    constructor.setAccessible(true);
                    Class<?>[] wanted = constructor.getParameterTypes();
                    Object[] given = new Object[wanted.length];
                    for (int i = 0; i < wanted.length; i++) {
                        given[i] = get(wanted[i]);
                    }
                    return remember(type, constructor.newInstance(given));
                }
            }
            Constructor<?> plain = type.getDeclaredConstructor();
            plain.setAccessible(true);
            Object instance = remember(type, plain.newInstance());
            for (Field field : type.getDeclaredFields()) {
                if (field.isAnnotationPresent(Inject.class) && !Modifier.isStatic(field.getModifiers())) {
                    field.setAccessible(true);
                    field.set(instance, get(field.getType()));
                }
            }
            return instance;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " cannot be put together here", e);
        }
    }

    private Object remember(Class<?> type, Object instance) {
        made.put(type, instance);
        return instance;
    }

    /** Nobody listens: there is no worker to be woken. */
    private static Object event() {
        return answering(Event.class, null);
    }

    /** What the server would give and no service of a test asks anything of. */
    private static Object answering(Class<?> type, Object answer) {
        return Proxy.newProxyInstance(
                Wired.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> answer);
    }

    private static Configuration configuration() {
        Map<String, String> settings = new HashMap<>(Map.of(
                "PUBLIC_URL", "https://talent.example.org",
                "DATA_DIR", Path.of("target", "wired-data").toString(),
                "DB_URL", "jdbc:mysql://localhost/campaign",
                "DB_USER", "campaign",
                "DB_PASSWORD", "",
                "MAIL_TRANSPORT", "sink",
                "SECRET_KEY", "0123456789abcdef0123456789abcdef",
                "DEMO_DATA", "true"));
        return new Configuration(key -> Optional.ofNullable(settings.get(key)));
    }
}
