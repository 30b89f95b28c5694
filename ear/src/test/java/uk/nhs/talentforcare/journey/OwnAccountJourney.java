package uk.nhs.talentforcare.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** People look after their own account: password, e-mail address, name. */
@ExtendWith(Journeys.class)
class OwnAccountJourney {

    @Test
    void whoeverForgotThePasswordChoosesAnotherAndIsSignedOutEverywhere(Visitors visitors) {
        Visitor desk = visitors.atDesk();
        Newcomer teacher = Newcomer.invented().signUpAsTeacher(desk);
        teacher.signIn(desk);
        Visitor other = visitors.withoutScript().visit("/reset").press("Email me a link");
        assertThat(other.page().title()).startsWith("Error: ");
        other.fill("Email address", teacher.email()).press("Email me a link");
        assertThat(other.heading()).isEqualTo("Check your email");
        String link = new DemoMailbox(other).link(teacher.email(), "Choose a new password", "/reset");
        other.visit(link).fill("New password", "too short").press("Save the new password");
        assertThat(other.mainText()).contains("12 characters or more");
        other.fill("New password", "meadow lantern spoon").press("Save the new password");
        assertThat(other.heading()).isEqualTo("Your password is changed");
        other.visit(link);
        assertThat(other.heading()).isEqualTo("This link does not work any more");

        assertThat(desk.visit("/account").address()).as("signed out").startsWith("/sign-in");
        teacher.signIn(desk);
        assertThat(desk.mainText()).as("the old password").contains("There is a problem");
        teacher.withPassword("meadow lantern spoon").signIn(desk);
        assertThat(desk.address()).isEqualTo("/account");
    }

    @Test
    void anEmailAddressChangesOnceTheNewOneIsConfirmedAndTheOldOneTakesItBack(Visitors visitors) {
        Visitor visitor = visitors.withoutScript();
        Newcomer teacher = Newcomer.invented().signUpAsTeacher(visitor);
        Newcomer moved = teacher.withEmail(Newcomer.invented().email());
        teacher.signIn(visitor).follow("Change your email address");
        visitor.fill("New email address", moved.email())
                .fill("Current password", "not this one")
                .press("Send the link");
        assertThat(visitor.mainText()).contains("The current password is not right");
        visitor.fill("Current password", teacher.password()).press("Send the link");
        assertThat(visitor.address()).isEqualTo("/account");
        DemoMailbox mailbox = new DemoMailbox(visitor);
        mailbox.waitFor(teacher.email(), "A new email address was asked for");
        visitor.visit(mailbox.link(moved.email(), "Confirm your new email address", "/account/email/confirm"))
                .press("Use this email address");
        assertThat(visitor.heading()).isEqualTo("Your email address is changed");
        visitor.visit("/sign-out").press("Sign out");
        moved.signIn(visitor);
        assertThat(visitor.mainText()).contains(moved.email());

        String undo =
                mailbox.link(teacher.email(), "The email address of your account was changed", "/account/email/undo");
        visitor.visit(undo).press("Take the change back");
        assertThat(visitor.heading()).isEqualTo("The change is taken back");
        assertThat(visitor.visit("/account").address()).as("signed out").startsWith("/sign-in");
        mailbox.waitFor(teacher.email(), "Choose a new password");
    }

    @Test
    void nameAndPasswordAreChangedWithTheCurrentPassword(Visitors visitors) {
        Visitor visitor = visitors.onPhone();
        Newcomer teacher = Newcomer.invented().signUpAsTeacher(visitor);
        teacher.signIn(visitor)
                .follow("Change your name")
                .fill("First name", "")
                .press("Save");
        assertThat(visitor.mainText()).contains("Enter your first name");
        visitor.fill("First name", "Gracie").press("Save");
        assertThat(visitor.heading()).isEqualTo("Hello, Gracie Kaur");
        visitor.follow("Change your password")
                .fill("Current password", "not this one")
                .fill("New password", "meadow lantern spoon")
                .press("Change password");
        assertThat(visitor.mainText()).contains("The current password is not right");
        visitor.fill("Current password", teacher.password())
                .fill("New password", "my name is gracie kaur")
                .press("Change password");
        assertThat(visitor.mainText()).contains("without your name");
        visitor.fill("Current password", teacher.password())
                .fill("New password", "meadow lantern spoon")
                .press("Change password");
        assertThat(visitor.address()).as("still signed in here").isEqualTo("/account");
        new DemoMailbox(visitor).waitFor(teacher.email(), "Your password was changed");
    }
}
