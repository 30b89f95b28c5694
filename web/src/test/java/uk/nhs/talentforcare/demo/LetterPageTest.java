package uk.nhs.talentforcare.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LetterPageTest {

    @Test
    void makesLinksOfAddressesAndNothingElse() {
        assertThat(LetterPage.linked("See http://localhost:8080/talks/1?a=b&c=d. <b>Bye</b>"))
                .isEqualTo("See <a href=\"http://localhost:8080/talks/1?a=b&amp;c=d\">"
                        + "http://localhost:8080/talks/1?a=b&amp;c=d</a>. &lt;b&gt;Bye&lt;/b&gt;");
    }

    @Test
    void makesNoLinkOfWhatCouldDoHarm() {
        assertThat(LetterPage.linked("javascript:alert(1) http://x\"onclick=\"y"))
                .isEqualTo("javascript:alert(1) <a href=\"http://x\">http://x</a>&quot;onclick=&quot;y");
    }
}
