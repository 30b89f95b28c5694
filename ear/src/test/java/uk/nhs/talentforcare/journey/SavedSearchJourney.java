package uk.nhs.talentforcare.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A visitor keeps a search under an e-mail address, without an account and without script, and stops again. */
@ExtendWith(Journeys.class)
class SavedSearchJourney {

    @Test
    void aSearchIsKeptConfirmedChangedAndStopped(Visitors visitors) {
        String email = "reader-" + Long.toString(System.nanoTime(), 36) + "@example.org";
        Visitor reader = visitors.withoutScript().visit("/case-studies?q=porter+near+LS1+4DY&pillar=GET_ON");
        reader.follow("Save this search and be told of new ones");
        assertThat(reader.address()).contains("near=LS1").doesNotContain("4DY");
        assertThat(reader.mainText())
                .contains("Case studies for “porter” near LS1")
                .contains(": Get on");
        reader.press("Save this search");
        assertThat(reader.page().title()).startsWith("Error: ");
        reader.fill("Your email address", email);
        reader.page().getByLabel("Every day that there is something new").check();
        reader.press("Save this search");
        assertThat(reader.heading()).isEqualTo("Look into your mailbox");

        String link = new DemoMailbox(reader).link(email, "Your saved search: please confirm", "/saved-searches");
        reader.visit(link + "/confirm");
        assertThat(reader.heading()).isEqualTo("Do you want to be told of what is new?");
        reader.press("Yes, write to me");
        assertThat(reader.heading()).isEqualTo("Your search is saved");

        reader.follow("See all of your searches, change or stop them").press("Write once a week instead");
        assertThat(reader.mainText()).contains("Changed. We write once a week");
        String own = reader.address();
        Visitor phone = visitors.onPhone().visit(own);
        assertThat(phone.mainText()).contains("Once a week, on Monday");
        phone.press("Stop this one");
        assertThat(phone.mainText()).contains("You keep none any more");
        reader.visitRefused(own + "/confirm", 404);
        assertThat(reader.heading()).isEqualTo("This link does not work any more");
    }

    /** What a mail program sends when somebody presses its own button (RFC 8058): a form from nowhere. */
    @Test
    void aMailProgramStopsWithOnePress(Visitors visitors) {
        String email = "reader-" + Long.toString(System.nanoTime(), 36) + "@example.org";
        Visitor reader = visitors.atDesk().visit("/saved-searches/new/case-studies");
        assertThat(reader.mainText()).contains("Case studies").contains("It finds");
        reader.fill("Your email address", email).press("Save this search");
        String link = new DemoMailbox(reader).link(email, "Your saved search: please confirm", "/saved-searches");
        reader.visit(link + "/confirm").press("Yes, write to me");
        String stop = link + "/stop";

        reader.visit(stop);
        assertThat(reader.heading()).as("opening it stops nothing").isEqualTo("Stop these letters?");
        HttpResponse<String> answer =
                Program.visitor(visitors.url()).post(stop, Map.of("List-Unsubscribe", "One-Click"), "Origin", "");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("You get no more letters");
        reader.visit(stop);
        assertThat(reader.heading()).isEqualTo("Stopped");
    }

    @Test
    void whoeverWantsIsForgottenAndALostLinkComesAgain(Visitors visitors) {
        String email = "reader-" + Long.toString(System.nanoTime(), 36) + "@example.org";
        Visitor reader = visitors.onPhone().visit("/saved-searches/new/case-studies?maturity=PILOT");
        reader.fill("Your email address", email).press("Save this search");
        DemoMailbox mailbox = new DemoMailbox(reader);
        reader.visit(mailbox.link(email, "Your saved search: please confirm", "/saved-searches") + "/confirm")
                .press("Yes, write to me");

        reader.visit("/saved-searches").press("Send me the link");
        assertThat(reader.page().title()).startsWith("Error: ");
        reader.fill("The email address that you gave", email).press("Send me the link");
        String own = mailbox.link(email, "Your saved searches", "/saved-searches");
        reader.visit(own);
        assertThat(reader.page()
                        .getByRole(AriaRole.LINK)
                        .getByText("Case studies: Pilot")
                        .count())
                .isOne();
        reader.press("Stop all and delete my address");
        assertThat(reader.heading()).isEqualTo("All stopped");
        reader.visitRefused(own, 404);
        assertThat(reader.heading()).isEqualTo("This link does not work any more");
        reader.visit(own + "/stop");
        assertThat(reader.heading()).isEqualTo("Stopped");
        visitors.atDesk().visitRefused("/saved-searches/new/no-such-directory", 404);
    }
}
