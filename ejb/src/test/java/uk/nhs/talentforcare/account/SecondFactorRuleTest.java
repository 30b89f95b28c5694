package uk.nhs.talentforcare.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.nhs.talentforcare.shared.EmailAddress;

class SecondFactorRuleTest {

    private final SecondFactorRule real = new SecondFactorRule(false);
    private final SecondFactorRule demonstration = new SecondFactorRule(true);

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"COORDINATOR", "EDITOR", "ADMINISTRATOR", "SAFEGUARDING_LEAD", "SAFEGUARDING_DEPUTY", "LOCAL_LEAD"
            })
    void theseNeedOne(Role role) {
        assertThat(real.required(account(role))).isTrue();
        assertThat(SecondFactorRule.rolesNeedingIt()).contains(role);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"APPLICANT", "SCHOOL_CONTACT", "AMBASSADOR"})
    void theseMayHaveOne(Role role) {
        assertThat(real.required(account(role))).isFalse();
    }

    @Test
    void inventedPeopleAreSparedInADemonstrationAlone() {
        Account invented = account(Role.ADMINISTRATOR).forDemonstration();

        assertThat(demonstration.required(invented)).isFalse();
        assertThat(real.required(invented)).isTrue();
    }

    @Test
    void realPeopleAreNotSparedInADemonstration() {
        assertThat(demonstration.required(account(Role.ADMINISTRATOR))).isTrue();
    }

    private static Account account(Role role) {
        return new Account(EmailAddress.parse("a@example.org"), "Ada", "Obi", Instant.EPOCH).grant(role, null, null);
    }
}
