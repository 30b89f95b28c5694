package uk.nhs.talentforcare.concern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.nhs.talentforcare.shared.IllegalTransition;

class ConcernTest {

    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

    private final Concern concern = new Concern("CON-ABCD-2345", "code", "key", NOW, NOW.plusSeconds(86_400));

    @Test
    void goesFromReceivedByReferralToClosed() {
        concern.acknowledge(NOW);
        concern.refer(Set.of(ReferralBody.LADO, ReferralBody.POLICE), NOW);
        concern.close(NOW.plusSeconds(1));

        assertThat(concern.state()).isEqualTo(ConcernState.CLOSED);
        assertThat(concern.closedAt()).contains(NOW.plusSeconds(1));
        assertThat(concern.referredTo()).containsExactlyInAnyOrder(ReferralBody.LADO, ReferralBody.POLICE);
    }

    @Test
    void goesFromReceivedByAdviceToClosed() {
        concern.acknowledge(NOW);
        concern.giveAdvice(NOW);
        concern.close(NOW);

        assertThat(concern.state()).isEqualTo(ConcernState.CLOSED);
    }

    @Test
    void isNeverDecidedUnread() {
        assertThatThrownBy(() -> concern.refer(List.of(ReferralBody.POLICE), NOW))
                .isInstanceOf(IllegalTransition.class)
                .hasMessageContaining("RECEIVED")
                .hasMessageContaining("REFERRED");
        assertThatThrownBy(() -> concern.giveAdvice(NOW)).isInstanceOf(IllegalTransition.class);
        assertThatThrownBy(() -> concern.close(NOW)).isInstanceOf(IllegalTransition.class);
    }

    @Test
    void isNeverClosedUndecidedNorReadTwice() {
        concern.acknowledge(NOW);

        assertThatThrownBy(() -> concern.close(NOW)).isInstanceOf(IllegalTransition.class);
        assertThatThrownBy(() -> concern.acknowledge(NOW)).isInstanceOf(IllegalTransition.class);
    }

    @Test
    void isReferredToSomebody() {
        concern.acknowledge(NOW);

        assertThatThrownBy(() -> concern.refer(Set.of(), NOW)).isInstanceOf(IllegalArgumentException.class);
        assertThat(concern.state()).isEqualTo(ConcernState.ACKNOWLEDGED);
    }

    @Test
    void hearsMoreEvenWhenClosed() {
        concern.acknowledge(NOW);
        concern.giveAdvice(NOW);
        concern.close(NOW);

        concern.hearMore(NOW.plusSeconds(5));
        concern.hearMore(NOW.plusSeconds(9));

        assertThat(concern.newsSince()).contains(NOW.plusSeconds(5));
        concern.catchUp();
        assertThat(concern.newsSince()).isEmpty();
    }
}
