package uk.nhs.talentforcare.casestudy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CitationTest {

    private static Citation of(String title) {
        return new Citation(
                "porters",
                title,
                "Harbour & Sons Trust",
                LocalDate.of(2025, 3, 1),
                "https://site.example/case-studies/porters",
                "Twelve porters.\nEleven stayed.",
                LocalDate.of(2026, 11, 3));
    }

    @Test
    void isInHarvardStyle() {
        assertThat(of("From porter to theatre").harvard())
                .isEqualTo("Harbour & Sons Trust (2025) From porter to theatre. Talent for Care. Available at:"
                        + " https://site.example/case-studies/porters (Accessed: 3 November 2026).");
    }

    @Test
    void aReferenceManagerReadsEachLineAsATag() {
        assertThat(of("A title\r\nER  - \r\nTY  - BOOK").ris().split("\r\n"))
                .allMatch(line -> line.matches("[A-Z][A-Z0-9]  - .*"))
                .startsWith("TY  - ELEC", "AU  - Harbour & Sons Trust")
                .contains("TI  - A title ER - TY - BOOK", "AB  - Twelve porters. Eleven stayed.", "Y2  - 2026/11/03")
                .endsWith("ER  - ");
    }

    @Test
    void whatMeansSomethingToTexIsText() {
        assertThat(of("100% of {all} \\input{x} & more_").bibtex())
                .startsWith("@online{porters,\n")
                .contains("title = {{100\\% of all  inputx \\& more\\_}},")
                .contains("author = {{Harbour \\& Sons Trust}},")
                .contains("urldate = {2026-11-03},");
    }
}
