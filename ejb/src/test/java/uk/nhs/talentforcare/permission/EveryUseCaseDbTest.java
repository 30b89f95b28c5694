package uk.nhs.talentforcare.permission;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.persistence.internal.databaseaccess.DatabaseCall;
import org.eclipse.persistence.jpa.JpaHelper;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import uk.nhs.talentforcare.account.Permissions;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.Conflict;
import uk.nhs.talentforcare.shared.ForServices;
import uk.nhs.talentforcare.shared.Forbidden;
import uk.nhs.talentforcare.shared.IllegalTransition;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.NotFound;
import uk.nhs.talentforcare.testing.TestDatabase;

/**
 * Tries every use case with everybody (standards 13): a stranger, each role wherever it may be bound, somebody suspended,
 * somebody without the second factor. {@link UseCases} is the table; a method that takes an {@link Actor} and has no line
 * there fails.
 */
class EveryUseCaseDbTest {

    private static final String ROOT = "uk.nhs.talentforcare.";
    private static final List<Class<? extends Annotation>> BEANS =
            List.of(Stateless.class, Singleton.class, ApplicationScoped.class, Dependent.class);

    private static final AtomicInteger WRITES = new AtomicInteger();
    private static final SessionEventAdapter LISTENER = new SessionEventAdapter() {
        @Override
        public void preExecuteCall(SessionEvent event) {
            if (event.getCall() instanceof DatabaseCall call
                    && call.getSQLString() != null
                    && World.changes(call.getSQLString())) {
                WRITES.incrementAndGet();
            }
        }
    };

    private static World world;

    @BeforeAll
    static void begin() {
        world = World.kept();
        Session session = JpaHelper.getServerSession(TestDatabase.entityManagerFactory());
        session.getEventManager().addListener(LISTENER);
    }

    @AfterAll
    static void end() {
        JpaHelper.getServerSession(TestDatabase.entityManagerFactory())
                .getEventManager()
                .removeListener(LISTENER);
        if (world != null) {
            world.forget();
        }
    }

    @Test
    void everyUseCaseStandsInTheTable() throws Exception {
        Set<String> listed = UseCases.all().stream().map(UseCase::name).collect(Collectors.toCollection(TreeSet::new));

        assertThat(listed)
                .as("Add a line to UseCases with who may, or mark what only services call with @ForServices")
                .isEqualTo(services()
                        .flatMap(EveryUseCaseDbTest::useCases)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void whoeverMayGetsPastThePermissionAndNobodyElseDoes() {
        assertThat(wrong(UseCases.all())).isEmpty();
    }

    @Test
    void listsShowToEachWhatIsTheirs() {
        assertThat(wrong(UseCases.shown())).isEmpty();
    }

    private static List<String> wrong(List<UseCase> table) {
        List<String> wrong = new ArrayList<>();
        for (UseCase useCase : table) {
            for (String name : world.cast.names()) {
                boolean may = useCase.who().contains(name);
                String outcome = outcome(useCase, world.cast.get(name));
                if (!outcome.equals(may ? "passed" : "refused")) {
                    wrong.add(useCase.name() + " by " + name + ": " + outcome + ", but should be "
                            + (may ? "passed" : "refused"));
                }
            }
        }
        return wrong;
    }

    @Test
    void whoeverIsSuspendedIsNobody() {
        assertThat(world.cast.get(Cast.SUSPENDED)).isEqualTo(Actor.VISITOR);
    }

    private static String outcome(UseCase useCase, Actor actor) {
        WRITES.set(0);
        World.WRITES_BY_HAND.set(0);
        StringBuilder outcome = new StringBuilder();
        world.attempt(entities -> {
            try {
                useCase.attempt().by(actor, world);
                outcome.append("passed");
            } catch (UseCase.Nothing e) {
                outcome.append("refused");
            } catch (Forbidden | NotFound e) {
                entities.flush();
                int writes = WRITES.get() + World.WRITES_BY_HAND.get();
                outcome.append(writes == 0 ? "refused" : "refused after " + writes + " writes");
            } catch (Conflict | Invalid | IllegalTransition e) {
                outcome.append("passed");
            } catch (Exception e) {
                StackTraceElement at = e.getStackTrace().length == 0 ? null : e.getStackTrace()[0];
                outcome.append("failed by ").append(e).append(" at ").append(at);
            }
        });
        return outcome.toString();
    }

    private static Stream<String> useCases(Class<?> service) {
        if (service == Permissions.class || service.isAnnotationPresent(ForServices.class)) {
            return Stream.empty();
        }
        return Arrays.stream(service.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .filter(method -> Arrays.asList(method.getParameterTypes()).contains(Actor.class))
                .filter(method -> !method.isAnnotationPresent(ForServices.class))
                .map(Method::getName)
                .map(name -> service.getName().substring(ROOT.length()) + "." + name);
    }

    private static Stream<Class<?>> services() throws IOException, URISyntaxException {
        Path classes = Path.of(Permissions.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        try (Stream<Path> files = Files.walk(classes)) {
            return files
                    .map(file -> classes.relativize(file).toString())
                    .filter(file -> file.endsWith(".class"))
                    .map(file ->
                            file.substring(0, file.length() - ".class".length()).replace('/', '.'))
                    .filter(name -> name.startsWith(ROOT))
                    .<Class<?>>map(EveryUseCaseDbTest::load)
                    .filter(type -> BEANS.stream().anyMatch(type::isAnnotationPresent))
                    .toList()
                    .stream();
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, EveryUseCaseDbTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
