package uk.nhs.talentforcare.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Administrators find people and decide about their accounts; it takes effect at the person's next click. */
@ExtendWith(Journeys.class)
@Order(3)
class UsersJourney {

    @Test
    void aRoleIsGivenCheckedAndEndedAgain(Visitors visitors) {
        Visitor editor = visitors.atDesk().signInAs("editor");
        editor.visitRefused("/workspace/organisations", 404);

        Visitor administrator = visitors.withoutScript().signInAs("admin");
        String person = open(administrator, "editor@demo.example");
        administrator.follow("Give a role").press("Continue");
        assertThat(administrator.page().title()).startsWith("Error: ");
        administrator.page().getByLabel("Coordinator", exact()).check();
        administrator.page().getByLabel("Where").selectOption("wessex");
        administrator.fill("Why?", "To stand in for a colleague").press("Continue");
        assertThat(administrator.mainText()).contains("Check this before it happens", "Coordinator, Wessex");
        administrator.press("Change").press("Continue").press("Give this role");
        assertThat(administrator.address()).isEqualTo(person);
        assertThat(administrator.mainText())
                .contains("Coordinator, Wessex", "Role given: Coordinator, Wessex", "To stand in for a colleague");

        editor.visit("/workspace/organisations");

        administrator.follow("End the role Coordinator, Wessex");
        administrator.fill("Why?", "The colleague is back").press("Continue").press("End this role");
        assertThat(administrator.mainText()).contains("Role ended: Coordinator, Wessex");
        editor.visitRefused("/workspace/organisations", 404);
    }

    @Test
    void somebodyIsKeptOutAtOnceAndLetInAgain(Visitors visitors) {
        Visitor teacher = visitors.atDesk().signInAs("ambassador2").visit("/diary");
        Visitor administrator = visitors.onPhone().signInAs("admin");
        open(administrator, "ambassador2@demo.example");
        administrator.follow("Suspend").press("Continue");
        assertThat(administrator.mainText()).contains("Write why");
        administrator.fill("Why?", "Somebody else may have the password").press("Continue");
        administrator.press("Suspend this account");
        assertThat(administrator.mainText()).contains("Suspended");

        teacher.page().navigate(teacher.url() + "/diary");
        assertThat(teacher.address()).startsWith("/sign-in");

        administrator.follow("Let them in again");
        administrator.fill("Why?", "It is settled").press("Continue").press("Let them in again");
        assertThat(administrator.mainText()).contains("Can sign in");
        visitors.atDesk().signInAs("ambassador2").visit("/diary");
    }

    @Test
    void anOrganisationIsFoundBeforeTheRoleIsGivenForIt(Visitors visitors) {
        Visitor administrator = visitors.atDesk().signInAs("admin");
        open(administrator, "school2@demo.example");
        administrator.follow("Give a role");
        administrator.page().getByLabel("School contact", exact()).check();
        administrator
                .fill("Organisation", "no such school")
                .fill("Why?", "Works at two schools")
                .press("Continue");
        assertThat(administrator.mainText()).contains("No school, college or group that is open fits");
        administrator.fill("Organisation", "academy").press("Continue").press("Continue");
        assertThat(administrator.mainText()).contains("Choose the organisation");
        administrator.page().locator("input[name=organisationId]").first().check();
        administrator.press("Continue");
        assertThat(administrator.mainText()).contains("Check this before it happens");
    }

    @Test
    void oneselfIsNotSuspendedAndNoAddressHasAPersonInIt(Visitors visitors) {
        Visitor administrator = visitors.atDesk().signInAs("admin");
        open(administrator, "admin@demo.example");
        assertThat(administrator.mainText()).doesNotContain("Suspend");
        administrator.visit(administrator.address() + "/suspend");
        administrator.fill("Why?", "A try").press("Continue").press("Suspend this account");
        assertThat(administrator.page().locator("body").innerText()).contains("You cannot suspend yourself");

        administrator.visit("/workspace/users?status=ERASED");
        administrator.visit("/workspace/users?role=EDITOR&page=99");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/workspace/users",
                "/workspace/users/1",
                "/workspace/users/1/suspend",
                "/workspace/users/1/give-role"
            })
    void nobodyElseComesHere(String path, Visitors visitors) {
        for (String who : new String[] {"coordinator", "safeguarding", "editor", "school"}) {
            visitors.withoutScript().signInAs(who).visitRefused(path, 404);
        }
    }

    private static String open(Visitor administrator, String email) {
        administrator.visit("/workspace/users");
        administrator.fill("Name, email address or organisation", email).press("Find");
        assertThat(administrator.address()).doesNotContain("demo").doesNotContain("%40");
        administrator.page().locator("main table a").first().click();
        administrator.page().waitForLoadState();
        administrator.check();
        return administrator.address();
    }

    private static Page.GetByLabelOptions exact() {
        return new Page.GetByLabelOptions().setExact(true);
    }
}
