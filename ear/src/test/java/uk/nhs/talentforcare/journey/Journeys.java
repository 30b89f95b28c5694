package uk.nhs.talentforcare.journey;

import java.io.IOException;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import uk.nhs.talentforcare.run.Application;
import uk.nhs.talentforcare.run.TestApplication;

/**
 * One application and one browser for all journeys; a fresh set of visitors for each test. With the system property
 * {@code application.url} the journeys go to an application that runs already; it has to know the identity provider at
 * {@code keycloak.port} as {@link Keycloak#knownToTheApplication} says.
 */
public final class Journeys implements BeforeAllCallback, AfterEachCallback, ParameterResolver {
    private static final ExtensionContext.Namespace ALL = ExtensionContext.Namespace.create(Journeys.class);

    @Override
    public void beforeAll(ExtensionContext context) {
        shared(context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Visitors.class
                || parameter.getParameter().getType() == Keycloak.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Keycloak.class ? shared(context).keycloak : visitors(context);
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
                        key -> new Visitors(shared(context).browser, shared(context).url),
                        Visitors.class);
    }

    private static Shared shared(ExtensionContext context) {
        return context.getRoot().getStore(ALL).computeIfAbsent(Shared.class, key -> new Shared(), Shared.class);
    }

    /** Ends with the test run. */
    private static final class Shared implements AutoCloseable {
        private final Browser browser;
        private final Application application;
        private final String url;
        private final Keycloak keycloak;

        Shared() {
            try {
                browser = Browser.open();
                String running = System.getProperty("application.url", "");
                keycloak = running.isEmpty()
                        ? Keycloak.at(TestApplication.freePorts(1).get(0))
                        : Keycloak.at(Integer.getInteger("keycloak.port", 8180));
                application =
                        running.isEmpty() ? TestApplication.start("journeys", keycloak.knownToTheApplication()) : null;
                url = running.isEmpty() ? application.settings().url() : running;
            } catch (IOException e) {
                throw new IllegalStateException("The application cannot be started for the journeys", e);
            }
        }

        @Override
        public void close() {
            browser.close();
            keycloak.close();
            if (application != null) {
                application.close();
            }
        }
    }
}
