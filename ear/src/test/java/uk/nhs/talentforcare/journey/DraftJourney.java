package uk.nhs.talentforcare.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A teacher whom nobody has confirmed yet drafts a request meanwhile, and opens it once they are let in. */
@ExtendWith(Journeys.class)
class DraftJourney {
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("d/M/yyyy");

    @Test
    void aNewcomerDraftsIsLetInAndOpensTheRequest(Visitors visitors) {
        Newcomer newcomer = Newcomer.invented();
        Visitor teacher = visitors.withoutScript();
        newcomer.signUpAsTeacher(teacher).signIn(teacher);
        String membership = membership(teacher);
        assertThat(teacher.visit(membership).mainText()).contains("You can draft a request for a talk");
        teacher.follow("Draft a request for a talk");
        assertThat(teacher.heading()).isEqualTo("Draft a request for a talk");
        teacher.press("Continue");
        assertThat(teacher.page().title()).startsWith("Error: ");

        String title = "What a newcomer hopes for " + System.nanoTime();
        fillIn(teacher, title);
        teacher.press("Continue");
        assertThat(teacher.mainText()).contains("nobody else sees it");
        teacher.press("Keep this draft");
        assertThat(teacher.address()).startsWith("/talks");
        assertThat(news(teacher)).contains("Your draft is kept");
        assertThat(teacher.mainText()).contains(title, "you will hear by");

        teacher.follow(title);
        String draft = teacher.address();
        assertThat(draft).startsWith("/talks/drafts/");
        assertThat(teacher.page().locator("input[name=pupils]").inputValue()).isEqualTo("60");
        teacher.fill("How many pupils, about?", "45").press("Continue").press("Keep this draft");
        assertThat(news(teacher)).contains("Your draft is kept as you changed it");

        Visitor phone = visitors.onPhone();
        newcomer.signIn(phone).visit(draft);
        assertThat(phone.page().locator("input[name=pupils]").inputValue()).isEqualTo("45");
        Visitor stranger = visitors.atDesk().signInAs("coordinator");
        stranger.visitRefused(draft, 404).visitRefused(draft.replace("/drafts", ""), 404);

        Visitor administrator = visitors.atDesk().signInAs("admin");
        administrator.visit(membership.replace("/account/membership", "/workspace/members"));
        administrator
                .page()
                .getByLabel("I telephoned the number that the organisation publishes")
                .check();
        administrator
                .fill("The published number that you called", "01632 960 123")
                .press("Confirm this person");

        new DemoMailbox(teacher).waitFor(newcomer.email(), "Your draft can be opened now: " + title);
        teacher.visit(draft.replace("/drafts", ""));
        assertThat(teacher.mainText()).contains("Draft").contains("Change this draft");
        teacher.follow("Check and open this request").press("Open this request");
        assertThat(news(teacher)).contains("Your request is open");
        assertThat(teacher.mainText()).contains("Ambassadors near you can book it");
        teacher.visit(draft);
        assertThat(teacher.address()).as("it is a draft no more").isEqualTo(draft.replace("/drafts", ""));
    }

    @Test
    void whoTakesTheirWishBackLosesTheDraft(Visitors visitors) {
        Newcomer newcomer = Newcomer.invented();
        Visitor teacher = visitors.onPhone();
        newcomer.signUpAsTeacher(teacher).signIn(teacher);
        String title = "Never sent " + System.nanoTime();
        for (int i = 0; i < 2; i++) {
            teacher.visit("/talks/request");
            fillIn(teacher, title + " " + i);
            teacher.press("Continue").press("Keep this draft");
        }
        teacher.follow(title + " 0").press("Delete this draft");
        assertThat(news(teacher)).contains("Your draft is deleted");
        assertThat(teacher.mainText()).contains(title + " 1").doesNotContain(title + " 0");

        teacher.visit("/account");
        teacher.visit(membership(teacher)).press("Withdraw this request");
        assertThat(teacher.visit("/talks").mainText()).doesNotContain(title);
        assertThat(teacher.visit("/talks/request").mainText()).contains("has not asked to be one");
    }

    /** What has just been done stands above the page's main part. */
    private static String news(Visitor teacher) {
        return teacher.page().locator("body").innerText();
    }

    private static String membership(Visitor teacher) {
        return teacher.page()
                .locator("main a[href^='/account/membership/']")
                .first()
                .getAttribute("href");
    }

    private static void fillIn(Visitor teacher, String title) {
        LocalDate day = TalkJourney.schoolDay(LocalDate.now().plusDays(60));
        teacher.fill("Title of the talk", title);
        teacher.fill("What should pupils take away?", "That a hospital needs many kinds of people.");
        teacher.page().locator("input[name=format]").last().check();
        teacher.page().locator("input[name=yearGroups]").nth(3).check();
        teacher.fill("How many pupils, about?", "60");
        teacher.fill("Day of time 1", TYPED.format(day)).fill("Start of time 1", "10:30am");
        teacher.page().locator("input[name=staffStays]").check();
    }
}
