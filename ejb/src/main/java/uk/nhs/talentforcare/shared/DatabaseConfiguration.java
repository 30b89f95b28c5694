package uk.nhs.talentforcare.shared;

import java.util.Optional;
import java.util.function.Function;

/**
 * The database and its two users.
 *
 * @param url JDBC address for Connector/J
 * @param user who the running application is: reads and writes, but cannot change or delete the audit log
 * @param migrationUser who owns the schema, migrates it at start and grants the other what it needs
 */
public record DatabaseConfiguration(
        String url, String user, String password, String migrationUser, String migrationPassword) {

    private static final int MOST_CONNECTIONS = 1000;

    static DatabaseConfiguration read(Function<String, Optional<String>> source) {
        Setting url = new Setting("DB_URL", source);
        String address = url.required("a JDBC address like jdbc:mysql://host:3306/campaign");
        if (!address.startsWith("jdbc:mysql:")) {
            throw url.problem("starts with jdbc:mysql: (MariaDB is reached by the same driver)");
        }
        String user = new Setting("DB_USER", source).required("the database user of the running application");
        String password = new Setting("DB_PASSWORD", source).or("");
        checkPool(source);
        return new DatabaseConfiguration(
                address,
                user,
                password,
                new Setting("DB_MIGRATION_USER", source).or(user),
                new Setting("DB_MIGRATION_PASSWORD", source).or(password));
    }

    /** The server reads the pool's size itself, from ejb-jar.xml, and goes on with its own where it cannot. */
    private static void checkPool(Function<String, Optional<String>> source) {
        int least = new Setting("DB_POOL_MIN", source).number(2, 1, MOST_CONNECTIONS);
        Setting most = new Setting("DB_POOL_MAX", source);
        if (most.number(20, 1, MOST_CONNECTIONS) < least) {
            throw most.problem("is at least DB_POOL_MIN, which is " + least);
        }
    }

    /** Whether migrations run as a user of their own, so that the audit log is beyond the application's reach. */
    public boolean separatesUsers() {
        return !user.equals(migrationUser);
    }

    @Override
    public String toString() {
        return "DatabaseConfiguration[" + url.replaceFirst("\\?.*", "") + "]";
    }
}
