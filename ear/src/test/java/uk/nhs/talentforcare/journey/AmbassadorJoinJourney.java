package uk.nhs.talentforcare.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody who works in care becomes an ambassador: they apply, their manager agrees, the coordinator lets them in. */
@ExtendWith(Journeys.class)
@Order(2)
class AmbassadorJoinJourney {
    private static final List<String> RIGHT = List.of(
            "I ask that another member of staff stays, and stop until one is there",
            "I listen, say that I cannot promise that, and tell the school’s safeguarding lead today",
            "I say no, and ask them to send questions through their teacher",
            "No: I take none. The school may send one, if it has the consent that it needs",
            "Everything by which anybody could recognise a patient or a colleague");

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void fromTheFirstPageToTheFirstTalk(boolean script, Visitors visitors) {
        Visitor applicant = script ? visitors.onPhone() : visitors.withoutScript();
        Newcomer newcomer = signUp(applicant);
        assertThat(applicant.address()).isEqualTo("/ambassadors/join/job");
        String manager = "manager-" + UUID.randomUUID() + "@trust.example";
        apply(applicant, manager);
        assertThat(applicant.heading()).isEqualTo("You as an ambassador");
        assertThat(applicant.mainText()).contains("Max Manager has it", "We remind them on");

        Visitor boss = script ? visitors.atDesk() : visitors.withoutScript();
        String link = new DemoMailbox(boss)
                .link(
                        manager,
                        "Do you agree that a colleague talks to pupils about their job?",
                        "/ambassadors/agreement");
        boss.visit(link).press("Send my answer");
        assertThat(boss.page().title()).startsWith("Error: ");
        boss.page().getByLabel("I do not agree").check();
        boss.press("Send my answer");
        assertThat(boss.mainText()).contains("Choose a reason");
        boss.page().getByLabel("I agree").check();
        boss.press("Send my answer");
        assertThat(boss.heading()).isEqualTo("Thank you");
        boss.visit(link);
        assertThat(boss.heading()).isEqualTo("This link does not work any more");

        applicant.visit("/account/ambassador");
        assertThat(applicant.mainText()).contains("you will hear by", "Your employer agreed");
        Visitor coordinator = visitors.atDesk().signInAs("coordinator").visit("/workspace/ambassadors");
        coordinator.follow("Ada Obi-" + mark(newcomer));
        assertThat(coordinator.mainText()).contains("What the rules ask for", "Confirmed on");
        coordinator.press("Approve this ambassador");
        assertThat(coordinator.address()).isEqualTo("/workspace/ambassadors");

        applicant.visit("/account/ambassador");
        assertThat(applicant.mainText()).contains("Approved");
        applicant.visit("/talks");
        assertThat(applicant.mainText()).contains("Open requests in reach");
        applicant.page().locator("main a[href^='/talks/']").first().click();
        applicant.page().waitForLoadState();
        applicant.check();
        applicant.page().locator("input[name=time]").first().check();
        applicant.press("Book this talk");
        assertThat(applicant.mainText()).contains("The booking");
    }

    @Test
    void whateverIsMissingIsToldAndYoungPeopleAreToldKindly(Visitors visitors) {
        Visitor person = visitors.withoutScript().signInAs("editor").visit("/ambassadors/join/check");
        assertThat(person.address()).as("too early").isEqualTo("/ambassadors/join/job");
        person.press("Save and continue");
        assertThat(person.page().title()).startsWith("Error: ");
        assertThat(person.mainText()).contains("Enter your job title", "Tell us whether you are 18 or over");
        person.page().getByLabel("I am under 18").check();
        person.press("Save and continue");
        assertThat(person.heading()).isEqualTo("Under 18? You can still take part");
        person.visit("/ambassadors/join/talks");
        assertThat(person.address()).as("too early").isEqualTo("/ambassadors/join/job");
        person.visitRefused("/workspace/ambassadors", 404);
    }

