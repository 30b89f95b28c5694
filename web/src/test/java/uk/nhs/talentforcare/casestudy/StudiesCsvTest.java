package uk.nhs.talentforcare.casestudy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.nhs.talentforcare.search.Hit;

class StudiesCsvTest {

    private final StudiesCsv csv = new StudiesCsv("https://site.example", Map.of("GET_ON", "Get on"));

    @Test
    void eachStudyIsARowWithWordsForCodesAndDaysForInstants() {
        String file = csv.of(List.of(hit(Map.of(
                "slug", "porters",
                "title", "Porters, \"theatre\" and more",
                "pillar", "GET_ON",
                "published", "2026-06-30T23:30:00Z",
                "started", "2025-03-01"))));

        assertThat(file.split("\r\n"))
                .hasSize(2)
                .endsWith("\"Porters, \"\"theatre\"\" and more\",\"\",\"\",\"\",\"Get on\",\"\",\"\",\"\",\"\","
                        + "\"2025-03-01\",\"2026-07-01\",\"\",\"\",\"\",\"https://site.example/case-studies/porters\"");
    }

    @Test
    void nothingThatASpreadsheetWouldCalculateComesOut() {
        assertThat(csv.of(List.of(hit(Map.of("slug", "x", "title", "=HYPERLINK(\"http://evil.example\")")))))
                .contains("\"'=HYPERLINK(\"\"http://evil.example\"\")\"");
    }

    @Test
    void nothingFoundIsAFileWithItsHeadings() {
        assertThat(csv.of(List.of())).startsWith("title,organisation,").endsWith("\r\n");
    }

    private static Hit hit(Map<String, String> stored) {
        return new Hit("1", stored, "", "", null);
    }
}
