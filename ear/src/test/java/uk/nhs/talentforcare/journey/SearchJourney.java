package uk.nhs.talentforcare.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Map;
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
    void aPlaceAmongTheWordsIsUnderstood(Visitors visitors) {
        Visitor visitor = visitors.onPhone().visit("/case-studies?q=porters+near+LS1");
        assertThat(visitor.page().locator("#results").textContent()).contains("near LS1", "within 25 miles");
        assertThat(visitor.page().locator("#near").inputValue()).isEqualTo("LS1");
        assertThat(visitor.page().locator("#q").inputValue()).isEqualTo("porters");
        assertThat(visitor.page().locator(RESULTS).first().textContent()).contains("Wharfe and Calder");
        visitor.visit("/case-studies?q=porters+near+LS1+4DY");
        assertThat(visitor.address()).contains("near=LS1").doesNotContain("4DY");
        visitor.check();
    }

    /** The sentence model is loaded and reads the studies after the site is up. */
    @Test
    void aQuestionFindsWhatSharesNoWordWithIt(Visitors visitors) {
        Visitor visitor = visitors.withoutScript();
        Instant end = Instant.now().plusSeconds(90);
        String question = "/case-studies?q=persuading+mums+and+dads";
        while (!visitor.visit(question).mainText().contains("Insight evenings for parents")
                && Instant.now().isBefore(end)) {
            visitor.visit("/case-studies");
        }
        assertThat(visitor.mainText()).contains("Insight evenings for parents");
        visitor.page().locator(RESULTS + " a").first().click();
        visitor.check();
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

    @Test
    void twoWordsFindNoMoreThanEitherOfThem(Visitors visitors) {
        Visitor visitor = visitors.withoutScript().visit("/ambassadors?q=midwifery+suport");
        assertThat(visitor.mainText()).containsIgnoringCase("maternity");
        assertThat(visitor.page().locator(RESULTS).count()).isBetween(1, 8);
        visitor.visit("/ambassadors?q=submarine+support");
        assertThat(visitor.page().locator(RESULTS).count()).isZero();
        visitor.follow("Only “support”");
        assertThat(visitor.address()).isEqualTo("/ambassadors?q=support");
        assertThat(visitor.page().locator(RESULTS).count()).isPositive();
    }

    @Test
    void aPagePastTheEndShowsTheLastOne(Visitors visitors) {
        Visitor visitor = visitors.withoutScript().visit("/case-studies?page=499");
        assertThat(visitor.page().locator(RESULTS).count()).isPositive();
        assertThat(visitor.page().title()).contains("(page 3 of 3)");
    }

    @Test
    void nonsenseFindsNothingAndLimitsAreTold(Visitors visitors) {
        Visitor visitor = visitors.onPhone().visit("/case-studies?q=" + "a".repeat(230));
        assertThat(visitor.page().locator(RESULTS).count()).isZero();
        assertThat(visitor.mainText()).contains("A search takes 200 characters");
        visitor.visit("/case-studies?q=AND+OR+NOT+%28");
        assertThat(visitor.mainText()).contains("There is no word or number to look for in “AND OR NOT (”");
    }

    @Test
    void whatIsLeftOutOfAnAddressIsTold(Visitors visitors) {
        Visitor visitor = visitors.withoutScript().visit("/case-studies?pillar=bogus&sort=bogus");
        assertThat(visitor.mainText())
                .contains("Pillar: nothing here is called “bogus”")
                .contains("There is no order called “bogus”");
        assertThat(visitor.page().locator(RESULTS).count()).isPositive();
        visitor.visit("/case-studies/map?pillar=bogus&by=bogus");
        assertThat(visitor.mainText())
                .contains("Pillar: nothing here is called “bogus”")
                .contains("The timeline counts by year or by quarter");
    }

    @Test
    void aPlaceAmongTheWordsThatNobodyKnowsIsExplainedAsInItsOwnBox(Visitors visitors) {
        Visitor visitor = visitors.atDesk().visit("/case-studies?q=porters+near+ZZ99");
        assertThat(visitor.mainText()).contains("We do not know a place called “ZZ99”");
        assertThat(visitor.page().locator("#near").inputValue()).isEqualTo("ZZ99");
        assertThat(visitor.page().locator("#q").inputValue()).isEqualTo("porters");
        assertThat(visitor.page().locator(RESULTS).count()).isPositive();
    }

    @Test
    void programsAreToldHowToPutAWrongValueRight(Visitors visitors) {
        Program program = Program.visitor(visitors.url());
        Map<String, String> wrong = Map.of(
                "year=abc", "One of: 20",
                "year=1", "One of: 20",
                "organisation=bogus", "One of: ",
                "pillar=bogus", "One of: GET_IN",
                "size=100000", "A whole number from 1 to 100.");
        wrong.forEach((query, detail) -> {
            HttpResponse<String> answer = program.get("/api/v1/case-studies?" + query);
            assertThat(answer.statusCode()).as(query).isEqualTo(400);
            assertThat(answer.headers().firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
            assertThat(answer.body()).contains(detail).contains("\"parameter\":\"" + query.split("=")[0] + "\"");
        });
        assertThat(program.get("/api/v1/case-studies?size=2").body()).contains("\"pageSize\":2");
        HttpResponse<String> feed = program.get("/feeds/case-studies.atom?pillar=bogus");
        assertThat(feed.statusCode()).isEqualTo(400);
        assertThat(feed.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    @Test
    void programsThatPageTooFarAreToldWhereTheEndIs(Visitors visitors) throws Exception {
        String site = visitors.url();
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(site + "/api/v1/case-studies?page=499"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"items\":[]").doesNotContain("\"total\":0");
        String list = "<" + site + "/api/v1/case-studies";
        assertThat(answer.headers().allValues("Link"))
                .containsExactly(
                        list + "?page=1>; rel=\"first\"",
                        list + "?page=3>; rel=\"prev\"",
                        list + "?page=3>; rel=\"last\"");
    }

    private static int found(Visitor visitor, String path) {
        visitor.visit(path);
        return visitor.page().locator(RESULTS).count();
    }
}
