package uk.nhs.talentforcare.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A local team tells what it has done, without an account and without script; the organisation says yes by its link; an
 * editor asks for a change, sees it side by side, and publishes; whatever comes off the site says why.
 */
@ExtendWith(Journeys.class)
class CaseStudyJourney {

    @Test
    void aCaseStudyGoesFromAnIdeaToTheSiteAndOffAgain(Visitors visitors) {
        String mark = Long.toString(System.nanoTime(), 36);
        String title = "Porters who became theatre assistants " + mark;
        String email = "author-" + mark + "@trust.example.org";
        String director = "director-" + mark + "@trust.example.org";

        Visitor author = visitors.withoutScript();
        String link = begin(author, email, mark);
        write(author, link, title, director);
        author.press("Submit for review");
        assertThat(author.mainText()).contains("Waiting for an editor").contains("you will hear by");

        Visitor authority = visitors.onPhone();
        String question =
                new DemoMailbox(authority).link(director, "May this case study be published?", "/case-studies/confirm");
        authority.visit(question);
        assertThat(authority.mainText()).contains(title).contains("Each March").contains("Vacant posts by month");
        assertThat(shows(authority)).isTrue();
        authority.press("Send my answer");
        assertThat(authority.page().title()).startsWith("Error: ");
        authority.page().getByLabel("Yes, it may be published").check();
        authority.press("Send my answer");
        assertThat(authority.heading()).isEqualTo("Thank you");

        String contact = director.replace("director", "contact");
        Visitor named = visitors.withoutScript();
        String mine =
                new DemoMailbox(named).link(contact, "May readers of a case study ask you?", "/case-studies/contact");
        named.visit(mine).press("I agree");
        assertThat(named.mainText()).contains("You are its contact").contains("Nothing yet");

        Visitor editor = visitors.atDesk().signInAs("editor").visit("/workspace/case-studies");
        editor.follow(title).press("Start the review");
        String review = editor.address();
        editor.fill("Comment on: What you did, or plan", "How did you ask them?")
                .press("Ask for changes");
        assertThat(editor.mainText()).contains("With its author");

        author.visit(link);
        assertThat(author.mainText()).contains("Back with you");
        author.visit(link + "/story");
        assertThat(author.mainText()).contains("How did you ask them?");
        author.fill("What you did, or plan", "We asked each porter in person, at the start of a shift.")
                .press("Save and continue");
        author.visit(link + "/check").press("Submit for review");

        authority.visit(question);
        assertThat(authority.mainText()).contains("We asked each porter in person");
        authority.page().getByLabel("Yes, it may be published").check();
        authority.press("Send my answer");

        editor.visit(review).press("Start the review");
        assertThat(editor.mainText()).contains("Changed").contains("We asked each porter in person");
        editor.press("Publish");
        assertThat(editor.mainText()).contains("Not all criteria are met");
        editor.page().locator("input[name=criteria]").all().forEach(box -> box.check());
        editor.page()
                .getByLabel("Measured", new Page.GetByLabelOptions().setExact(true))
                .check();
        editor.press("Publish");
        assertThat(shows(editor)).isTrue();
        assertThat(editor.mainText())
                .contains("First published")
                .contains("Two porters practise with a hoist")
                .contains("held by Communications");

        String address = editor.page()
                .locator("main dl")
                .first()
                .getByRole(AriaRole.LINK)
                .first()
                .getAttribute("href");
        Visitor reader = visitors.onPhone();
        reader.visit(address);
        assertThat(reader.heading()).isEqualTo(title);
        assertThat(reader.mainText())
                .contains("What did not work")
                .contains("Evening classes")
                .contains("In the skills room")
                .contains("Vacant posts by month (CSV table, 21 bytes)")
                .doesNotContain("Communications");
        assertThat(shows(reader)).isTrue();
        String picture = reader.page().locator("figure img").getAttribute("src");
        reader.page().waitForCondition(() -> {
            // another address each time: a browser keeps public pages for a moment
            reader.page().navigate(reader.url() + "/case-studies?q=" + mark + "&again=" + System.nanoTime());
            return reader.mainText().contains(title);
        });

        reader.visit(address).follow("Ask Mo Contact").press("Send my question");
        assertThat(reader.page().title()).startsWith("Error: ");
        reader.fill("Your name", "Rea Der")
                .fill("Your email address", "reader-" + mark + "@trust.example.org")
                .fill("Your question", "How long did it take?")
                .press("Send my question");
        assertThat(reader.heading()).isEqualTo("Your question is sent");
        named.visit(mine);
        assertThat(named.mainText()).contains("How long did it take?").contains("reader-" + mark);
        named.press("Remove my name");
        assertThat(named.heading()).isEqualTo("Your name is gone");
        named.visitRefused(mine, 404);
        assertThat(named.heading()).isEqualTo("Nothing of you is published");
        named.visit(address + "?again=" + System.nanoTime());
        assertThat(named.mainText()).doesNotContain("Mo Contact").contains("Ask how they did it");

        String passedOn = new DemoMailbox(author).link(email, "Your case study is published", "/case-studies/pictures");
        Visitor shown = visitors.onPhone();
        shown.visit(passedOn).press("Withdraw it (1)");
        assertThat(shown.page().title()).startsWith("Error: ");
        shown.page().getByLabel("I am in it").first().check();
        shown.press("Withdraw it (1)");
        assertThat(shown.mainText()).contains("It is gone").doesNotContain("In the skills room");
        // another address: this browser keeps the picture for a few minutes
        shown.visitRefused(picture + "?again=yes", 410);
        assertThat(shown.mainText()).contains("gone for good");

        editor.visit(review).follow("Change its words");
        editor.fill("Partners", "A college").fill("What do you change, and why?", "The college asked to be named");
        editor.press("Publish this change");
        assertThat(editor.mainText()).contains("The college asked to be named");
        editor.fill("Why?", "The ward has closed.").press("Take it off the site");
        Visitor another = visitors.withoutScript().visit(address);
        assertThat(another.mainText()).contains("No longer published").contains("The ward has closed.");
    }

