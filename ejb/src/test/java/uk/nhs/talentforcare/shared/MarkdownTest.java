package uk.nhs.talentforcare.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

    @Test
    void whatPeopleWriteBecomesParagraphsAndLists() {
        assertThat(Markdown.html("We asked **porters**:\n\n- first\n- second"))
                .isEqualToIgnoringWhitespace(
                        "<p>We asked <strong>porters</strong>:</p><ul><li>first</li><li>second</li></ul>");
    }

    @Test
    void headingsStandBelowThePagesOwn() {
        assertThat(Markdown.html("# One\n\n## Two")).contains("<h3>One</h3>").contains("<h4>Two</h4>");
    }

    @Test
    void linksLead() {
        assertThat(Markdown.html("[NHS England](https://www.england.nhs.uk)"))
                .contains("href=\"https://www.england.nhs.uk\"")
                .contains("nofollow");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "[press](javascript:alert(1))",
                "[press](data:text/html;base64,PHNjcmlwdD4=)",
                "<a href=\"javascript:alert(1)\">press</a>",
                "![](javascript:alert(1))",
                "<svg/onload=alert(1)>"
            })
    void whatCouldHarmIsShownOrDroppedButNeverRuns(String hostile) {
        assertThat(Markdown.html(hostile))
                .doesNotContainIgnoringCase("<script")
                .doesNotContainIgnoringCase("<img")
                .doesNotContainIgnoringCase("<svg")
                .doesNotContainIgnoringCase("href=\"javascript")
                .doesNotContainIgnoringCase("href=\"data");
    }

    @Test
    void nothingBecomesNothing() {
        assertThat(Markdown.html(null)).isEmpty();
        assertThat(Markdown.text(" ")).isEmpty();
    }

    @Test
    void theWordsAloneCarryNoMarks() {
        assertThat(Markdown.text("We asked **porters**.")).isEqualTo("We asked porters.");
    }
}
