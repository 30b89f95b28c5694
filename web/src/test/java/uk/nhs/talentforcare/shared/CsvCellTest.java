package uk.nhs.talentforcare.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvCellTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+44", "-1", "@SUM(A1)", "\t=1"})
    void what_a_spreadsheet_would_take_for_a_formula_is_text(String formula) {
        assertThat(CsvCell.of(formula)).isEqualTo("\"'" + formula + "\"");
    }

    @Test
    void quotation_marks_are_doubled() {
        assertThat(CsvCell.of("He said \"no\"")).isEqualTo("\"He said \"\"no\"\"\"");
    }

    @Test
    void nothing_stays_nothing() {
        assertThat(CsvCell.of("")).isEqualTo("\"\"");
    }
}
