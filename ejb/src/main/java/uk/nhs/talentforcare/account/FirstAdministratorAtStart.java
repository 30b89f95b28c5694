package uk.nhs.talentforcare.account;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.logging.Logger;
import uk.nhs.talentforcare.shared.Configuration;
import uk.nhs.talentforcare.shared.EmailAddress;
import uk.nhs.talentforcare.shared.Violations;

/** Appoints whom {@code FIRST_ADMINISTRATOR_EMAIL} names, at a start that finds no administrator. */
@Singleton
@Startup
@DependsOn("Migrator")
@TransactionManagement(TransactionManagementType.BEAN)
public class FirstAdministratorAtStart {

    private static final Logger LOG = Logger.getLogger(FirstAdministratorAtStart.class.getName());

    @Inject
    private Configuration configuration;

    @Inject
    private FirstAdministrator first;

    @PostConstruct
    void appoint() {
        configuration.firstAdministrator().ifPresent(this::give);
    }

    private void give(EmailAddress email) {
        try {
            if (first.appoint(email)) {
                LOG.info("There was no administrator: FIRST_ADMINISTRATOR_EMAIL is one now and gets a link by e-mail");
            }
        } catch (RuntimeException e) {
            // another node that starts at the same moment was faster
            if (!Violations.isDuplicateOf("uq_account_email", e)) {
                throw e;
            }
        }
    }
}
