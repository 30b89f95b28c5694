package uk.nhs.talentforcare.casestudy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class StudyHintsTest {

    @Test
    void shortWordsInShortSentencesAreReadEarlierThanLongOnesInLong() {
        String plain =
                "We asked the porters. They knew the work. Most of them stayed. The ward was calm. It cost us little.";
        String heavy = "Organisational transformation necessitated comprehensive interdisciplinary collaboration,"
                + " notwithstanding considerable infrastructural limitations encountered throughout implementation.";

        assertThat(StudyHints.readingAge(plain)).isBetween(5, 9);
        assertThat(StudyHints.readingAge(heavy)).isGreaterThan(20);
    }

    @Test
    void nothingWrittenSaysOnlyWhatIsWorthWriting() {
        assertThat(StudyHints.of(StudyAnswers.none())).containsOnlyKeys("figures", "notWorked");
    }

    @Test
    void aFigureWithoutAValueBeforeIsAskedAboutAndOneWithoutAValueIsLeftOut() {
        StudyAnswers answers = StudyAnswers.none()
                .with(Map.of("measure1", "Vacant posts", "after1", "3", "measure2", "Sick days", "before2", "12"));

        assertThat(StudyHints.of(answers).get("figures"))
                .contains("“Vacant posts” has no value before")
                .contains("“Sick days” needs");
    }

    @Test
    void aSummaryIsCountedInWords() {
        StudyAnswers answers =
                StudyAnswers.none().with(Map.of("summary", "word ".repeat(80).strip()));

        assertThat(StudyHints.of(answers).get("summary")).startsWith("80 words. About 50 are best");
    }

    @Test
    void whatIsKeptComesBackAsItWasTyped() {
        StudyAnswers answers = StudyAnswers.none()
                .with(Map.of("did", "First line\nsecond\tline with \\n and \\ in it\n\n<b>", "title", "Ünïcode – ✓"));

        assertThat(StudyAnswers.decoded(answers.encoded())).isEqualTo(answers);
    }
}
