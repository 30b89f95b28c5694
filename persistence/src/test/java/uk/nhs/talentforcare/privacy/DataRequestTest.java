package uk.nhs.talentforcare.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import uk.nhs.talentforcare.shared.EmailAddress;
import uk.nhs.talentforcare.shared.IllegalTransition;

class DataRequestTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    @Test
    void whoeverAsksSignedInHasShownWhoTheyAre() {
        assertThat(request(7L).state()).isEqualTo(DataRequestState.IDENTITY_CONFIRMED);
        assertThat(request(null).state()).isEqualTo(DataRequestState.RECEIVED);
    }

    @Test
    void isNotAnsweredToSomebodyUnknown() {
        DataRequest letter = request(null);

        assertThatThrownBy(() -> letter.answer("Here it is", NOW)).isInstanceOf(IllegalTransition.class);

        letter.confirmIdentity();
        letter.answer("Here it is", NOW);
        assertThat(letter.state()).isEqualTo(DataRequestState.ANSWERED);
        assertThat(letter.answer()).contains("Here it is");
        assertThat(letter.closedAt()).contains(NOW);
    }

    @Test
    void canBeRefusedBeforeItIsKnownWhoAsks() {
        DataRequest letter = request(null);

        letter.refuse("We cannot tell who you are", NOW);

        assertThat(letter.state()).isEqualTo(DataRequestState.REFUSED);
        assertThatThrownBy(letter::confirmIdentity).isInstanceOf(IllegalTransition.class);
    }

    @Test
    void takesMoreTimeOnce() {
        DataRequest request = request(7L);

        request.extend("Many records", LocalDate.of(2027, 2, 22));

        assertThat(request.dueOn()).isEqualTo("2027-02-22");
        assertThat(request.extendable()).isFalse();
        assertThatThrownBy(() -> request.extend("Again", LocalDate.of(2027, 3, 22)))
                .isInstanceOf(IllegalStateException.class);
    }

    private static DataRequest request(Long accountId) {
        return new DataRequest(
                DataRequestKind.ACCESS,
                "key",
                accountId,
                "Ada Obi",
                EmailAddress.parse("ada@example.org"),
                "All of it, please",
                LocalDate.of(2026, 11, 22),
                LocalDate.of(2026, 12, 22));
    }
}
