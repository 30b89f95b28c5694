package uk.nhs.talentforcare.journey;

import com.microsoft.playwright.Page;
import java.util.UUID;

/** Somebody who signs up. */
record Newcomer(String email, String password) {

    static Newcomer invented() {
        return new Newcomer(
                "newcomer-" + UUID.randomUUID().toString().substring(0, 8) + "@school.example",
                "kettle harbour violin");
    }

    Newcomer withPassword(String other) {
        return new Newcomer(email, other);
    }

    Newcomer withEmail(String other) {
        return new Newcomer(other, password);
    }

    /** Answers every question as a teacher, and stands at "Check your answers". */
    void answerAsTeacher(Visitor visitor) {
        visitor.visit("/sign-up");
        visitor.page()
                .getByLabel("I teach, or lead careers, at a school or college")
                .check();
        visitor.press("Continue")
                .fill("Find your school, college or group", "school")
                .press("Search");
        visitor.page().locator("input[name=organisation]").first().check();
        visitor.press("Continue")
                .fill("First name", "Grace")
                .fill("Last name", "Kaur")
                .fill("Work email address", email)
                .press("Continue")
                .fill("Password", password)
                .press("Continue");
    }

    /** Signs up as a teacher and confirms the address. */
    Newcomer signUpAsTeacher(Visitor visitor) {
        answerAsTeacher(visitor);
        visitor.press("Sign up");
        visitor.visit(new DemoMailbox(visitor).link(email, "Confirm your email address", "/verify"))
                .press("Confirm my email address");
        return this;
    }

    /** Signs in by password. */
    Visitor signIn(Visitor visitor) {
        visitor.visit("/sign-in").fill("Email address", email);
        visitor.page()
                .getByLabel("Password", new Page.GetByLabelOptions().setExact(true))
                .fill(password);
        return visitor.press("Sign in");
    }
}
