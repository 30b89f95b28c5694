package uk.nhs.talentforcare.opportunity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.nhs.talentforcare.opportunity.Opportunities.anOpportunity;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import uk.nhs.talentforcare.shared.IllegalTransition;

class OpportunityTest {

    private static final Instant NOW = Instant.parse("2027-03-01T09:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2027, 3, 1);

    @Test
    void goesFromDraftToLiveByWayOfACoordinator() {
        Opportunity opportunity = anOpportunity().draft();

        opportunity.submit(NOW);
        opportunity.release(NOW, TODAY);

        assertThat(opportunity.state()).isEqualTo(OpportunityState.LIVE);
        assertThat(opportunity.liveAt()).isEqualTo(NOW);
    }

    @Test
    void isNotSubmittedWithoutInsurance() {
        Opportunity opportunity = anOpportunity().notInsured().draft();

        assertThatIllegalStateException()
                .isThrownBy(() -> opportunity.submit(NOW))
                .withMessageContaining("insurance");
    }

    @Test
    void isNotReleasedAfterItsClosingDate() {
        Opportunity opportunity = anOpportunity().closing(TODAY.minusDays(1)).draft();
        opportunity.submit(NOW);

        assertThatIllegalStateException().isThrownBy(() -> opportunity.release(NOW, TODAY));
    }

    @Test
    void expiresTheDayAfterItsClosingDate() {
        Opportunity opportunity = live();
        LocalDate closing = opportunity.closingOn();

        assertThatIllegalStateException().isThrownBy(() -> opportunity.expire(NOW, closing));
        opportunity.expire(NOW, closing.plusDays(1));

        assertThat(opportunity.state()).isEqualTo(OpportunityState.EXPIRED);
    }

    @Test
    void whatIsFilledIsNotFilledAgain() {
        Opportunity opportunity = live();
        opportunity.fill(NOW);

        assertThatThrownBy(() -> opportunity.close(NOW))
                .isInstanceOf(IllegalTransition.class)
                .hasMessageContaining("FILLED")
                .hasMessageContaining("CLOSED");
    }

    @Test
    void aTLevelPlacementIsLongEnough() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> anOpportunity()
                        .ofType(OpportunityType.T_LEVEL_PLACEMENT, 314)
                        .content())
                .withMessageContaining("315");
        assertThat(anOpportunity()
                        .ofType(OpportunityType.T_LEVEL_PLACEMENT, 315)
                        .content())
                .isNotNull();
    }

    @Test
    void noTraineeshipStartsAnyMore() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> anOpportunity()
                        .ofType(OpportunityType.TRAINEESHIP, null)
                        .content())
                .withMessageContaining("pre-employment");
    }

    private static Opportunity live() {
        Opportunity opportunity = anOpportunity().draft();
        opportunity.submit(NOW);
        opportunity.release(NOW, TODAY);
        return opportunity;
    }
}
