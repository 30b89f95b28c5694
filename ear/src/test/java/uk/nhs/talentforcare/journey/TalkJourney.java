package uk.nhs.talentforcare.journey;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A school asks for a talk, an ambassador books it, both hear of it, the school confirms. */
@ExtendWith(Journeys.class)
class TalkJourney {
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("d/M/yyyy");

    @Test
    void aTalkIsAskedForBookedAndConfirmed(Visitors visitors) {
        String title = "Behind the ward door " + System.nanoTime();
        Visitor school = visitors.withoutScript().signInAs("school");
        String talk = ask(school, title, 60);
        Visitor ambassador = visitors.atDesk().signInAs("ambassador").visit(talk);
        assertThat(ambassador.mainText()).contains("Why you see this");
        book(ambassador);
        assertThat(ambassador.mainText()).contains("Release this booking");

        ICalendar invitation = calendarOf(visitors.withoutScript(), title);
        assertThat(invitation.getEvents()).hasSize(1);
        assertThat(invitation.getEvents().get(0).getUid().getValue()).isNotBlank();

        school.visit(talk).press("Confirm this booking");
        assertThat(school.mainText()).contains("Confirmed");
        ambassador.visit(talk);
        assertThat(ambassador.mainText()).contains("Confirmed");
    }

    @Test
    void ofTwoAmbassadorsOneHasItAndTheOtherIsToldKindly(Visitors visitors) {
        Visitor school = visitors.withoutScript().signInAs("school");
        String talk = ask(school, "Who keeps a hospital running " + System.nanoTime(), 75);
        Visitor first = visitors.withoutScript().signInAs("ambassador").visit(talk);
        Visitor second = visitors.withoutScript().signInAs("ambassador2").visit(talk);
        // both have the form before them; the second presses on what the first has just taken
        choose(second);
        book(first);
        second.refusalsComing().press("Book this talk");
        assertThat(second.heading()).contains("just been taken");
    }

    @Test
    void anAmbassadorChoosesWhetherLettersComeAboutOpenTalks(Visitors visitors) {
        Visitor ambassador = visitors.onPhone().signInAs("ambassador2").visit("/account/letters");
        ambassador.page().locator("input[name=letters][value=no]").check();
        ambassador.press("Save");
        assertThat(ambassador.page().locator("body").innerText())
                .contains("We no longer write to you about open talks");
        ambassador.visit("/account/letters");
        assertThat(ambassador.page().locator("input[name=letters][value=no]").isChecked())
                .isTrue();
        ambassador.page().locator("input[name=letters][value=yes]").check();
        ambassador.press("Save");
        assertThat(ambassador.page().locator("body").innerText())
                .contains("We write to you about open talks that suit you");
        visitors.withoutScript().signInAs("school").visitRefused("/account/letters", 404);
    }

    @Test
    void anAmbassadorSaysWhenAndPutsTheDiaryIntoTheirOwnCalendar(Visitors visitors) {
        Visitor ambassador = visitors.onPhone().signInAs("ambassador2").visit("/diary/availability");
        ambassador.page().locator("input[name=kind][value=WINDOWS]").check();
        ambassador.fill("Monday from", "9am").fill("Monday to", "8am").press("Save");
        assertThat(ambassador.mainText()).contains("Monday must end after it starts");
        ambassador.fill("Monday to", "9:05am").press("Save");
        assertThat(ambassador.mainText()).contains("Monday must have 30 minutes at least");
        ambassador.fill("Monday to", "5pm").press("Save");
        assertThat(ambassador.heading()).isEqualTo("Diary");
        ambassador
                .visit("/diary?view=month")
                .visit("/diary?view=week")
                .visit("/account/ambassador/given")
                .visit("/diary/availability");
        assertThat(ambassador.page().locator("input[name=MONDAY-to]").inputValue())
                .isEqualTo("17:00");
        ambassador.page().locator("input[name=kind][value=ASK]").check();
        ambassador.press("Save").visit("/diary/calendar").press("Make an address");

        String address = ambassador.page().locator("code").innerText();
        Visitor stranger = visitors.withoutScript();
        assertThat(Biweekly.parse(stranger.page().request().get(address).text())
                        .first()
                        .getMethod()
                        .getValue())
                .isEqualTo("PUBLISH");
        ambassador.press("Stop calendars reading it");
        assertThat(stranger.page().request().get(address).status()).isEqualTo(404);
    }

