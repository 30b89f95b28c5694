package uk.nhs.talentforcare.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An ambassador tells their story and chooses who reads it; a visitor and a school read what is theirs to read. */
@ExtendWith(Journeys.class)
class ProfileJourney {
    private static final String PROFILE = "/account/ambassador/profile";

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aStoryForSchoolsIsReadBySchoolsAlone(boolean script, Visitors visitors) {
        Visitor me = (script ? visitors.onPhone() : visitors.withoutScript())
                .signInAs("ambassador2")
                .visit(PROFILE);
        String story = "At night the corridors belong to us porters. " + System.nanoTime();
        String address =
                me.page().locator("main a[href^='/ambassadors/']").first().getAttribute("href");

        me.follow("Change your story").fill("Your story (optional)", story).press("See how it looks");
        assertThat(me.heading()).isEqualTo("Check your profile");
        assertThat(me.mainText()).contains("Nothing is changed yet", story);
        me.press("Change it again");
        assertThat(me.page().getByLabel("Your story (optional)").inputValue()).isEqualTo(story);
        me.press("See how it looks").press("Save");
        assertThat(me.address()).isEqualTo(PROFILE);

        me.follow("Choose who sees what");
        choose(me, "STORY", "SCHOOLS");
        choose(me, "SURNAME", "NOBODY");
        me.press("See how it looks");
        assertThat(me.page().locator("section:has(#schools)").textContent()).contains(story);
        assertThat(me.page().locator("section:has(#everyone)").textContent()).doesNotContain(story);
        me.press("Save");

        Visitor visitor = visitors.withoutScript().visit(address);
        assertThat(visitor.mainText()).doesNotContain(story);
        visitor.page().locator("main a[href='/talks" + address + "']").click();
        visitor.page().waitForLoadState();
        visitor.check();
        assertThat(visitor.address()).startsWith("/sign-in");
        Visitor school = visitors.atDesk().signInAs("school").visit("/talks" + address);
        assertThat(school.mainText()).contains(story);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatMakesNoSenseIsToldBesideItsField(boolean script, Visitors visitors) {
        Visitor me = (script ? visitors.onPhone() : visitors.withoutScript())
                .signInAs("ambassador2")
                .visit(PROFILE + "/about");
        me.fill("First name", "007").press("See how it looks");
        assertThat(me.page().title()).startsWith("Error: ");
        assertThat(me.mainText()).contains("Enter a name without numbers");
        me.visit(PROFILE + "/travel");
        me.fill("First part of your postcode", "ZZ99").press("See how it looks");
        assertThat(me.mainText()).contains("Enter the first part of a postcode in England");
        me.visitRefused(PROFILE + "/nothing", 404);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aPhotographIsPutUpWithWordsAndTakenDown(boolean script, Visitors visitors) {
        Visitor me = (script ? visitors.onPhone() : visitors.withoutScript())
                .signInAs("ambassador2")
                .visit("/account/ambassador/photograph");
        me.press("Use this photograph");
        assertThat(me.page().title()).startsWith("Error: ");
        assertThat(me.mainText()).contains("Choose a photograph", "Say in 5 to 200 characters");

        choosePhotograph(me, "portrait.png", "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(UTF_8));
        me.fill("What does it show?", "A porter who smiles").press("Use this photograph");
        assertThat(me.mainText()).contains("This file is no photograph");
        assertThat(me.page().getByLabel("What does it show?").inputValue()).isEqualTo("A porter who smiles");

        choosePhotograph(me, "me.png", photograph());
        me.press("Use this photograph");
        assertThat(me.address()).isEqualTo(PROFILE);
        assertThat(me.page().getByAltText("A porter who smiles").first().isVisible())
                .isTrue();

        me.visit("/account/ambassador/photograph").press("Remove my photograph");
        assertThat(me.mainText()).contains("None yet");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aSchoolLooksForADayAndALanguage(boolean script, Visitors visitors) {
        Visitor school = (script ? visitors.onPhone() : visitors.withoutScript())
                .signInAs("school")
                .visit("/talks/ambassadors?near=LS1&miles=50");
        assertThat(school.mainText()).contains("near", "Any day: ask");
        String day = LocalDate.now().plusMonths(1).toString();
        school.page().locator("input[name=date]").fill(day);
        school.press("Show who can be asked");
        assertThat(school.mainText()).contains("These can be asked for", "within 50 miles");
        school.visit("/talks/ambassadors?language=British+Sign+Language");
        assertThat(school.mainText()).contains("British Sign Language");
        school.visit("/talks/ambassadors?date=yesterday");
        assertThat(school.page().title()).startsWith("Error: ");
        school.visit("/talks/ambassadors?q=astronaut&near=LS1");
        assertThat(school.mainText()).contains("Ask every ambassador near you");

        Visitor ambassador = visitors.withoutScript().signInAs("ambassador");
        assertThat(ambassador.visit("/talks/ambassadors").address()).isEqualTo("/ambassadors");
    }

    private static void choosePhotograph(Visitor visitor, String name, byte[] content) {
        visitor.page().locator("input[type=file]").setInputFiles(new FilePayload(name, "image/png", content));
    }

    private static byte[] photograph() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB), "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void choose(Visitor visitor, String field, String with) {
        visitor.page()
                .locator("input[name='share-" + field + "'][value='" + with + "']")
                .check();
    }
}