    @Test
    void onAPhoneNothingTypedIsLostAndWhatWasBegunIsTakenBack(Visitors visitors) {
        String mark = Long.toString(System.nanoTime(), 36);
        String email = "phone-" + mark + "@trust.example.org";
        Visitor phone = visitors.onPhone();
        String link = begin(phone, email, mark);
        phone.visit(link + "/about").fill("Title", "x".repeat(400)).press("Save and show hints");
        assertThat(phone.page().locator("#title").inputValue()).hasSize(400);
        phone.fill("Summary", "word ".repeat(90)).press("Save and show hints");
        assertThat(phone.mainText()).contains("90 words. About 50 are best");

        phone.visit(link + "/check").press("Submit for review");
        assertThat(phone.page().title()).startsWith("Error: ");
        assertThat(phone.mainText()).contains("Title is 400 characters long").contains("The challenge is missing");

        phone.visit(link);
        phone.page().locator("summary").first().click();
        phone.press("Take it back");
        assertThat(phone.page().title()).startsWith("Error: ");
        phone.page().getByLabel("I want to take it back").check();
        phone.press("Take it back");
        assertThat(phone.mainText()).contains("Withdrawn");
        phone.visitRefused("/case-studies/submit/" + "x".repeat(43), 404);
        assertThat(phone.heading()).isEqualTo("This link does not work any more");
        phone.visit("/case-studies/criteria");
        phone.visit("/case-studies/submit").press("Send me the link");
        assertThat(phone.page().title()).startsWith("Error: ");
    }

    private static String begin(Visitor author, String email, String mark) {
        author.visit("/case-studies/submit")
                .fill("Your name", "Ada Obi")
                .fill("Your work email address", email)
                .fill("Where did it happen?", "Harbour Care " + mark)
                .press("Send me the link");
        assertThat(author.heading()).isEqualTo("Look into your mailbox");
        return new DemoMailbox(author).link(email, "Your case study: write it here", "/case-studies/submit");
    }

    private static void write(Visitor author, String link, String title, String director) {
        author.visit(link).follow("Go on writing");
        author.page().getByLabel("What kind of organisation is it?").selectOption("CHARITY");
        author.press("Use this name");
        author.fill("Title", title).fill("Summary", "Twelve porters trained as theatre assistants. Eleven stayed.");
        for (String choice : new String[] {"Established", "Get on", "Clinical support", "Hospital"}) {
            author.page()
                    .getByLabel(choice, new Page.GetByLabelOptions().setExact(true))
                    .first()
                    .check();
        }
        author.press("Save and continue");
        author.fill("The challenge", "Theatres could not fill their posts.")
                .fill("What you did, or plan", "We asked the porters.")
                .press("Save and continue");
        author.fill("What was measured", "Vacant posts").fill("After", "3").press("Save and show hints");
        assertThat(author.mainText()).contains("has no value before");
        author.fill("Before", "14")
                .fill("How and when it was counted", "Each March")
                .fill("What did not work (optional)", "Evening classes")
                .press("Save and continue");
        author.page().getByLabel("Month in which it started or will").selectOption("3");
        author.fill("Year in which it started or will", "2025").press("Save and continue");
        assertThat(author.heading()).contains("Pictures and files");
        illustrate(author);
        author.press("Save and continue");
        assertThat(author.page().title())
                .as("contact and consent are asked for")
                .startsWith("Error: ");
        author.fill("Their name", "Dee Rector").fill("Their work email address", director);
        author.fill("Name of the contact", "Mo Contact")
                .fill("Job of the contact", "Practice educator")
                .fill("Work email address of the contact", director.replace("director", "contact"));
        author.page().getByLabel("I agree that it is published").check();
        author.page().getByLabel("Everybody who can be known from it").check();
        author.press("Save and continue");
        assertThat(author.heading()).isEqualTo("Check your answers");
        assertThat(author.mainText()).contains("14 before, 3 after").doesNotContain("Before you can send it");
    }

    private static void illustrate(Visitor author) {
        author.press("Add this picture");
        assertThat(author.page().title()).startsWith("Error: ");
        choose(author, "picture", "IMG_2041.png", "MZ\u0090".getBytes(UTF_8));
        author.press("Add this picture");
        assertThat(author.mainText()).contains("This file is no picture");
        choose(author, "picture", "IMG_2041.png", Pictures.png(900, 600));
        choose(author, "attachment", "posts.csv", "Month,Posts\nMarch,14\n".getBytes(UTF_8));
        author.press("Add this picture");
        assertThat(author.mainText()).contains("Needed before you send it").contains("CSV table");
        author.fill("Title", "Vacant posts by month")
                .fill("Alternative text", "Two porters practise with a hoist")
                .fill("Caption (optional)", "In the skills room")
                .fill("Who holds their consent?", "Communications");
        author.page().getByLabel("Everyone who can be recognised").check();
        author.press("Save and continue");
    }

    private static void choose(Visitor author, String field, String name, byte[] content) {
        author.page()
                .setInputFiles("input[name=" + field + "]", new FilePayload(name, "application/octet-stream", content));
    }

    /** Whether the picture has arrived and is as wide as it says. */
    private static boolean shows(Visitor visitor) {
        Locator picture = visitor.page().locator("figure img").first();
        String source = picture.getAttribute("src");
        return visitor.page()
                .request()
                .get(visitor.url() + source)
                .headers()
                .get("content-type")
                .equals("image/jpeg");
    }
}