    @Test
    void daysOnWhichNoTalkIsHeldAreRefusedAndWhatWasTypedStays(Visitors visitors) {
        Visitor school = visitors.withoutScript().signInAs("school").visit("/talks/request?fresh=1");
        LocalDate saturday = LocalDate.now().plusDays(30).with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY));
        LocalDate tuesday = schoolDay(LocalDate.now().plusDays(45));
        fillIn(school, "No talk at a weekend", saturday);
        school.fill("Day of time 3", TYPED.format(tuesday)).fill("Start of time 3", "10am");
        school.fill("Day of time 4", TYPED.format(tuesday)).fill("Start of time 4", "10:30am");
        school.press("Continue");

        assertThat(school.page().title()).startsWith("Error: ");
        assertThat(school.mainText()).contains("is at a weekend").contains("This overlaps another time");
        assertThat(school.page().locator(".nhsuk-error-summary a").first().getAttribute("href"))
                .endsWith("day1");
        assertThat(school.page().locator(".nhsuk-error-summary a").last().getAttribute("href"))
                .endsWith("day4");
        assertThat(school.page().locator("input[name=title]").inputValue()).isEqualTo("No talk at a weekend");
        assertThat(school.page().locator("input[name=day1]").inputValue()).isEqualTo(TYPED.format(saturday));
    }

    static void fillIn(Visitor school, String title, LocalDate day) {
        school.fill("Title of the talk", title);
        school.fill("What should pupils take away?", "That a hospital needs many kinds of people.");
        school.page().locator("input[name=format]").last().check();
        school.page().locator("input[name=yearGroups]").nth(3).check();
        school.fill("How many pupils, about?", "60");
        school.fill("Day of time 1", TYPED.format(day)).fill("Start of time 1", "10:30am");
        school.page().locator("input[name=staffStays]").check();
    }

    static String ask(Visitor school, String title, int daysAhead) {
        LocalDate day = schoolDay(LocalDate.now().plusDays(daysAhead));
        school.visit("/talks/request?fresh=1");
        Page page = school.page();
        fillIn(school, title, day);
        school.press("Continue").press("Ask for a talk");
        if (!school.address().matches("/talks/[0-9]+.*")) {
            school.visit("/talks");
            page.locator("main")
                    .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(title))
                    .first()
                    .click();
        }
        assertThat(school.heading()).contains(title);
        return school.address().replaceFirst("[?#].*", "");
    }

    private static void choose(Visitor ambassador) {
        ambassador.page().locator("input[name=time]").first().check();
    }

    static void book(Visitor ambassador) {
        choose(ambassador);
        ambassador.press("Book this talk");
    }

    /** A Tuesday that is no public holiday: those of Christmas and New Year can be. */
    static LocalDate schoolDay(LocalDate day) {
        LocalDate tuesday = day.with(TemporalAdjusters.nextOrSame(DayOfWeek.TUESDAY));
        boolean holidays = tuesday.getMonthValue() == 12 && tuesday.getDayOfMonth() > 24
                || tuesday.getMonthValue() == 1 && tuesday.getDayOfMonth() < 5;
        return holidays ? tuesday.plusWeeks(2) : tuesday;
    }

    /** The calendar entry of the newest letter about a talk, once the outbox has sent it. */
    private static ICalendar calendarOf(Visitor reader, String title) {
        Page page = reader.page();
        Locator letter = page.locator("main")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(title))
                .first();
        for (int look = 0; look < 60 && letter.count() == 0; look++) {
            page.navigate(reader.url() + "/demo/mail");
            page.waitForTimeout(letter.count() == 0 ? 500 : 0);
        }
        letter.click();
        reader.check();
        String part = page.locator("main a")
                .filter(new Locator.FilterOptions().setHasText("calendar"))
                .first()
                .getAttribute("href");
        List<ICalendar> entries =
                Biweekly.parse(page.request().get(reader.url() + part).text()).all();
        assertThat(entries).hasSize(1);
        return entries.get(0);
    }
}
