package uk.nhs.talentforcare.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** People who are new here get an account, and see who lets them in. */
@ExtendWith(Journeys.class)
class SignUpJourney {

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aTeacherSignsUpAndWaitsKnowingForWhom(boolean script, Visitors visitors) {
        Visitor visitor = script ? visitors.atDesk() : visitors.withoutScript();
        Newcomer teacher = Newcomer.invented();
        teacher.answerAsTeacher(visitor);
        assertThat(visitor.heading()).isEqualTo("Check your answers");
        assertThat(visitor.mainText()).contains("Grace Kaur", teacher.email(), "As you chose it");

        visitor.press("Sign up");
        assertThat(visitor.heading()).isEqualTo("Check your email");
        String link = new DemoMailbox(visitor).link(teacher.email(), "Confirm your email address", "/verify");
        visitor.visit(link).visit(link);
        assertThat(visitor.mainText()).as("opening it changes nothing").contains(teacher.email());
        visitor.press("Confirm my email address");
        assertThat(visitor.heading()).isEqualTo("Your email address is confirmed");
        visitor.visit(link);
        assertThat(visitor.heading()).isEqualTo("This link does not work any more");

        teacher.signIn(visitor);
        assertThat(visitor.address()).isEqualTo("/account");
        assertThat(visitor.mainText()).contains("School contact", "you will hear by");
    }

    @Test
    void whateverIsMissingIsToldAndWhatWasTypedStays(Visitors visitors) {
        Visitor visitor = visitors.withoutScript().visit("/sign-up").press("Continue");
        assertThat(visitor.page().title()).startsWith("Error: ");
        visitor.page()
                .getByLabel("I lead communications or workforce for an organisation")
                .check();
        visitor.press("Continue")
                .fill("Find your organisation", "nothing is called this")
                .press("Search");
        assertThat(visitor.mainText()).contains("We found nothing for");
        visitor.follow("My organisation is not in the list").press("Continue");
        assertThat(visitor.mainText()).contains("Enter the name of your organisation", "Choose the area");
        visitor.fill("Name of your organisation", "Harbour Care " + UUID.randomUUID());
        visitor.page().getByLabel("Charity").check();
        visitor.page().getByLabel("Which area is it in?").selectOption("wessex");
        visitor.press("Continue").fill("First name", "Ola").press("Continue");
        assertThat(visitor.mainText()).contains("Enter your last name", "Enter a telephone number");
        assertThat(visitor.page().getByLabel("First name").inputValue()).isEqualTo("Ola");
        visitor.fill("Last name", "Berg")
                .fill("Work email address", Newcomer.invented().email())
                .fill("Work telephone number", "0113 496 0000")
                .press("Continue")
                .fill("Password", "qwerty123456")
                .press("Continue");
        assertThat(visitor.mainText()).contains("one of those that people guess first");
        visitor.fill("Password", "kettle harbour violin").press("Continue");
        assertThat(visitor.mainText()).contains("Harbour Care", "Wessex");

        visitor.follow("Change who you are");
        visitor.page()
                .getByLabel("I work in health or care and want to inspire others")
                .check();
        visitor.press("Continue").visit("/sign-up/check");
        assertThat(visitor.heading()).as("another wish, another question").isEqualTo("About you");
        assertThat(visitor.mainText()).contains("18");
    }

    @Test
    void anApplicantNeedsNoPassword(Visitors visitors) {
        Visitor visitor = visitors.onPhone().visit("/sign-up?as=applicant").press("Continue");
        String email = Newcomer.invented().email();
        visitor.fill("First name", "Sam").fill("Email address", email).press("Continue");
        assertThat(visitor.heading()).isEqualTo("Check your answers");
        visitor.press("Sign up");
        DemoMailbox mailbox = new DemoMailbox(visitor);
        visitor.visit(mailbox.link(email, "Confirm your email address", "/verify"))
                .press("Confirm my email address");
        assertThat(visitor.heading()).isEqualTo("Hello, Sam");

        visitor.visit("/sign-out").press("Sign out");
        visitor.visit("/sign-in").follow("Email me a link instead").fill("Email address", email);
        visitor.press("Email me a link");
        String link = mailbox.link(email, "Your link to sign in", "/sign-in/link");
        visitor.visit(link).press("Sign in");
        assertThat(visitor.heading()).isEqualTo("Hello, Sam");
        visitor.visit("/sign-out").press("Sign out");
        visitor.visit(link);
        assertThat(visitor.heading()).isEqualTo("This link does not work any more");
    }

    @Test
    void anAmbassadorSaysThatTheyAreAdult(Visitors visitors) {
        Visitor visitor =
                visitors.onPhone().visit("/ambassadors/join").press("Start now").press("Continue");
        visitor.fill("First name", "Ada").fill("Last name", "Obi");
        visitor.fill("Email address", Newcomer.invented().email()).press("Continue");
        assertThat(visitor.mainText()).contains("Tick the box if you are 18 or over");
        visitor.page().getByLabel("I am 18 or over").check();
        visitor.press("Continue");
        assertThat(visitor.heading()).isEqualTo("Choose a password");
        visitor.page().getByLabel("Show password").click();
        assertThat(visitor.page().locator("#password").getAttribute("type")).isEqualTo("text");
    }

    @Test
    void nobodyLearnsWhetherAnAddressHasAnAccount(Visitors visitors) {
        Visitor visitor = visitors.withoutScript();
        Newcomer unknown = Newcomer.invented();
        unknown.answerAsTeacher(visitor);
        String answer = visitor.press("Sign up").mainText();
        String place = visitor.address();

        Newcomer known = unknown.withEmail("school2@demo.example");
        known.answerAsTeacher(visitor);
        assertThat(visitor.press("Sign up").mainText()).isEqualTo(answer);
        assertThat(visitor.address()).isEqualTo(place);
        new DemoMailbox(visitor).waitFor("school2@demo.example", "You already have an account");

        List<String> answers = List.of(
                        "school2@demo.example", Newcomer.invented().email())
                .stream()
                .map(email -> visitor.visit("/reset")
                        .fill("Email address", email)
                        .press("Email me a link")
                        .mainText())
                .toList();
        assertThat(answers.get(0)).isEqualTo(answers.get(1));
    }
}
