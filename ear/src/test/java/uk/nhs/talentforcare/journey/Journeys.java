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
 * {@code application.url} the journeys go to an application that runs already.
 */
public final class Journeys implements BeforeAllCallback, AfterEachCallback, ParameterResolver {
    private static final ExtensionContext.Namespace ALL = ExtensionContext.Namespace.create(Journeys.class);

    @Override
    public void beforeAll(ExtensionContext context) {
        shared(context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Visitors.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return visitors(context);
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

        Shared() {
            try {
                browser = Browser.open();
                String running = System.getProperty("application.url", "");
                application = running.isEmpty() ? TestApplication.start("journeys") : null;
                url = running.isEmpty() ? application.settings().url() : running;
            } catch (IOException e) {
                throw new IllegalStateException("The application cannot be started for the journeys", e);
            }
        }

        @Override
        public void close() {
            browser.close();
            if (application != null) {
                application.close();
            }
        }
    }
}
