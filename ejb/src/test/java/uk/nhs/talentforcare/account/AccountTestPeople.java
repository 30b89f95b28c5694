package uk.nhs.talentforcare.account;

import static uk.nhs.talentforcare.testing.TestDatabase.inTransaction;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uk.nhs.talentforcare.outbox.OutboxMessage;
import uk.nhs.talentforcare.shared.Assembly;
import uk.nhs.talentforcare.shared.Configurations;
import uk.nhs.talentforcare.shared.EmailAddress;
import uk.nhs.talentforcare.testing.TestDatabase;

/** People with accounts, their mail, and services put together, for the tests of accounts. */
public final class AccountTestPeople {

    public static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    static final String HOME = "192.0.2.17";

    private static final Pattern LINK =
            Pattern.compile("https://talent\\.example\\.org/[a-z/-]+/([A-Za-z0-9_-]{43})\\b");

    private AccountTestPeople() {}

    public static EmailAddress someEmail() {
        return EmailAddress.parse("person-" + UUID.randomUUID() + "@example.org");
    }

    /** An account of Ada Obi; no password for {@code null}. */
    public static long account(EmailAddress email, String password, Role... roles) {
        return inTransaction(entities -> {
            Account account = new Account(email, "Ada", "Obi", NOW);
            if (password != null) {
                account.protectedBy(PlainPasswords.hashOf(password));
            }
            for (Role role : roles) {
                account.grant(role, null, null);
            }
            new AccountRepository(entities).addNow(account);
            return account.id();
        });
    }

    /** Works with a service in one transaction. */
    static <S, T> T with(Class<S> service, Instant now, BiFunction<S, Assembly, T> work) {
        return inTransaction(entities -> {
            Assembly assembly = assembly(entities, now);
            return work.apply(assembly.get(service), assembly);
        });
    }

    /** Asks a service a question of yes or no in one transaction. */
    static <S> boolean does(Class<S> service, Instant now, Predicate<S> question) {
        return with(service, now, (asked, all) -> question.test(asked));
    }

    static Assembly assembly(EntityManager entities, Instant now) {
        return new Assembly(
                entities, Clock.fixed(now, ZoneOffset.UTC), Configurations.forTests(), new PlainPasswords());
    }

    static Account find(long id) {
        return inTransaction(
                entities -> new AccountRepository(entities).find(id).orElseThrow());
    }

    /** Everything that went to an address, the latest last. */
    public static List<OutboxMessage> mailTo(EmailAddress email) {
        return TestDatabase.inTransaction(entities -> entities.createQuery(
                        "SELECT m FROM OutboxMessage m WHERE m.recipient = ?1 ORDER BY m.id", OutboxMessage.class)
                .setParameter(1, email.value())
                .getResultList());
    }

    /** The secret of the first link in the latest mail to an address. */
    static String tokenFor(EmailAddress email) {
        List<OutboxMessage> mail = mailTo(email);
        Matcher link = LINK.matcher(mail.get(mail.size() - 1).textBody());
        if (!link.find()) {
            throw new AssertionError("no link in " + mail.get(mail.size() - 1).textBody());
        }
        return link.group(1);
    }

    /** Passwords without the cost of hashing them. */
    public static final class PlainPasswords extends Passwords {

        static String hashOf(String password) {
            return "plain:" + Secret.hash("test", password);
        }

        @Override
        void prepare() {
            // nothing to prepare
        }

        @Override
        public String hash(String password) {
            return hashOf(password);
        }

        @Override
        public boolean matches(String password, String stored) {
            return stored.equals(hashOf(password));
        }
    }
}
