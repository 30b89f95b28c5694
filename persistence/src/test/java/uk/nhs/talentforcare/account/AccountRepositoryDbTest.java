package uk.nhs.talentforcare.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.nhs.talentforcare.testing.TestDatabase.doInTransaction;
import static uk.nhs.talentforcare.testing.TestDatabase.inTransaction;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.nhs.talentforcare.organisation.Organisation;
import uk.nhs.talentforcare.organisation.OrganisationKind;
import uk.nhs.talentforcare.organisation.OrganisationRepository;
import uk.nhs.talentforcare.shared.EmailAddress;
import uk.nhs.talentforcare.shared.Slug;

class AccountRepositoryDbTest {

    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

    @Test
    void findsAnAccountWithItsRolesByEmail() {
        EmailAddress email = someEmail();
        doInTransaction(entities -> new AccountRepository(entities)
                .add(new Account(email, "Ada", "Obi", NOW).grant(Role.COORDINATOR, null, "wessex")));

        Account found = inTransaction(
                entities -> new AccountRepository(entities).findByEmail(email).orElseThrow());

        assertThat(found.fullName()).isEqualTo("Ada Obi");
        assertThat(found.roles()).singleElement().satisfies(role -> {
            assertThat(role.role()).isEqualTo(Role.COORDINATOR);
            assertThat(role.localAreaCode()).contains("wessex");
            assertThat(role.organisationId()).isEmpty();
        });
    }

    @Test
    void allowsOneAccountAnAddress() {
        EmailAddress email = someEmail();
        doInTransaction(entities -> new AccountRepository(entities).add(new Account(email, "Ada", "Obi", NOW)));

        assertThatThrownBy(() -> doInTransaction(
                        entities -> new AccountRepository(entities).add(new Account(email, "Bea", "Lin", NOW))))
                .hasStackTraceContaining("uq_account_email");
    }

    @Test
    void namesTheColleaguesOfAnOrganisation() {
        long school = inTransaction(entities -> {
            Organisation organisation = new Organisation(
                    OrganisationKind.SCHOOL, "Colleague School", Slug.of("school-" + UUID.randomUUID()), NOW);
            new OrganisationRepository(entities).add(organisation);
            entities.flush();
            return organisation.id();
        });
        EmailAddress email = someEmail();
        doInTransaction(entities -> new AccountRepository(entities)
                .add(new Account(email, "Ada", "Obi", NOW).grant(Role.SCHOOL_CONTACT, school, null)));

        List<Account> colleagues =
                inTransaction(entities -> new AccountRepository(entities).colleagues(Role.SCHOOL_CONTACT, school));

        assertThat(colleagues).extracting(Account::email).containsExactly(email.value());
    }

    private static EmailAddress someEmail() {
        return EmailAddress.parse("Person-" + UUID.randomUUID() + "@Example.org");
    }
}
