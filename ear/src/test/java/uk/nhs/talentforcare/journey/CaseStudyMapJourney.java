package uk.nhs.talentforcare.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody looks at the whole directory: where developments are, and when they began. */
@ExtendWith(Journeys.class)
class CaseStudyMapJourney {

    @Test
    void aTileAndABarLeadToTheListOfTheSameQuestion(Visitors visitors) {
        Visitor reader = visitors.withoutScript().visit("/case-studies?pillar=GET_ON");
        reader.follow("See these on a map and a timeline");
        assertThat(reader.address()).isEqualTo("/case-studies/map?pillar=GET_ON");
        String tile =
                reader.page().locator("main svg a:not(.tfc-shade-0)").first().getAttribute("href");
        assertThat(tile).startsWith("/case-studies?pillar=GET_ON&area=");
        String said =
                reader.page().locator("main svg a:not(.tfc-shade-0)").first().getAttribute("aria-label");
        Visitor list = visitors.onPhone().visit(tile);
        assertThat(number(list.page().locator("#results").textContent())).isEqualTo(number(said));

        String bar = reader.page().locator(".tfc-began a").last().getAttribute("href");
        String words = reader.page().locator(".tfc-began a").last().getAttribute("aria-label");
        list.visit(bar);
        assertThat(bar).contains("pillar=GET_ON&started=");
        assertThat(number(list.page().locator("#results").textContent()))
                .isEqualTo(number(words.substring(words.indexOf(':'))));
    }

    @Test
    void itCanBeSearchedAndReadAsTablesOnAPhone(Visitors visitors) {
        Visitor reader = visitors.onPhone().visit("/case-studies/map");
        reader.page().locator("main details.nhsuk-details summary").all().forEach(summary -> summary.click());
        reader.check();
        assertThat(reader.mainText()).contains("Yorkshire and the Humber").contains("Began");
        reader.follow("By quarter");
        assertThat(reader.address()).contains("by=quarter");
        assertThat(reader.mainText()).contains("These are the last four years");
        reader.fill("Search", "apprenticeship").press("Search");
        assertThat(reader.address()).contains("q=apprenticeship").contains("by=quarter");
        reader.visit("/case-studies/map?near=LS1+4DY&pillar=GET_ON");
        assertThat(reader.address()).contains("near=LS1", "pillar=GET_ON").doesNotContain("4DY");
        reader.visit("/case-studies/map?q=zzzzqqqq");
        assertThat(reader.mainText()).contains("None of them says when it began.");
    }

    @Test
    void whoeverFindsNothingHasSomewhereToGo(Visitors visitors) {
        Visitor reader = visitors.withoutScript()
                .visit("/case-studies?q=zzzzqqqq&pillar=GET_ON&setting=HOSPITAL&maturity=PILOT");
        assertThat(reader.page().locator("#offers-heading").count()).isOne();
        assertThat(reader.mainText()).contains("Without “zzzzqqqq”");
        reader.page().locator(".tfc-empty a[href^='/case-studies/']").first().click();
        reader.check();
    }

    private static int number(String text) {
        return Integer.parseInt(text.replaceAll("(?s)^\\D*([0-9]+).*", "$1"));
    }
}
