package uk.nhs.talentforcare.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A school invites an ambassador from the profile; the ambassador answers from the letter; the school says where to come. */
@ExtendWith(Journeys.class)
class InvitationJourney {
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("d/M/yyyy");

    /** Of the ambassador of the demonstration. */
    private static final String PROFILE = "/ambassadors/amina-t";

    @Test
    void anInvitationIsAcceptedFromItsLetterWithoutSigningIn(Visitors visitors) {
        String title = "Who feeds the ward " + System.nanoTime();
        Visitor school = visitors.withoutScript().signInAs("school");
        String talk = ask(school, title);
        invite(school, title);
        assertThat(school.mainText()).contains("Whom you have invited");

        Visitor phone = visitors.onPhone();
        String link = new DemoMailbox(phone)
                .link("ambassador@demo.example", "A school invites you: " + title, "/invitations");
        phone.visit(link);
        assertThat(phone.heading()).contains(title);
        assertThat(phone.mainText()).doesNotContain("@");
        phone.visit(link);
        assertThat(phone.heading()).as("opening it changes nothing").contains(title);
        phone.page().locator("input[name=time]").first().check();
        phone.press("Accept this talk");
        assertThat(phone.heading()).isEqualTo("The talk is yours");
        phone.visit(link);
        assertThat(phone.heading()).contains("needs no answer any more");

        school.visit(talk);
        assertThat(school.mainText()).contains("Tell the ambassador where to come");
        school.press("Save and tell the ambassador");
        assertThat(school.mainText()).contains("Nothing to do until the talk");
    }

    @Test
    void anInvitationIsDeclinedAndTheSchoolDecidesWhatNext(Visitors visitors) {
        String title = "Keeping the lights on " + System.nanoTime();
        Visitor school = visitors.atDesk().signInAs("school");
        String talk = ask(school, title);
        invite(school, title);

        Visitor ambassador = visitors.withoutScript().signInAs("ambassador").visit("/talks");
        assertThat(ambassador.mainText()).contains("Schools that invite you");
        ambassador.visit(talk).fill("New day", "nonsense").press("Propose another time");
        assertThat(ambassador.page().title()).startsWith("Error: ");
        ambassador.fill(
                "New day", TYPED.format(TalkJourney.schoolDay(LocalDate.now().plusDays(120))));
        ambassador.fill("New start", "1:30pm").press("Propose another time");
        assertThat(ambassador.mainText()).contains("You have proposed");

        school.visit(talk).press("Keep our times");
        assertThat(school.mainText()).doesNotContain("Keep our times");
        ambassador.visit(talk).press("Decline this invitation");
        assertThat(ambassador.page().locator("body").innerText()).contains("You have declined the invitation");

        school.visit(talk);
        assertThat(school.mainText()).contains("Nobody has accepted").contains("cannot come");
        school.visit(talk + "/invite");
        assertThat(school.heading()).contains("Invite ambassadors");
        school.press("Send the invitations");
        assertThat(school.page().title()).startsWith("Error: ");
        school.visit(talk).follow("Open to every ambassador near us");
        assertThat(school.mainText()).contains("Nothing has happened yet");
        school.follow("Keep it for those you have invited").follow("Open to every ambassador near us");
        school.press("Open to every ambassador near us");
        assertThat(school.mainText()).contains("Ambassadors near you can book it");
        assertThat(school.visit(talk + "/open").heading())
                .as("nothing is left to ask")
                .contains(title);
    }

    private static void invite(Visitor school, String title) {
        school.visit(PROFILE).follow("Invite to your school");
        school.page()
                .locator("main .nhsuk-radios__item")
                .filter(new Locator.FilterOptions().setHasText(title))
                .locator("input")
                .check();
        school.press("Send the invitation");
        assertThat(school.heading()).contains(title);
    }

    private static String ask(Visitor school, String title) {
        // another week each time, so that the ambassador is free then when the journey is run again
        long daysAhead = 70 + Math.floorMod(System.nanoTime(), 50) * 7L;
        LocalDate day = TalkJourney.schoolDay(LocalDate.now().plusDays(daysAhead));
        TalkJourney.fillIn(school.visit("/talks/request?fresh=1"), title, day);
        school.press("Continue").press("Ask for a talk");
        if (!school.address().matches("/talks/[0-9]+.*")) {
            school.visit("/talks");
            school.page()
                    .locator("main")
                    .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(title))
                    .first()
                    .click();
        }
        return school.address().replaceFirst("[?#].*", "");
    }
}
