package uk.nhs.talentforcare.shared;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import java.util.function.Function;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Everything that a deployment decides, read once at start from environment variables (or any other MicroProfile Config
 * source) and checked: the application does not start with a key missing or wrong. {@code docs/operations.md} lists
 * the keys.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class Configuration {

    private static final int SHORTEST_SECRET = 32;

    private URI publicUrl;
    private Path dataFolder;
    private DatabaseConfiguration database;
    private MailConfiguration mail;
    private IdentityConfiguration identity;
    private List<ProviderConfiguration> providers;
    private boolean demonstration;
    private boolean demonstrationOpenToNetwork;
    private List<String> trustedProxies;
    private String operationsToken;
    private EmailAddress firstAdministrator;
    private String secretKey;
    private String previousSecretKey;
    private InetSocketAddress scanner;
    private Function<String, Optional<String>> source;

    /** For the container. */
    public Configuration() {}

    /** Reads from any source; for tests. */
    public Configuration(Function<String, Optional<String>> source) {
        read(source);
    }

    @PostConstruct
    void readAtStart() {
        if (!TimeZone.getDefault().hasSameRules(TimeZone.getTimeZone("UTC"))) {
            throw new ConfigurationProblem("Configuration: the server's virtual machine must run in UTC, not in "
                    + TimeZone.getDefault().getID() + ": add the JVM option -Duser.timezone=UTC");
        }
        read(key -> ConfigProvider.getConfig().getOptionalValue(key, String.class));
    }

    private void read(Function<String, Optional<String>> from) {
        source = from;
        publicUrl = setting("PUBLIC_URL").origin("the address people use, like https://talent.example.org");
        dataFolder =
                writable(setting("DATA_DIR").required("a folder for files and the search index, outside the server"));
        demonstration = setting("DEMO_DATA").flag(false);
        demonstrationOpenToNetwork = setting("DEMO_OPEN_TO_NETWORK").flag(false);
        database = DatabaseConfiguration.read(from);
        identity = IdentityConfiguration.read(from);
        mail = MailConfiguration.read(from, demonstration);
        providers = ProviderConfiguration.read(from);
        trustedProxies = setting("TRUSTED_PROXIES").list();
        secretKey = secret();
        previousSecretKey = setting("SECRET_KEY_PREVIOUS").optional().orElse(null);
        scanner = setting("CLAMD_ADDRESS").hostAndPort().orElse(null);
        operationsToken = setting("OPERATIONS_TOKEN").optional().orElse(null);
        firstAdministrator = setting("FIRST_ADMINISTRATOR_EMAIL").emailAddress().orElse(null);
    }

    /** One more key of a feature, to be read when the feature starts. */
    Setting setting(String key) {
        return new Setting(key, source);
    }

    /**
     * A number that tunes a feature.
     *
     * @throws ConfigurationProblem if it is no number within the range
     */
    public double decimal(String key, double otherwise, double least, double most) {
        return setting(key).decimal(otherwise, least, most);
    }

    /**
     * A whole number that tunes a feature.
     *
     * @throws ConfigurationProblem if it is no whole number within the range
     */
    public int number(String key, int otherwise, int least, int most) {
        return setting(key).number(otherwise, least, most);
    }

    /**
     * Whether a feature is on.
     *
     * @throws ConfigurationProblem if it is neither true nor false
     */
    public boolean flag(String key, boolean otherwise) {
        return setting(key).flag(otherwise);
    }

    private String secret() {
        Setting setting = setting("SECRET_KEY");
        String key = setting.required("a secret of at least 32 random characters, the same on every node"
                + " (openssl rand -base64 32), and keep a copy apart from the database");
        if (key.length() < SHORTEST_SECRET) {
            throw setting.problem("is too short: at least " + SHORTEST_SECRET + " random characters");
        }
        return key;
    }

    private Path writable(String folder) {
        Path path = Path.of(folder).toAbsolutePath().normalize();
        try {
            Files.createDirectories(path);
            Files.delete(Files.createTempFile(path, "writable", null));
            return path;
        } catch (IOException e) {
            throw new ConfigurationProblem("Configuration: DATA_DIR cannot be written to (" + e + ")");
        }
    }

    /** Where people reach the site: scheme, host and port, no path. Every link, redirect and origin check uses it. */
    public URI publicUrl() {
        return publicUrl;
    }

    /** The full address of a path of ours, which starts with a slash. */
    public String addressOf(String path) {
        return publicUrl + path;
    }

    /** The virus scanner that uploads are shown to, not yet looked up; empty where there is none. */
    public Optional<InetSocketAddress> scanner() {
        return Optional.ofNullable(scanner);
    }

    /** Where files, uploads and the search index are kept; exists and can be written to. */
    public Path dataFolder() {
        return dataFolder;
    }

    public DatabaseConfiguration database() {
        return database;
    }

    public MailConfiguration mail() {
        return mail;
    }

    /** Who runs this deployment, as pages and e-mails say. */
    public IdentityConfiguration identity() {
        return identity;
    }

    /** The identity providers through which people may sign in besides, in the order in which they are shown. */
    public List<ProviderConfiguration> providers() {
        return providers;
    }

    /** Whether invented data, accounts with a known password and the mail sink's pages are on. */
    public boolean demonstration() {
        return demonstration;
    }

    /** Whether a demonstration may answer requests that do not come from this machine. */
    public boolean demonstrationOpenToNetwork() {
        return demonstrationOpenToNetwork;
    }

    /** Addresses of proxies whose {@code X-Forwarded-For} is believed. */
    public List<String> trustedProxies() {
        return trustedProxies;
    }

    /** What {@link Secrets} are kept by; ask those. */
    public String secretKey() {
        return secretKey;
    }

    /** What {@link Secrets} were kept by before the key was changed. */
    public Optional<String> previousSecretKey() {
        return Optional.ofNullable(previousSecretKey);
    }

    /** What a caller must present to see details of health and metrics from elsewhere than this machine. */
    public Optional<String> operationsToken() {
        return Optional.ofNullable(operationsToken);
    }

    /** Who becomes administrator at a start that finds none; empty if nobody does. */
    public Optional<EmailAddress> firstAdministrator() {
        return Optional.ofNullable(firstAdministrator);
    }
}
