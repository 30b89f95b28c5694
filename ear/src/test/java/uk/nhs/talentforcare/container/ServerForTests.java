package uk.nhs.talentforcare.container;

import java.io.IOException;
import java.util.Map;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.arquillian.test.spi.event.suite.AfterSuite;
import org.jboss.arquillian.test.spi.event.suite.BeforeSuite;
import uk.nhs.talentforcare.run.Application;
import uk.nhs.talentforcare.run.Settings;
import uk.nhs.talentforcare.run.TestApplication;

/** Gives Arquillian a server that the launcher started: the same settings as in use, and a database beside it. */
public final class ServerForTests implements LoadableExtension {
    private static Settings settings;

    @Override
    public void register(ExtensionBuilder builder) {
        try {
            settings = TestApplication.settings("container", Map.of("DB_POOL_MAX", "16"));
        } catch (IOException e) {
            throw new IllegalStateException("No folder or ports for the tests in the container", e);
        }
        // read by arquillian.xml, which is loaded after the extensions
        System.setProperty("application.adminPort", Integer.toString(settings.adminPort()));
        System.setProperty("application.payara", settings.payara().toString());
        builder.observer(Life.class).observer(OneDeployment.class);
    }

    /** Starts before Arquillian looks for its container, stops after it has let go. */
    public static final class Life {
        private Application application;

        void start(@Observes(precedence = 100) BeforeSuite event) {
            application = Application.prepare(settings, System.out::println);
            Runtime.getRuntime().addShutdownHook(new Thread(application::close, "stop"));
            application.startServer();
        }

        void stop(@Observes(precedence = -100) AfterSuite event) {
            application.close();
        }
    }
}
