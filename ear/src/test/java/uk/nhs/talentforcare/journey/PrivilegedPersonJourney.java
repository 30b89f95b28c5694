package uk.nhs.talentforcare.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A real person, who is not spared as the demonstration's are, is given a role that needs a second factor: they are led to
 * set it up, come in with it, lose the telephone, and are helped by an administrator.
 */
@ExtendWith(Journeys.class)
class PrivilegedPersonJourney {

    @Test
    void fromTheRoleToALostTelephoneAndBack(Visitors visitors) throws Exception {
        Newcomer newcomer = Newcomer.invented();
        Visitor editor = visitors.atDesk();
        newcomer.signUpAsTeacher(editor);
        Visitor administrator = visitors.withoutScript().signInAs("admin");
        String person = open(administrator, newcomer.email());
        administrator.follow("Give a role");
        administrator
                .page()
                .getByLabel("Editor", new Page.GetByLabelOptions().setExact(true))
                .check();
        administrator
                .fill("Why?", "To publish for the campaign")
                .press("Continue")
                .press("Give this role");
        assertThat(administrator.mainText()).contains("Editor");

        newcomer.signIn(editor);
        assertThat(editor.address()).as("led to it").startsWith("/account/second-factor");
        assertThat(editor.mainText()).contains("Editor");
        editor.visit("/workspace");
        assertThat(editor.address()).as("the role lies still").startsWith("/account/second-factor");
        editor.press("Set it up");
        String key = editor.page().locator(".tfc-key").innerText();
        String first = SecondFactorJourney.code(key, Duration.ZERO);
        editor.fill("Code from the app", first).press("Turn on");
        List<String> codes = editor.page().locator(".tfc-codes code").allInnerTexts();
        editor.press("I have kept them").visit("/workspace");
        assertThat(editor.address()).isEqualTo("/workspace");

        Visitor again = visitors.withoutScript();
        newcomer.signIn(again);
        assertThat(again.address()).startsWith("/sign-in/code");
        again.fill("Code", SecondFactorJourney.code(key, Duration.ofSeconds(30)))
                .press("Continue");
        assertThat(again.visit("/workspace").address()).isEqualTo("/workspace");

        Visitor lost = visitors.onPhone();
        newcomer.signIn(lost).follow("Use a recovery code");
        lost.fill("Recovery code", codes.get(0)).press("Continue");
        assertThat(lost.visit("/workspace").address()).isEqualTo("/workspace");

        administrator.visit(person).follow("Take away the second factor");
        administrator.fill("Why?", "The telephone is lost, and we called back").press("Continue");
        administrator.press("Take away the second factor");
        new DemoMailbox(administrator).waitFor(newcomer.email(), "Your second factor was taken away");

        Visitor helped = visitors.atDesk();
        newcomer.signIn(helped);
        assertThat(helped.address()).as("set up anew").startsWith("/account/second-factor");
        helped.press("Set it up");
        assertThat(helped.page().locator(".tfc-key").innerText()).isNotEqualTo(key);

        administrator.visit(person).follow("Erase, because they ask for it");
        administrator.fill("Why?", "Asked for by letter").press("Continue");
        assertThat(administrator.mainText()).contains("goes for good");
        administrator.press("Erase this person");
        assertThat(administrator.page().locator("body").innerText()).contains("The person is erased");
        new DemoMailbox(administrator).waitFor(newcomer.email(), "Your account has been erased");
    }

    private static String open(Visitor administrator, String email) {
        administrator.visit("/workspace/users");
        administrator.fill("Name, email address or organisation", email).press("Find");
        administrator.page().locator("main table a").first().click();
        administrator.page().waitForLoadState();
        administrator.check();
        return administrator.address();
    }
}
