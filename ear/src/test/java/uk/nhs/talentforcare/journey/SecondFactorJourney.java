package uk.nhs.talentforcare.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody sets up an authenticator app, comes in with it, loses it, and turns it off again. */
@ExtendWith(Journeys.class)
class SecondFactorJourney {
    private static final String PASSWORD = "talent-for-care-demo";
    private static final Duration STEP = Duration.ofSeconds(30);

    @Test
    void fromSettingUpToTurningOff(Visitors visitors) throws Exception {
        Visitor visitor = visitors.atDesk().signInAs("account").visit("/account/second-factor");
        visitor.press("Set it up");
        assertThat(visitor.page().locator("svg.tfc-qr").isVisible()).isTrue();
        String key = visitor.page().locator(".tfc-key").innerText();

        visitor.fill("Code from the app", "000000").press("Turn on");
        assertThat(visitor.page().title()).startsWith("Error: ");
        assertThat(visitor.page().locator(".tfc-key").innerText()).isEqualTo(key);

        String first = code(key, Duration.ZERO);
        visitor.fill("Code from the app", first).press("Turn on");
        assertThat(visitor.heading()).isEqualTo("Your recovery codes");
        List<String> codes = visitor.page().locator(".tfc-codes code").allInnerTexts();
        assertThat(codes).hasSize(10).doesNotHaveDuplicates();
        assertThat(downloaded(visitor)).contains(codes);

        visitor.press("I have kept them");
        visitor.visit("/account/second-factor/codes");
        assertThat(visitor.address()).isEqualTo("/account/second-factor");
        assertThat(visitor.mainText()).contains("It is on").contains("10 of 10");

        Visitor again = visitors.withoutScript();
        password(again);
        assertThat(again.address()).startsWith("/sign-in/code");
        again.visit("/account");
        assertThat(again.address()).startsWith("/sign-in");

        password(again);
        again.fill("Code", first).press("Continue");
        assertThat(again.mainText()).contains("it was used before");
        again.fill("Code", code(key, STEP)).press("Continue");
        assertThat(again.address()).isEqualTo("/account");

        Visitor lost = visitors.onPhone();
        password(lost);
        lost.follow("Use a recovery code");
        lost.fill("Recovery code", codes.get(0).toUpperCase().replace("-", " ")).press("Continue");
        assertThat(lost.address()).isEqualTo("/account");

        Visitor thief = visitors.atDesk();
        password(thief);
        thief.follow("Use a recovery code");
        thief.fill("Recovery code", codes.get(0)).press("Continue");
        assertThat(thief.mainText()).contains("it was used before");

        lost.visit("/account/second-factor");
        assertThat(lost.mainText()).contains("9 of 10");
        lost.follow("Get new recovery codes");
        lost.fill("Your password", "not the password").press("Get new codes");
        assertThat(lost.mainText()).contains("That is not your password");
        lost.fill("Your password", PASSWORD).press("Get new codes");
        assertThat(lost.page().locator(".tfc-codes code").allInnerTexts())
                .hasSize(10)
                .doesNotContainAnyElementsOf(codes);
        lost.press("I have kept them");

        lost.visit("/account/second-factor").follow("Turn it off");
        lost.fill("Your password", PASSWORD).press("Turn off");
        assertThat(lost.mainText()).contains("Set it up");
        visitors.atDesk().signInAs("account");
    }

    @Test
    void theSecondStepIsForWhoeverHasDoneTheFirst(Visitors visitors) {
        assertThat(visitors.withoutScript().visit("/sign-in/code").address()).isEqualTo("/sign-in");
        assertThat(visitors.withoutScript()
                        .visit("/sign-in/recovery-code?next=/diary")
                        .address())
                .startsWith("/sign-in?next=");
    }

    private static void password(Visitor visitor) {
        visitor.visit("/sign-in").fill("Email address", "account@demo.example");
        visitor.page()
                .getByLabel("Password", new Page.GetByLabelOptions().setExact(true))
                .fill(PASSWORD);
        visitor.press("Sign in");
    }

    private static String downloaded(Visitor visitor) throws Exception {
        Download download = visitor.page()
                .waitForDownload(
                        () -> visitor.page().getByText("Download the codes").click());
        return Files.readString(download.path());
    }

    static String code(String key, Duration later) throws Exception {
        TimeBasedOneTimePasswordGenerator app = new TimeBasedOneTimePasswordGenerator();
        return app.generateOneTimePasswordString(
                new SecretKeySpec(new Base32().decode(key.replace(" ", "")), app.getAlgorithm()),
                Instant.now().plus(later));
    }
}
