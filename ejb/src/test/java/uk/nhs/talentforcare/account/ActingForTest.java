package uk.nhs.talentforcare.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.Actor.Grant;

class ActingForTest {

    private static final Grant CONTACT = new Grant(Role.SCHOOL_CONTACT, 7L, null);
    private static final Grant OTHER_SCHOOL = new Grant(Role.SCHOOL_CONTACT, 8L, null);
    private static final Grant COORDINATOR = new Grant(Role.COORDINATOR, null, "wessex");
    private final Actor whole = new Actor(1, "Ada Obi", List.of(CONTACT, OTHER_SCHOOL, COORDINATOR));

    @Test
    void carriesTheChosenRoleAlone() {
        Actor narrowed = ActingFor.narrowed(whole, "SCHOOL_CONTACT:8:");

        assertThat(narrowed.roles()).containsExactly(OTHER_SCHOOL);
        assertThat(narrowed.accountId()).isEqualTo(1);
        assertThat(ActingFor.narrowed(whole, "COORDINATOR::wessex").roles()).containsExactly(COORDINATOR);
    }

    @Test
    void carriesEverythingUnlessSomethingIsChosen() {
        assertThat(ActingFor.narrowed(whole, "")).isEqualTo(whole);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ADMINISTRATOR::",
                "COORDINATOR::",
                "COORDINATOR::north-east",
                "SCHOOL_CONTACT:9:",
                "SCHOOL_CONTACT::",
                "SCHOOL_CONTACT:7:wessex",
                "' OR 1=1",
                "SCHOOL_CONTACT:7:"
            })
    void neverWidensRights(String key) {
        assertThat(whole.roles()).containsAll(ActingFor.narrowed(whole, key).roles());
    }

    @Test
    void aRoleThatWasTakenAwayIsNotKeptAliveByHavingBeenChosen() {
        Actor later = new Actor(1, "Ada Obi", List.of(CONTACT));

        assertThat(ActingFor.narrowed(later, "COORDINATOR::wessex").roles()).containsExactly(CONTACT);
    }
}
