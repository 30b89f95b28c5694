package uk.nhs.talentforcare.account;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.talentforcare.account.AccountTestPeople.NOW;
import static uk.nhs.talentforcare.account.AccountTestPeople.does;
import static uk.nhs.talentforcare.account.AccountTestPeople.mailTo;
import static uk.nhs.talentforcare.account.AccountTestPeople.someEmail;
import static uk.nhs.talentforcare.account.AccountTestPeople.tokenFor;
import static uk.nhs.talentforcare.account.AccountTestPeople.with;
import static uk.nhs.talentforcare.testing.TestDatabase.doInTransaction;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.nhs.talentforcare.shared.EmailAddress;

class FirstAdministratorDbTest {

    private final EmailAddress email = someEmail();

    @BeforeEach
    void nobodyIsAdministrator() {
        doInTransaction(entities -> entities.createNativeQuery("DELETE FROM account_role WHERE role = 'ADMINISTRATOR'")
                .executeUpdate());
    }

    @Test
    void choosesAPasswordWithALinkAndIsMadeOnce() {
        assertThat(appoint(email)).isTrue();
        assertThat(appoint(email)).as("the next start").isFalse();
        assertThat(appoint(someEmail())).as("somebody else").isFalse();

        assertThat(mailTo(email)).hasSize(1);
        assertThat(does(PasswordReset.class, NOW, resets -> resets.reset(tokenFor(email), "meadow lantern spoon")))
                .isTrue();
    }

    @Test
    void mayHaveAnAccountAlready() {
        long id = AccountTestPeople.account(email, "kettle harbour violin", Role.EDITOR);
        assertThat(appoint(email)).isTrue();
        assertThat(AccountTestPeople.find(id).roles())
                .extracting(AccountRole::role)
                .contains(Role.ADMINISTRATOR, Role.EDITOR);
    }

    private static boolean appoint(EmailAddress email) {
        return with(FirstAdministrator.class, NOW, (first, all) -> first.appoint(email));
    }
}
