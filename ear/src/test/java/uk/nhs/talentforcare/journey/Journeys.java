package uk.nhs.talentforcare.journey;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * An application and a browser for each class of journeys, kept for the next one; a fresh set of visitors for each
 * test. Two classes run side by side; those that take longest have an {@code @Order}, so that none is left alone at the
 * end. With the system property {@code application.url} the journeys go to an application that runs already; it has to
 * know the identity provider at {@code keycloak.port} as {@link Keycloak#knownToTheApplication} says.
 */
public final class Journeys implements BeforeAllCallback, AfterEachCallback, ParameterResolver {
    private static final ExtensionContext.Namespace ALL = ExtensionContext.Namespace.create(Journeys.class);

    @Override
    public void beforeAll(ExtensionContext context) {
        stage(context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Visitors.class
                || parameter.getParameter().getType() == Keycloak.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Keycloak.class
                ? stage(context).keycloak()
                : visitors(context);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        String name = context.getRequiredTestClass().getSimpleName() + "-"
                + context.getRequiredTestMethod().getName();
        visitors(context).leave(name, context.getExecutionException().isPresent());
    }

    private static Visitors visitors(ExtensionContext context) {
        return context.getStore(ALL)
                .computeIfAbsent(
                        "visitors of " + context.getUniqueId(),
                        key -> stage(context).visitors(),
                        Visitors.class);
    }

    /** Asked for first before a class's tests: so it is the class's, and free again after its last. */
    private static Stage stage(ExtensionContext context) {
        return context.getStore(ALL)
                .computeIfAbsent(Stages.Taken.class, key -> stages(context).take(), Stages.Taken.class)
                .stage();
    }

    private static Stages stages(ExtensionContext context) {
        return context.getRoot().getStore(ALL).computeIfAbsent(Stages.class, key -> new Stages(), Stages.class);
    }
}
