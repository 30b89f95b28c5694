package uk.nhs.talentforcare.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody looks for what others have done, or for a way in near home. */
@ExtendWith(Journeys.class)
class SearchJourney {
    private static final String RESULTS = ".tfc-result";

    @Test
    void aCaseStudyIsFoundAndRead(Visitors visitors) {
        Visitor visitor = visitors.atDesk().visit("/case-studies");
        visitor.fill("Search", "apprenticeship").press("Search");
        assertThat(visitor.address()).contains("q=apprenticeship");
        assertThat(visitor.page().locator(RESULTS).count()).isPositive();
        assertThat(visitor.page().locator(RESULTS + " mark").count())
                .as("highlights")
                .isPositive();
        visitor.page().locator(RESULTS + " a").first().click();
        visitor.check();
        assertThat(visitor.address()).startsWith("/case-studies/");
    }

    @Test
    void aTypingErrorIsForgiven(Visitors visitors) {
        Visitor visitor = visitors.withoutScript().visit("/case-studies?q=aprenticeship");
        assertThat(visitor.page().locator(RESULTS).count()).isPositive();
    }

    @Test
    void otherWordsForTheSameWorkFindTheSame(Visitors visitors) {
        Visitor visitor = visitors.withoutScript();
        int short_ = found(visitor, "/case-studies?q=HCA");
        int long_ = found(visitor, "/case-studies?q=healthcare+assistant");
        assertThat(short_).isPositive();
        assertThat(long_).isPositive();
    }

    @Test
    void aFilterNarrowsAndCanBeTakenBack(Visitors visitors) {
        Visitor visitor = visitors.withoutScript();
        int all = found(visitor, "/case-studies");
        int some = found(visitor, "/case-studies?pillar=GET_ON");
        assertThat(some).isPositive().isLessThanOrEqualTo(all);
    }

    @Test
    void searchingWorksWithoutScript(Visitors visitors) {
        Visitor visitor = visitors.withoutScript().visit("/opportunities");
        visitor.fill("Search", "care").press("Search");
        assertThat(visitor.address()).contains("q=care");
        visitor.visit("/opportunities?near=LS1&miles=50");
        assertThat(visitor.page().locator(RESULTS).count()).isPositive();
        assertThat(visitor.mainText()).contains("mile");
        visitor.page().locator(RESULTS + " a").first().click();
        visitor.check();
        assertThat(visitor.address()).startsWith("/opportunities/");
    }

    @Test
    void aFullPostcodeIsCutDownBeforeAnythingElse(Visitors visitors) {
        Visitor visitor = visitors.atDesk().visit("/opportunities?near=LS1+4DY&miles=50");
        assertThat(visitor.address()).doesNotContain("4DY");
    }

    @Test
    void nothingFoundSaysWhatToTry(Visitors visitors) {
        Visitor visitor = visitors.onPhone().visit("/case-studies?q=zzzzqqqq");
        assertThat(visitor.page().locator(RESULTS).count()).isZero();
    }

    private static int found(Visitor visitor, String path) {
        visitor.visit(path);
        return visitor.page().locator(RESULTS).count();
    }
}
