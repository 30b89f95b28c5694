package uk.nhs.talentforcare.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** People who have an account come in and leave. */
@ExtendWith(Journeys.class)
class SignInJourney {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "school",
                "school2",
                "ambassador",
                "ambassador2",
                "lead",
                "coordinator",
                "safeguarding",
                "safeguarding.deputy",
                "editor",
                "admin"
            })
    void everybodyOfTheDemonstrationComesIn(String who, Visitors visitors) {
        Visitor visitor = visitors.withoutScript().signInAs(who).visit("/account");
        assertThat(visitor.cookies()).allMatch(cookie -> cookie.httpOnly);
    }

    @Test
    void aWrongPasswordIsToldKindly(Visitors visitors) {
        Visitor visitor = visitors.atDesk().visit("/sign-in");
        visitor.fill("Email address", "school@demo.example")
                .fill("Password", "not the password")
                .press("Sign in");
        assertThat(visitor.page().title()).startsWith("Error: ");
        assertThat(visitor.mainText()).contains("There is a problem");
        assertThat(visitor.page().getByLabel("Email address").inputValue()).isEqualTo("school@demo.example");
    }

    @Test
    void whoeverIsSignedOutIsAskedToSignInAndBroughtBack(Visitors visitors) {
        Visitor visitor = visitors.atDesk().visit("/account");
        assertThat(visitor.address()).startsWith("/sign-in");
        visitor.fill("Email address", "school@demo.example");
        visitor.page()
                .getByLabel("Password", new Page.GetByLabelOptions().setExact(true))
                .fill("talent-for-care-demo");
        visitor.press("Sign in");
        assertThat(visitor.address()).startsWith("/account");
    }

    @Test
    void leavingEndsTheSession(Visitors visitors) {
        Visitor visitor = visitors.withoutScript().signInAs("school").visit("/sign-out");
        visitor.press("Sign out");
        visitor.visit("/account");
        assertThat(visitor.address()).startsWith("/sign-in");
    }
}
