package uk.nhs.talentforcare.demo;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.time.Clock;
import uk.nhs.talentforcare.account.Account;
import uk.nhs.talentforcare.account.AccountRepository;
import uk.nhs.talentforcare.account.Passwords;
import uk.nhs.talentforcare.account.Role;
import uk.nhs.talentforcare.shared.Configuration;
import uk.nhs.talentforcare.shared.EmailAddress;

/** Fills an empty database with invented data when {@code DEMO_DATA} is true. */
@Singleton
@Startup
@DependsOn("Migrator")
public class DemoData {

    @Inject
    private Configuration configuration;

    @Inject
    private AccountRepository accounts;

    @Inject
    private Passwords passwords;

    @Inject
    private Clock clock;

    @PostConstruct
    void fill() {
        if (!configuration.demonstration()
                || accounts.findByEmail(EmailAddress.parse("admin@demo.example"))
                        .isPresent()) {
            return;
        }
        String hash = passwords.hash(DemoAccounts.PASSWORD);
        accounts.add(new Account(EmailAddress.parse("admin@demo.example"), "Noor", "Adeyemi", clock.instant())
                .forDemonstration()
                .protectedBy(hash)
                .grant(Role.ADMINISTRATOR, null, null));
        accounts.add(new Account(EmailAddress.parse("editor@demo.example"), "Bronwen", "Achterberg", clock.instant())
                .forDemonstration()
                .protectedBy(hash)
                .grant(Role.EDITOR, null, null));
    }
}