    @Test
    void anAmbassadorRenewsHasABreakAndCanLeaveOrChange(Visitors visitors) {
        Visitor me = visitors.onPhone().signInAs("ambassador2").visit("/account/ambassador");
        me.follow("Renew your safeguarding briefing").press("Renew");
        assertThat(me.page().title()).startsWith("Error: ");
        RIGHT.forEach(answer -> me.page().getByLabel(answer).check());
        me.page().getByLabel("I have read the code of conduct, and I accept it").check();
        me.press("Renew");
        assertThat(me.mainText()).contains("Until");

        me.follow("Have a break").fill("When are you back?", "yesterday").press("Begin my break");
        assertThat(me.mainText()).contains("Enter the day on which you are back");
        me.visit("/account/ambassador/leave");
        assertThat(me.heading()).isEqualTo("Stop being an ambassador");
        me.visit("/account/ambassador/employer?q=hospital").press("Change my employer");
        assertThat(me.page().title()).startsWith("Error: ");
    }

    private static String mark(Newcomer newcomer) {
        String local = newcomer.email().substring(0, newcomer.email().indexOf('@'));
        return local.replaceAll("[^a-z]", "");
    }

    private static Newcomer signUp(Visitor visitor) {
        Newcomer newcomer = Newcomer.invented();
        visitor.visit("/ambassadors/join").press("Start now").press("Continue");
        visitor.fill("First name", "Ada").fill("Last name", "Obi-" + mark(newcomer));
        visitor.fill("Email address", newcomer.email());
        visitor.page().getByLabel("I am 18 or over").check();
        visitor.press("Continue").fill("Password", newcomer.password()).press("Continue");
        visitor.press("Sign up");
        visitor.visit(new DemoMailbox(visitor).link(newcomer.email(), "Confirm your email address", "/verify"))
                .press("Confirm my email address")
                .follow("Sign in and go on");
        visitor.fill("Email address", newcomer.email());
        visitor.page().locator("#password").fill(newcomer.password());
        visitor.press("Sign in");
        return newcomer;
    }

    /** Answers every page and sends the application. */
    private static void apply(Visitor visitor, String manager) {
        visitor.fill("Job title", "Porter");
        visitor.page().getByLabel("Which kind of job is nearest to yours?").selectOption("clinical-support");
        visitor.page()
                .getByLabel("I am employed by an NHS or social care organisation")
                .check();
        visitor.press("Save and continue");
        visitor.fill("Find where you work", "Wharfe and Calder").press("Search");
        visitor.page().locator("input[name=organisation]").first().check();
        visitor.press("Save and continue");
        visitor.page().locator("input[name=way][value=MANAGER]").check();
        visitor.fill("Manager’s name", "Max Manager").fill("Manager’s work email address", manager);
        visitor.press("Save and continue");
        visitor.page().getByLabel("Ways into health and care").check();
        visitor.page().locator("input[name=keyStages][value=KS3]").check();
        visitor.page().locator("input[name=keyStages][value=KS4]").check();
        visitor.page().locator("input[name=keyStages][value=KS5]").check();
        visitor.page().locator("input[name=format][value=EITHER]").check();
        visitor.press("Save and continue");
        visitor.fill("First part of your postcode", "LS8 1AA").press("Save and continue");
        visitor.press("Check my answers");
        assertThat(visitor.page().title()).startsWith("Error: ");
        visitor.page()
                .getByLabel("I promise to keep it secret, so that they trust me")
                .check();
        visitor.press("Check my answers");
        assertThat(visitor.mainText()).contains("Not quite. Never promise secrecy");
        RIGHT.forEach(answer -> visitor.page().getByLabel(answer).check());
        visitor.page()
                .getByLabel("I have read the code of conduct, and I accept it")
                .check();
        visitor.press("Check my answers");
        assertThat(visitor.heading()).isEqualTo("Check your answers");
        assertThat(visitor.mainText()).contains("LS8, up to 10 miles").doesNotContain("1AA");
        visitor.press("Send my application");
    }
}
