package uk.nhs.talentforcare.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A school asks: again, checked before it is sent, on several dates, for those whom it chooses, confirmed at once. */
@ExtendWith(Journeys.class)
class AskingJourney {

    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("d/M/yyyy");

    @Test
    void whatWasAskedForLastIsFilledInAndNothingIsLostOnTheWayBack(Visitors visitors) {
        String title = "Asked again " + System.nanoTime();
        Visitor school = visitors.onPhone().signInAs("school2");
        String first = ask(school, title, someDay());

        school.visit(first).follow("Ask for one like this");
        assertThat(school.mainText()).contains("We have filled in what your school asked for");
        assertThat(school.page().locator("input[name=title]").inputValue()).isEqualTo(title);
        assertThat(school.page().locator("input[name=day1]").inputValue()).isEmpty();
        LocalDate day = someDay();
        school.fill("Day of time 1", TYPED.format(day)).fill("Start of time 1", "10:30am");
        school.page().locator("input[name=staffStays]").check();
        school.press("Continue");
        assertThat(school.heading()).isEqualTo("Check your answers");
        assertThat(school.mainText()).contains("Nothing is sent yet").contains("Who sees what");

        school.page().goBack();
        assertThat(school.page().locator("input[name=day1]").inputValue()).isEqualTo(TYPED.format(day));
        school.press("Continue").follow("Change Title");
        assertThat(school.page().locator("input[name=title]").inputValue()).isEqualTo(title);
        school.fill("Title of the talk", title + " more").press("Continue").press("Ask for a talk");
        assertThat(school.heading()).contains(title + " more");
        String second = school.address().replaceFirst("[?#].*", "");

        school.page().goBack();
        school.page().waitForLoadState();
        assertThat(school.address()).as("it is sent already").startsWith(second);
        visitors.withoutScript().signInAs("school").visitRefused("/talks/request?like=" + number(second), 404);
    }

    @Test
    void aTalkOnEachOfTwoDatesIsAskedForWithOnePressAndLikelyTwinsAreTold(Visitors visitors) {
        String title = "On each date " + System.nanoTime();
        LocalDate day = someDay();
        Visitor school = visitors.withoutScript().signInAs("school2").visit("/talks/request?fresh=1");
        TalkJourney.fillIn(school, title, day);
        school.fill("Day of time 2", TYPED.format(day.plusWeeks(1))).fill("Start of time 2", "2pm");
        school.page().locator("input[name=dates][value=EACH]").check();
        school.press("Continue");
        assertThat(school.mainText()).contains("A talk on each of");
        school.press("Ask for these talks");
        assertThat(school.page().locator("body").innerText()).contains("Your 2 requests are open");

        school.visit("/talks/request?fresh=1");
        TalkJourney.fillIn(school, title + " again", day);
        school.press("Continue");
        assertThat(school.mainText()).contains("Asked for already?").contains(title);
        school.press("Keep it as a draft");
        assertThat(school.mainText()).contains("Change this draft");
        school.follow("Check and open this request").press("Open this request");
        assertThat(school.mainText()).contains("Asked for already?").contains(title);
    }

    @Test
    void whoeverBooksFirstIsConfirmedAtOnceIfTheSchoolHasSaidSo(Visitors visitors) {
        String title = "Confirmed at once " + System.nanoTime();
        Visitor school = visitors.withoutScript().signInAs("school").visit("/talks/request?fresh=1");
        TalkJourney.fillIn(school, title, someDay());
        school.page().locator("input[name=atOnce]").check();
        school.page().getByText("What we tell them about the day").click();
        school.fill("Where is the talk?", "The library").fill("Telephone number on the day (optional)", "soon");
        school.press("Continue");
        assertThat(school.mainText()).contains("Enter a telephone number");
        school.fill("Telephone number on the day (optional)", "0113 496 0000").press("Continue");
        assertThat(school.mainText()).contains("Confirmed at once").contains("The library");
        school.press("Ask for a talk");
        String talk = school.address().replaceFirst("[?#].*", "");

        Visitor ambassador = visitors.onPhone().signInAs("ambassador").visit(talk);
        assertThat(ambassador.mainText()).contains("This school confirms at once");
        TalkJourney.book(ambassador);
        assertThat(ambassador.mainText()).contains("Confirmed").contains("The library");
        assertThat(school.visit(talk).mainText()).contains("Confirmed").contains("The library");
    }

    @Test
    void upToThreeAreInvitedWithTheRequestItself(Visitors visitors) {
        String title = "For those we choose " + System.nanoTime();
        Visitor school = visitors.withoutScript().signInAs("school2").visit("/talks/request?fresh=1");
        TalkJourney.fillIn(school, title, someDay());
        school.page().locator("input[name=offer][value=INVITE]").check();
        school.press("Continue");
        assertThat(school.heading()).isEqualTo("Whom would you like to invite?");
        school.press("Continue");
        assertThat(school.mainText()).contains("Choose at least one ambassador");
        school.page().locator("input[name=ambassadors]").first().check();
        String chosen = school.page().locator("input[name=ambassadors]").first().getAttribute("value");
        school.fill("Name, job or employer", "nobody is called like this").press("Search");
        assertThat(school.page().locator("input[name=ambassadors]:checked").getAttribute("value"))
                .as("who is chosen stays")
                .isEqualTo(chosen);
        school.press("Continue");
        assertThat(school.mainText()).contains("Invited").contains("If nobody accepts");
        school.press("Send the invitation");
        assertThat(school.heading()).contains(title);
        assertThat(school.mainText()).contains("asked on");
    }

    @Test
    void aDraftKeepsWhomTheSchoolWouldInvite(Visitors visitors) {
        String title = "For one we know " + System.nanoTime();
        Visitor school = visitors.withoutScript().signInAs("school2").visit("/talks/request?fresh=1");
        TalkJourney.fillIn(school, title, someDay());
        school.page().locator("input[name=offer][value=INVITE]").check();
        school.press("Continue");
        school.page().locator("input[name=ambassadors]").first().check();
        String chosen = school.page().locator("input[name=ambassadors]").first().getAttribute("value");
        school.press("Continue").press("Keep it as a draft");
        assertThat(school.mainText()).contains("Whom you would like to invite").contains("Nothing is sent yet");

        school.follow("Go on to the invitations");
        assertThat(school.page().locator("input[name=ambassadors]:checked").getAttribute("value"))
                .isEqualTo(chosen);
        school.press("Send the invitations");
        assertThat(school.mainText()).contains("asked on").doesNotContain("Whom you would like to invite");
    }

    private static String ask(Visitor school, String title, LocalDate day) {
        TalkJourney.fillIn(school.visit("/talks/request?fresh=1"), title, day);
        school.press("Continue").press("Ask for a talk");
        return school.address().replaceFirst("[?#].*", "");
    }

    private static String number(String talk) {
        return talk.replaceFirst(".*/", "");
    }

    /** Another week each time, so that days are free when the journey is run again. */
    private static LocalDate someDay() {
        return TalkJourney.schoolDay(LocalDate.now().plusDays(40 + Math.floorMod(System.nanoTime() / 1000, 50) * 7));
    }
}
