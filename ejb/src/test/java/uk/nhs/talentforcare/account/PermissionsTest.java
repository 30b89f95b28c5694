package uk.nhs.talentforcare.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.Forbidden;

class PermissionsTest {

    private final Permissions permissions = new Permissions();

    @ParameterizedTest
    @EnumSource(Permission.class)
    void givesVisitorsNothing(Permission permission) {
        assertThatThrownBy(() -> permissions.require(Actor.VISITOR, permission)).isInstanceOf(Forbidden.class);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void givesEachRoleWhatTheTableSays(Role role) {
        Actor actor = actor(role, null, null);
        for (Permission permission : Permission.values()) {
            assertThat(permissions.allows(actor, permission))
                    .as("%s may %s", role, permission)
                    .isEqualTo(permission.roles().contains(role));
        }
    }

    @Test
    void keepsASchoolContactToTheirSchool() {
        Actor contact = actor(Role.SCHOOL_CONTACT, 7L, null);

        assertThatCode(() -> permissions.require(contact, Permission.REQUEST_TALK, 7L, "wessex"))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> permissions.require(contact, Permission.REQUEST_TALK, 8L, "wessex"))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void keepsACoordinatorToTheirArea() {
        Actor coordinator = actor(Role.COORDINATOR, null, "wessex");

        assertThat(permissions.allows(coordinator, Permission.MANAGE_TALK_REQUEST, 7L, "wessex"))
                .isTrue();
        assertThat(permissions.allows(coordinator, Permission.MANAGE_TALK_REQUEST, 7L, "north-east"))
                .isFalse();
        assertThat(permissions.allows(coordinator, Permission.MANAGE_TALK_REQUEST, 7L, null))
                .isFalse();
    }

    private static Actor actor(Role role, Long organisation, String area) {
        return new Actor(1, "Someone", List.of(new Actor.Grant(role, organisation, area)));
    }
}
