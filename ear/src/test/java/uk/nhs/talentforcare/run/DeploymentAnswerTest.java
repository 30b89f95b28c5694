package uk.nhs.talentforcare.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DeploymentAnswerTest {
    private static final String REFUSED = """
            {"command":"deploy","exit_code":"FAILURE","name":"Error occurred during deployment:\\n \\"x\\" failed.\
             Please see server.log for more details."}""";

    @Test
    void aWarningIsNoFailure() {
        assertThat(new DeploymentAnswer("{\"exit_code\" : \"WARNING\"}", "").success())
                .isTrue();
        assertThat(new DeploymentAnswer(REFUSED, "").success()).isFalse();
    }

    @Test
    void theServersReasonIsOneLine() {
        assertThat(new DeploymentAnswer(REFUSED, "nothing of ours").reason())
                .isEqualTo("Error occurred during deployment: \"x\" failed.");
    }

    @Test
    void theApplicationsOwnWordComesFirst() {
        String log = """
                [WARNING] something else
                Caused by: uk.nhs.talentforcare.shared.ConfigurationProblem: Configuration: DB_POOL_MAX is at least DB_POOL_MIN, which is 30
                	at uk.nhs.talentforcare.shared.Setting.problem(Setting.java:1)
                """;

        assertThat(new DeploymentAnswer(REFUSED, log).reason())
                .isEqualTo("Configuration: DB_POOL_MAX is at least DB_POOL_MIN, which is 30");
    }

    @Test
    void anAnswerThatIsNoJsonIsToldAsItIs() {
        assertThat(new DeploymentAnswer("gone\naway", "").reason()).isEqualTo("gone away");
    }
}
