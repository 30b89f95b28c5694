package uk.nhs.talentforcare.journey;

import java.io.IOException;
import uk.nhs.talentforcare.run.Application;
import uk.nhs.talentforcare.run.TestApplication;

/** What one class of journeys has to itself while it runs: an application with its database, and a browser. */
final class Stage implements AutoCloseable {
    private static final String RUNNING = System.getProperty("application.url", "");

    private final Browser browser;
    private final Keycloak keycloak;
    private final Application application;
    private final String url;
    private final SoundPages sound = new SoundPages();

    private Stage(Browser browser, Keycloak keycloak, Application application, String url) {
        this.browser = browser;
        this.keycloak = keycloak;
        this.application = application;
        this.url = url;
    }

    /**
     * Starts an application, or goes to the one that runs already, and opens a browser.
     *
     * @param name of the application's folder below {@code target}
     */
    static Stage open(String name) {
        if (!RUNNING.isEmpty()) {
            return new Stage(Browser.open(), Keycloak.at(Integer.getInteger("keycloak.port", 8180)), null, RUNNING);
        }
        try {
            Keycloak keycloak = Keycloak.at(TestApplication.freePorts(1).get(0));
            Application application = TestApplication.start(name, keycloak.knownToTheApplication());
            return new Stage(
                    Browser.open(),
                    keycloak,
                    application,
                    application.settings().url());
        } catch (IOException e) {
            throw new IllegalStateException("The application cannot be started for the journeys", e);
        }
    }

    Keycloak keycloak() {
        return keycloak;
    }

    /** People who have not come here before. */
    Visitors visitors() {
        return new Visitors(browser, url, sound);
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
